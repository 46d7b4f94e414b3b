import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bus, type Consuming, connectBus, createEventPublisher, deadLetterStream, type EventPublisher, ensureEventStream } from '@selemene/bus'
import type { EventData } from '@selemene/contracts'
import { connect, type Database } from '@selemene/db'
import { createLog } from '@selemene/service'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { consumeUsage } from '../../../services/analytics/src/usage/usage-consumer.js'
import { createUsageStore, type UsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { type CuttableProxy, createCuttableProxy } from '../db/cuttable-proxy.js'
import { whileReadOnly } from '../db/read-only.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { type NatsProcess, startOwnNats } from './nats-process.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Killed at the end where the test that they serve fails. */
const workers: ChildProcess[] = []
/** Batches that could not be written. */
let failures = 0
const countsFailures = {
  ...createLog({ service: 'test', version: '0', level: 'silent', format: 'json' }),
  error: () => {
    failures += 1
  },
}

let database: TestDatabase
let proxy: CuttableProxy
let nats: NatsProcess
let bus: Bus
let events: EventPublisher

beforeAll(async () => {
  ;[database, nats] = await Promise.all([createTestDatabase({ migrated: true }), startOwnNats()])
  proxy = await createCuttableProxy(await database.loginAs('noesis_analytics'))
  bus = await connectBus({ url: nats.url, name: 'gateway', connectTimeoutMs: 5000 })
  await ensureEventStream(bus)
  events = createEventPublisher(bus, 'gateway')
})

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await bus.close()
  await nats.remove()
  await proxy.close()
  await database.drop()
})

const call: EventData<'requestCompleted'> = {
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

const count = async (what: string) => {
  const [row] = await database.owner.query<{ n: number }[]>((sql) => sql.unsafe(`select coalesce(${what}, 0)::int as n from usage_logs`))
  return row?.n
}
const rows = () => count('count(*)')

/** The consumer of this process, for as long as `work` takes. */
async function consuming<T>(work: (store: UsageStore) => Promise<T>): Promise<T> {
  const db: Database = connect(proxy.url, { poolMax: 2, name: 'analytics', deadlineMs: 2_000 })
  const store = createUsageStore(db)
  const consumer: Consuming = await consumeUsage({ bus, store, log: countsFailures, written: () => undefined })
  try {
    return await work(store)
  } finally {
    await consumer.stop()
    await db.close()
  }
}

describe('usage rows', () => {
  test('are as many as the events, though analytics is killed a hundred times between the insert and the acknowledgement', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'selemene-worker-'))
    const program = join(folder, 'worker.mjs')
    // Bundled, it starts in a quarter of the time.
    execFileSync('node_modules/.bin/bun', ['build', 'test/integration/events/dying-usage-worker.ts', '--target=node', `--outfile=${program}`], {
      cwd: root,
      stdio: 'ignore',
    })
    let published = 0
    let killed = 0
    const publishSome = () => {
      for (let i = 0; i < 10; i++) events.publish('requestCompleted', { ...call, duration_ms: published + i })
      published += 10
    }
    const killOne = () =>
      new Promise<void>((resolve, reject) => {
        publishSome()
        const worker = spawn(process.execPath, [program, nats.url, proxy.url], { stdio: 'ignore' })
        workers.push(worker)
        worker.once('exit', (code, signal) => {
          if (signal !== 'SIGKILL') return reject(new Error(`The worker was not killed: it ended with ${code}.`))
          killed += 1
          resolve()
        })
      })
    const tenInTurn = async () => {
      for (let i = 0; i < 10; i++) await killOne()
    }
    await Promise.all(Array.from({ length: 10 }, tenInTurn))
    rmSync(folder, { recursive: true })
    expect([killed, published]).toEqual([100, 1000])
    expect(await rows()).toBeGreaterThan(0)

    await consuming(() => vi.waitFor(async () => expect(await unacknowledged()).toBe(0), { timeout: 40_000, interval: 250 }))
    expect(await count('count(*)')).toBe(1000)
    expect(await count('count(distinct event_id)')).toBe(1000)
    expect(await count('count(distinct duration_ms)')).toBe(1000)
    const [sums] = await database.owner.query<{ calls: number }[]>((sql) => sql`select sum(count)::int as calls from usage_daily`)
    expect(sums?.calls).toBe(1000)
  }, 120_000)

  test('catch up within thirty seconds after Postgres was away', async () => {
    const before = (await rows()) as number
    await consuming(async () => {
      proxy.set('refused')
      for (let i = 0; i < 2000; i++) events.publish('requestCompleted', call)
      await events.flush(10_000)
      const failed = failures
      await vi.waitFor(() => expect(failures).toBeGreaterThan(failed + 1), { timeout: 30_000, interval: 100 })
      expect(await rows()).toBe(before)
      proxy.set('open')
      await vi.waitFor(async () => expect(await rows()).toBe(before + 2000), { timeout: 30_000, interval: 200 })
    })
  }, 90_000)

  test('wait while Postgres takes no writes, of a month to come too, and none is lost or buried; reports are answered meanwhile', async () => {
    const before = (await rows()) as number
    const deadLetters = async () => (await ask<{ state?: { messages: number } }>(`$JS.API.STREAM.INFO.${deadLetterStream}`)).state?.messages ?? 0
    const buried = await deadLetters()
    await consuming(async (store) => {
      await whileReadOnly(database, async () => {
        for (let i = 0; i < 500; i++) events.publish('requestCompleted', call)
        events.publish('requestCompleted', call, { time: Date.parse('2032-07-01T00:00:00Z') })
        await events.flush(10_000)
        const failed = failures
        await vi.waitFor(() => expect(failures).toBeGreaterThan(failed + 1), { timeout: 30_000, interval: 100 })
        const month = { from: '2032-07-01T00:00:00Z', to: '2032-08-01T00:00:00Z' }
        expect(await store.report({ ...month, group_by: 'engine' })).toEqual([])
        expect(await rows()).toBe(before)
      })
      await vi.waitFor(async () => expect([await rows(), await unacknowledged()]).toEqual([before + 501, 0]), { timeout: 30_000, interval: 200 })
    })
    expect(await deadLetters()).toBe(buried)
  }, 90_000)

  test('are not stopped by a message that is none, or that Postgres does not take: these go to the dead letters', async () => {
    const before = (await rows()) as number
    await bus.jetstream.publish('events.request.completed', 'not JSON at all')
    await bus.jetstream.publish(
      'events.request.completed',
      JSON.stringify({ id: 'no-data', time: new Date().toISOString(), data: { status: 'fine' } }),
    )
    const unreadable = { id: 'unreadable', time: new Date().toISOString(), data: call }
    await bus.jetstream.publish('events.request.completed', JSON.stringify({ ...unreadable, time: 2031 }))
    await bus.jetstream.publish('events.request.completed', JSON.stringify({ ...unreadable, data: { ...call, engine_id: {} } }))
    events.publish('requestCompleted', { ...call, user_id: 'no id at all' })
    for (let i = 0; i < 5; i++) events.publish('requestCompleted', call)
    await consuming(() => vi.waitFor(async () => expect([await rows(), await unacknowledged()]).toEqual([before + 5, 0]), { timeout: 10_000 }))
    const { state } = await ask<{ state: { messages: number } }>(`$JS.API.STREAM.INFO.${deadLetterStream}`)
    expect(state.messages).toBe(5)
  })

  test('keep every character of a text', async () => {
    const texts = { engine_id: 'null', workflow_id: '{"a",\\"b"}', request_path: '/ä,"\\\n\t€ ' }
    events.publish('requestCompleted', { ...call, ...texts })
    const find = () =>
      database.owner.query<Partial<typeof call>[]>(
        (sql) => sql`select engine_id, workflow_id, request_path from usage_logs where workflow_id = ${texts.workflow_id}`,
      )
    await consuming(() => vi.waitFor(async () => expect(await find()).toEqual([texts]), { timeout: 10_000 }))
  })

  test('of a month without a partition get one', async () => {
    const before = (await rows()) as number
    events.publish('requestCompleted', call, { time: Date.parse('2031-02-28T23:59:59.999Z') })
    events.publish('requestCompleted', call, { time: Date.parse('2031-03-01T00:00:00.000Z') })
    const lateInApril = { id: 'late in April', time: '2031-05-01T00:30:00+02:00', data: call }
    await bus.jetstream.publish('events.request.completed', JSON.stringify(lateInApril))
    await consuming(() => vi.waitFor(async () => expect(await rows()).toBe(before + 3), { timeout: 10_000 }))
    expect(await partitions()).toEqual(expect.arrayContaining(['usage_logs_2031_02', 'usage_logs_2031_03', 'usage_logs_2031_04']))
  })
})

