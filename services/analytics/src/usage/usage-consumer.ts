import { type Bus, type Consuming, consume, type Delivery } from '@selemene/bus'
import { eventCatalogue, type UsageRow } from '@selemene/contracts'
import { isRefusedForItsData } from '@selemene/db'
import type { Log } from '@selemene/service'
import { usageRowOf } from './usage-row.js'
import type { UsageStore } from './usage-store.js'

/** Its durable name. */
export const usageConsumer = 'usage'
const batchSize = 500
const retryAfterMs = 500

export interface UsageConsumerDeps {
  bus: Bus
  store: UsageStore
  log: Log
  /** Told how many rows were new. */
  written: (count: number) => void
}

interface Entry {
  delivery: Delivery
  row: UsageRow
}

/**
 * Every `events.request.completed` becomes one row: acknowledged only after the row is committed, and refused by the
 * table when it comes a second time. So nothing is lost and nothing counted twice, whenever this process ends.
 */
export function consumeUsage({ bus, store, log, written }: UsageConsumerDeps): Promise<Consuming> {
  async function handle(batch: Delivery[]): Promise<void> {
    const readable: Entry[] = []
    const unreadable: Delivery[] = []
    for (const delivery of batch) {
      const row = delivery.event && usageRowOf(delivery.event)
      if (row === undefined) unreadable.push(delivery)
      else readable.push({ delivery, row })
    }
    await Promise.all(unreadable.map((delivery) => delivery.bury('not a request.completed event')))
    if (readable.length > 0) await keep(readable)
  }

  /** All at once; where Postgres does not take one of them, one by one, so that one bad row does not hold up the others. */
  async function keep(entries: Entry[]): Promise<void> {
    try {
      written(await store.write(entries.map(({ row }) => row)))
    } catch (error) {
      const refused = isRefusedForItsData(error)
      if (refused && entries.length > 1) {
        for (const entry of entries) await keep([entry])
        return
      }
      if (refused) {
        log.error({ error }, 'Postgres does not take a usage row; its event is buried')
        return entries[0]?.delivery.bury('Postgres does not take its row')
      }
      for (const { delivery } of entries) delivery.retry(retryAfterMs)
      throw error
    }
    for (const { delivery } of entries) delivery.ack()
  }

  return consume(bus, {
    name: usageConsumer,
    subject: eventCatalogue.requestCompleted.subject,
    batchSize,
    batchWaitMs: 250,
    ackWaitMs: 15_000,
    handle,
    onError: (error) => log.error({ error }, 'usage rows could not be written; they are delivered again'),
  })
}
