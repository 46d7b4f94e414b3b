import { connect, type Database } from '@selemene/db'
import { createLog } from '@selemene/service'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keepPartitions } from '../../../services/analytics/src/usage/keep-partitions.js'
import type { UsageRow } from '../../../services/analytics/src/usage/usage-row.js'
import { createUsageStore, type UsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'

/** Under the service's own role, which may neither make nor drop a table by itself. */
let database: TestDatabase
let analytics: Database
let store: UsageStore

const silent = createLog({ service: 'test', version: '0', level: 'silent', format: 'json' })
const november = () => new Date('2040-11-15T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase({ migrated: true })
  analytics = connect(await database.loginAs('noesis_analytics'), { poolMax: 2, name: 'analytics', deadlineMs: 20_000 })
  store = createUsageStore(analytics)
})

afterAll(async () => {
  await analytics.close()
  await database.drop()
})

async function partitions(): Promise<string[]> {
  const found = await database.owner.query<{ name: string }[]>(
    (sql) => sql`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'usage_logs'::regclass order by 1`,
  )
  return found.map(({ name }) => name.replace(/.*usage_logs_/, ''))
}

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

async function round(retentionMonths: number, expected: readonly string[]): Promise<void> {
  const keeper = keepPartitions(store, retentionMonths, silent, november)
  await vi.waitFor(async () => expect(await partitions()).toEqual(expected), { timeout: 10_000 })
  keeper.stop()
}

test('partitions are made for this month and two ahead, and dropped when the months of retention are over', async () => {
  for (const day of ['2040-07-31', '2040-08-01', '2040-09-30']) await store.createPartition(day)
  await store.write([row('kept', '2040-08-01T00:00:00Z'), row('over', '2040-07-31T23:59:59Z')])
  await round(3, ['2040_08', '2040_09', '2040_11', '2040_12', '2041_01'])
  const left = await database.owner.query<{ event_id: string }[]>((sql) => sql`select event_id from usage_logs`)
  expect(left.map(({ event_id }) => event_id)).toEqual(['kept'])
})

test('a longer retention keeps more, and a round that has nothing to do changes nothing', async () => {
  await store.createPartition('2040-06-01')
  const all = ['2040_06', '2040_08', '2040_09', '2040_11', '2040_12', '2041_01']
  await round(12, all)
  await round(12, all)
})

test('the same event twice is one row and one in the sums, also in one batch', async () => {
  const once = row('twice', '2040-11-01T10:00:00Z')
  expect([await store.write([once, once]), await store.write([once])]).toEqual([1, 0])
  const sums = await database.owner.query<{ calls: number }[]>((sql) => sql`select count::int as calls from usage_daily where day = '2040-11-01'`)
  expect(sums).toEqual([{ calls: 1 }])
})
