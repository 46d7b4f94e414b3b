import type { UsageRow } from '@selemene/contracts'
import { connect, type Database } from '@selemene/db'
import { createLog } from '@selemene/service'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepPartitions } from '../../../services/analytics/src/usage/keep-partitions.js'
import { usageRowOf } from '../../../services/analytics/src/usage/usage-row.js'
import { createUsageStore, type UsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'

/** Under the service's own role, which may neither make nor drop a table by itself. */
let database: TestDatabase
let analytics: Database
let store: UsageStore

const silent = createLog({ service: 'test', version: '0', level: 'silent', format: 'json' })

beforeEach(async () => {
  database = await createTestDatabase({ migrated: true })
  analytics = connect(await database.loginAs('noesis_analytics'), { poolMax: 2, name: 'analytics', deadlineMs: 20_000 })
  store = createUsageStore(analytics)
})

afterEach(async () => {
  vi.useRealTimers()
  await analytics.close()
  await database.drop()
})

async function partitions(): Promise<string[]> {
  const found = await database.owner.query<{ name: string }[]>(
    (sql) => sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'usage_logs'::regclass order by 1`,
  )
  return found.map(({ name }) => name.replace(/.*usage_logs_/, ''))
}

/** The first day of the month so many months after the present one, by the database's clock. */
async function month(after: number): Promise<string> {
  const [row] = await database.owner.query<[{ day: string }]>(
    (sql) => sql`select to_char(date_trunc('month', now() at time zone 'UTC') + make_interval(months => ${after}::int), 'YYYY-MM-DD') as day`,
  )
  return row.day
}
const nameOf = async (after: number) => (await month(after)).slice(0, 7).replace('-', '_')

const row = (event_id: string, created_at: string): UsageRow => ({
  event_id,
  created_at,
  user_id: null,
  key_id: null,
  engine_id: 'tarot',
  workflow_id: null,
  status: 'success',
  response_status: 200,
  request_path: '/',
  duration_ms: 1,
  cache_hit: false,
})

/** One row in each of these months. */
const fill = async (...months: number[]) =>
  store.write(await Promise.all(months.map(async (after) => row(`row ${after}`, `${await month(after)}T10:00:00.000Z`))))

async function rows(): Promise<string[]> {
  const found = await database.owner.query<{ event_id: string }[]>((sql) => sql`select event_id from usage_logs order by created_at, event_id`)
  return found.map(({ event_id }) => event_id)
}

async function round(retentionMonths: number): Promise<void> {
  const kept = vi.fn(store.keepPartitions)
  const keeper = keepPartitions({ ...store, keepPartitions: kept }, retentionMonths, silent)
  await vi.waitFor(async () => expect(await kept.mock.results[0]?.value).toBeInstanceOf(Array), { timeout: 10_000 })
  keeper.stop()
}

describe('months of usage', () => {
  test('are made for this month and two ahead, and go one at a time when retention is over', async () => {
    await fill(-6, -5, -4, -3, -2, -1, 0)
    const expected = await Promise.all([-6, -5, -4, -3, -2, -1, 0, 1, 2].map(nameOf))
    expect(await partitions()).toEqual(expected)
    for (const gone of [1, 2, 3, 3]) {
      await round(3)
      expect(await partitions()).toEqual(expected.slice(gone))
    }
    expect(await rows()).toEqual(['row -3', 'row -2', 'row -1', 'row 0'])
  })

  test('without rows go as soon as retention is over', async () => {
    for (const after of [-30, -12, -4, -3]) {
      const day = await month(after)
      await analytics.query((sql) => sql`select create_usage_partition(${day}::text::date)`)
    }
    await round(12)
    expect(await partitions()).toEqual(await Promise.all([-12, -4, -3, -1, 0, 1, 2].map(nameOf)))
    await round(3)
    expect(await partitions()).toEqual(await Promise.all([-3, -1, 0, 1, 2].map(nameOf)))
  })

  test('stay while no newer ones hold rows, though they are past retention by every clock', async () => {
    await fill(-40, -39, -38, -37)
    await round(3)
    await round(3)
    expect(await rows()).toEqual(['row -40', 'row -39', 'row -38', 'row -37'])
    // Each new month lets the oldest go.
    await fill(0)
    for (let i = 0; i < 3; i++) await round(3)
    expect(await rows()).toEqual(['row -39', 'row -38', 'row -37', 'row 0'])
  })

  test('do not go by the clock of the service, fast or slow', async () => {
    await fill(-3, -2, -1, 0)
    const before = await partitions()
    for (const now of ['2047-01-15T12:00:00Z', '1970-01-01T00:00:00Z']) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) })
      await round(3)
      expect([await partitions(), await rows()]).toEqual([before, ['row -3', 'row -2', 'row -1', 'row 0']])
      vi.useRealTimers()
    }
  })

  test('do not go when a service of the release before asks with a day of its own', async () => {
    await fill(-3, 0)
    await analytics.query((sql) => sql`select drop_usage_partitions('2047-01-01'::date)`)
    expect(await rows()).toEqual(['row -3', 'row 0'])
  })

  test('need a retention: without one nothing goes', async () => {
    await fill(-3, 0)
    for (const retention of [0, -5]) await expect(store.keepPartitions(retention)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    expect(await rows()).toEqual(['row -3', 'row 0'])
  })
})

describe('a row', () => {
  test('whose month has no partition gets one, also where the partition has been there before', async () => {
    await fill(0, -7)
    for (const after of [0, -7]) {
      const name = await nameOf(after)
      await database.owner.query((sql) => sql.unsafe(`drop table usage_logs_${name}`))
    }
    expect(await fill(-7, 0)).toBe(2)
    expect(await rows()).toEqual(['row -7', 'row 0'])
  })

  test.each([
    ['1970-01-01T00:00:03Z', '2020-01-01T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z'],
    ['2019-12-31T23:59:59.999Z', '2020-01-01T00:00:00.000Z'],
    ['2021-05-06T07:08:09+05:30', '2021-05-06T01:38:09.000Z'],
    ['2069-07-01T00:00:00.000Z', '2069-07-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '2099-12-31T23:59:59.999Z'],
  ])('of an event of %s is counted once, at %s, however often it comes', async (time, created_at) => {
    const data = { ...row('', ''), tier: null, consciousness_level: 0 }
    const event = { id: 'far', time, data, specversion: '1.0', source: '', type: '', subject: '', datacontenttype: 'application/json' } as const
    const made = usageRowOf(event) as UsageRow
    expect(made.created_at).toBe(created_at)
    expect([await store.write([made]), await store.write([made]), await store.write([made, made])]).toEqual([1, 0, 0])
    const found = await store.search({ from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', limit: 10 })
    expect(found.map((one) => [one.event_id, Date.parse(one.created_at)])).toEqual([['far', Date.parse(created_at)]])
  })

  test('comes twice in one batch: it is one row and one in the sums', async () => {
    const once = row('twice', '2040-11-01T10:00:00.000Z')
    expect([await store.write([once, once]), await store.write([once])]).toEqual([1, 0])
    const sums = await database.owner.query<{ calls: number }[]>((sql) => sql`select count::int as calls from usage_daily where day = '2040-11-01'`)
    expect(sums).toEqual([{ calls: 1 }])
  })
})