describe('a row of a month whose partition has gone', () => {
  test('is written all the same: the month is made anew, and nothing is buried', async () => {
    const before = (await rows()) as number
    const letters = async () => (await ask<{ state: { messages: number } }>(`$JS.API.STREAM.INFO.${deadLetterStream}`)).state.messages
    const buried = await letters()
    await consuming(async () => {
      events.publish('requestCompleted', call, { time: Date.parse('2032-05-01T00:00:00.000Z') })
      await vi.waitFor(async () => expect(await rows()).toBe(before + 1), { timeout: 10_000 })
      await database.owner.query((sql) => sql`drop table usage_logs_2032_05`)
      for (let i = 0; i < 3; i++) events.publish('requestCompleted', call, { time: Date.parse('2032-05-02T00:00:00.000Z') })
      await vi.waitFor(async () => expect([await rows(), await unacknowledged()]).toEqual([before + 3, 0]), { timeout: 10_000 })
    })
    expect(await letters()).toBe(buried)
  })
})

const ask = async <T>(subject: string) => JSON.parse((await bus.nats.request(subject, '', { timeout: 2_000 })).string()) as T

const consumerInfo = () => ask<{ num_pending: number; num_ack_pending: number; num_redelivered: number }>('$JS.API.CONSUMER.INFO.EVENTS.usage')

/** Events that are not done: not yet handed over, or handed over and not acknowledged. */
async function unacknowledged(): Promise<number> {
  const { num_pending, num_ack_pending } = await consumerInfo()
  return num_pending + num_ack_pending
}

async function partitions(): Promise<string[]> {
  const found = await database.owner.query<{ name: string }[]>(
    (sql) => sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'usage_logs'::regclass`,
  )
  return found.map(({ name }) => name)
}
