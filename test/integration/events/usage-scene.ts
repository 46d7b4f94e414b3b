import { type Bus, connectBus, createEventPublisher, deadLetterStream, type EventPublisher, ensureEventStream } from '@selemene/bus'
import type { EventData } from '@selemene/contracts'
import { connect } from '@selemene/db'
import { createLog } from '@selemene/service'
import { consumeUsage } from '../../../services/analytics/src/usage/usage-consumer.js'
import { createUsageStore, type UsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { type CuttableProxy, createCuttableProxy } from '../db/cuttable-proxy.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { type NatsProcess, startOwnNats } from './nats-process.js'

/** A call as the gateway counts it. */
export const call: EventData<'requestCompleted'> = {
  user_id: '6f1c2d3e-0000-4000-8000-000000000001',
  key_id: '6f1c2d3e-0000-4000-8000-000000000002',
  tier: 'free',
  consciousness_level: 0,
  engine_id: 'tarot',
  workflow_id: null,
  status: 'success',
  response_status: 200,
  request_path: '/api/v1/engines/tarot/calculate',
  duration_ms: 1.5,
  cache_hit: false,
}

/** A NATS of its own with the event stream, a database, and the usage consumer between them. */
export interface UsageScene {
  database: TestDatabase
  /** On the consumer's way to Postgres. */
  proxy: CuttableProxy
  nats: NatsProcess
  bus: Bus
  events: EventPublisher
  /** Batches that could not be written so far. */
  failures(): number
  count(what: string): Promise<number>
  rows(): Promise<number>
  /** Events that are not done: not yet handed over, or handed over and not acknowledged. */
  unacknowledged(): Promise<number>
  deadLetters(): Promise<number>
  /** Runs the consumer in this process, for as long as `work` takes. */
  consuming<T>(work: (store: UsageStore) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function openUsageScene(): Promise<UsageScene> {
  const [database, nats] = await Promise.all([createTestDatabase({ migrated: true }), startOwnNats()])
  const proxy = await createCuttableProxy(await database.loginAs('noesis_analytics'))
  const bus = await connectBus({ url: nats.url, name: 'gateway', connectTimeoutMs: 5000 })
  await ensureEventStream(bus)
  const events = createEventPublisher(bus, 'gateway')

  let failures = 0
  const log = {
    ...createLog({ service: 'test', version: '0', level: 'silent', format: 'json' }),
    error: () => {
      failures += 1
    },
  }
  const ask = async <T>(subject: string) => JSON.parse((await nats.client.nats.request(subject, '', { timeout: 2_000 })).string()) as T
  const count = async (what: string) => {
    const [row] = await database.owner.query<{ n: number }[]>((sql) => sql.unsafe(`select coalesce(${what}, 0)::int as n from usage_logs`))
    if (row === undefined) throw new Error('Postgres answered without a row.')
    return row.n
  }

  return {
    database,
    proxy,
    nats,
    bus,
    events,
    failures: () => failures,
    count,
    rows: () => count('count(*)'),
    async unacknowledged() {
      const { num_pending, num_ack_pending } = await ask<{ num_pending: number; num_ack_pending: number }>('$JS.API.CONSUMER.INFO.EVENTS.usage')
      return num_pending + num_ack_pending
    },
    deadLetters: async () => (await ask<{ state?: { messages: number } }>(`$JS.API.STREAM.INFO.${deadLetterStream}`)).state?.messages ?? 0,
    async consuming(work) {
      const db = connect(proxy.url, { poolMax: 2, name: 'analytics', deadlineMs: 2_000 })
      const store = createUsageStore(db)
      const consumer = await consumeUsage({ bus, store, log, written: () => undefined })
      try {
        return await work(store)
      } finally {
        await consumer.stop()
        await db.close()
      }
    },
    async close() {
      await bus.close()
      await nats.remove()
      await proxy.close()
      await database.drop()
    },
  }
}
