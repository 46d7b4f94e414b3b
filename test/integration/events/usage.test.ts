import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { call, openUsageScene, type UsageScene } from './usage-scene.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
/** Killed at the end where the test that they serve fails. */
const workers: ChildProcess[] = []

let scene: UsageScene
beforeAll(async () => {
  scene = await openUsageScene()
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await scene.close()
})

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
      for (let i = 0; i < 10; i++) scene.events.publish('requestCompleted', { ...call, duration_ms: published + i })
      published += 10
    }
    const killOne = () =>
      new Promise<void>((resolve, reject) => {
        publishSome()
        const worker = spawn(process.execPath, [program, scene.nats.url, scene.proxy.url], { stdio: 'ignore' })
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
    expect(await scene.rows()).toBeGreaterThan(0)

    await scene.consuming(() => vi.waitFor(async () => expect(await scene.unacknowledged()).toBe(0), { timeout: 40_000, interval: 250 }))
    expect(await scene.count('count(*)')).toBe(1000)
    expect(await scene.count('count(distinct event_id)')).toBe(1000)
    expect(await scene.count('count(distinct duration_ms)')).toBe(1000)
    const [sums] = await scene.database.owner.query<{ daily: number; timed: number }[]>(
      (sql) => sql`select (select sum(count) from usage_daily)::int as daily, (select sum(calls) from usage_durations)::int as timed`,
    )
    expect(sums).toEqual({ daily: 1000, timed: 1000 })
  }, 120_000)

  test('catch up within thirty seconds after Postgres was away', async () => {
    const before = await scene.rows()
    await scene.consuming(async () => {
      scene.proxy.set('refused')
      for (let i = 0; i < 2000; i++) scene.events.publish('requestCompleted', call)
      await scene.events.flush(10_000)
      const failed = scene.failures()
      await vi.waitFor(() => expect(scene.failures()).toBeGreaterThan(failed + 1), { timeout: 30_000, interval: 100 })
      expect(await scene.rows()).toBe(before)
      scene.proxy.set('open')
      await vi.waitFor(async () => expect(await scene.rows()).toBe(before + 2000), { timeout: 30_000, interval: 200 })
    })
  }, 90_000)

  test('are not stopped by a message that is none, or that Postgres does not take: these go to the dead letters', async () => {
    const before = await scene.rows()
    await scene.nats.client.jetstream.publish('events.request.completed', 'not JSON at all')
    await scene.nats.client.jetstream.publish(
      'events.request.completed',
      JSON.stringify({ id: 'no-data', time: new Date().toISOString(), data: { status: 'fine' } }),
    )
    const unreadable = { id: 'unreadable', time: new Date().toISOString(), data: call }
    await scene.nats.client.jetstream.publish('events.request.completed', JSON.stringify({ ...unreadable, time: 2031 }))
    await scene.nats.client.jetstream.publish('events.request.completed', JSON.stringify({ ...unreadable, data: { ...call, engine_id: {} } }))
    scene.events.publish('requestCompleted', { ...call, user_id: 'no id at all' })
    for (let i = 0; i < 5; i++) scene.events.publish('requestCompleted', call)
    await scene.consuming(() =>
      vi.waitFor(async () => expect([await scene.rows(), await scene.unacknowledged()]).toEqual([before + 5, 0]), { timeout: 10_000 }),
    )
    expect(await scene.deadLetters()).toBe(5)
  })

  test('keep every character of a text', async () => {
    const texts = { engine_id: 'null', workflow_id: '{"a",\\"b"}', request_path: '/ä,"\\\n\t€ ' }
    scene.events.publish('requestCompleted', { ...call, ...texts })
    const find = () =>
      scene.database.owner.query<Partial<typeof call>[]>(
        (sql) => sql`select engine_id, workflow_id, request_path from usage_logs where workflow_id = ${texts.workflow_id}`,
      )
    await scene.consuming(() => vi.waitFor(async () => expect(await find()).toEqual([texts]), { timeout: 10_000 }))
  })

  test('of a month without a partition get one', async () => {
    const before = await scene.rows()
    scene.events.publish('requestCompleted', call, { time: Date.parse('2031-02-28T23:59:59.999Z') })
    scene.events.publish('requestCompleted', call, { time: Date.parse('2031-03-01T00:00:00.000Z') })
    const lateInApril = { id: 'late in April', time: '2031-05-01T00:30:00+02:00', data: call }
    await scene.nats.client.jetstream.publish('events.request.completed', JSON.stringify(lateInApril))
    await scene.consuming(() => vi.waitFor(async () => expect(await scene.rows()).toBe(before + 3), { timeout: 10_000 }))
    expect(await partitions()).toEqual(expect.arrayContaining(['usage_logs_2031_02', 'usage_logs_2031_03', 'usage_logs_2031_04']))
  })
})

describe('a row of a month whose partition has gone', () => {
  test('is written all the same: the month is made anew, and nothing is buried', async () => {
    const before = await scene.rows()
    const buried = await scene.deadLetters()
    await scene.consuming(async () => {
      scene.events.publish('requestCompleted', call, { time: Date.parse('2032-05-01T00:00:00.000Z') })
      await vi.waitFor(async () => expect(await scene.rows()).toBe(before + 1), { timeout: 10_000 })
      await scene.database.owner.query((sql) => sql`drop table usage_logs_2032_05`)
      for (let i = 0; i < 3; i++) scene.events.publish('requestCompleted', call, { time: Date.parse('2032-05-02T00:00:00.000Z') })
      await vi.waitFor(async () => expect([await scene.rows(), await scene.unacknowledged()]).toEqual([before + 3, 0]), { timeout: 10_000 })
    })
    expect(await scene.deadLetters()).toBe(buried)
  })
})

async function partitions(): Promise<string[]> {
  const found = await scene.database.owner.query<{ name: string }[]>(
    (sql) => sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'usage_logs'::regclass`,
  )
  return found.map(({ name }) => name)
}
