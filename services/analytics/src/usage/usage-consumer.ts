import { type Bus, type Consuming, consume, type Delivery } from '@selemene/bus'
import { eventCatalogue } from '@selemene/contracts'
import type { Log } from '@selemene/service'
import { type UsageRow, usageRowOf } from './usage-row.js'
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
  const months = new Set<string>()

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

  /** All at once; where Postgres does not take one of them, one by one, so that a single bad row holds up nobody else's. */
  async function keep(entries: Entry[]): Promise<void> {
    try {
      const rows = entries.map(({ row }) => row)
      await ensureMonths(rows)
      written(await store.write(rows))
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

  /** An event may be of a month that has no partition yet: a late one, or one around midnight at the month's end. */
  async function ensureMonths(rows: readonly UsageRow[]): Promise<void> {
    for (const month of new Set(rows.map((row) => monthOf(row.created_at)))) {
      if (months.has(month)) continue
      await store.createPartition(`${month}-01`)
      months.add(month)
    }
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

/** YYYY-MM of an instant, in UTC. */
const monthOf = (instant: string) => (/^\d{4}-\d\d-\d\dT.*Z$/.test(instant) ? instant : new Date(instant).toISOString()).slice(0, 7)

/** SQLSTATE classes 22 (data exception) and 23 (constraint). Anything else, a missing table or right too, may be mended: the events wait. */
const isRefusedForItsData = (error: unknown) => error instanceof Error && error.cause instanceof Error && /^Postgres 2[23]/.test(error.cause.message)
