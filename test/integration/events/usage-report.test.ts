import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database, migrate, reportUsage, type UsageGroup, usageGroups } from '@selemene/db'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usageByDays } from '../../../services/auth/src/cli/usage-by-days.js'
import { createTestDatabase, migrationsFolder, type TestDatabase } from '../db/test-database.js'

const user = '6f1c2d3e-0000-4000-8000-000000000001'
const another = '6f1c2d3e-0000-4000-8000-000000000002'
/** What docs and the OpenAPI document promise of percentiles, and a hair for arithmetic. */
const promised = (exact: number) => Math.max(0.02 * exact, 0.01) * (1 + 1e-9)

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase({ migrated: true })
})
afterEach(() => database.drop())

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** Random calls of two users and of none, over the first ten days of June 2026; durations from a microsecond to minutes, some of them zero. */
const addCalls = (owner: Database, calls: number) =>
  owner.transaction(async (sql) => {
    await sql`select create_usage_partition('2026-06-01')`
    await sql`
      insert into usage_logs (event_id, created_at, user_id, engine_id, workflow_id, status, response_status, request_path, duration_ms)
      select gen_random_uuid()::text, '2026-06-01T00:00:00Z'::timestamptz + random() * interval '10 days',
        case floor(random() * 3) when 0 then ${user}::text::uuid when 1 then ${another}::text::uuid end,
        case when call % 10 = 0 then null else 'engine-' || floor(random() * random() * 9) end, case when call % 10 = 0 then 'birth-blueprint' end,
        case when random() < 0.02 then 'server_error' when random() < 0.1 then 'client_error' else 'success' end, 200, '/x',
        case when random() < 0.01 then 0 else exp(random() * 19 - 7) end
      from generate_series(1, ${calls}::int) as call`
  }, 60_000)

const columns: Record<UsageGroup, string> = {
  day: "to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')",
  engine: 'engine_id',
  workflow: 'workflow_id',
  status: 'status',
  user: 'user_id::text',
}

interface Row {
  group: string | null
  count: number
  p50_ms: number
  p95_ms: number
}

/** Counted row by row, with Postgres’ own percentiles. */
const exactly = (group_by: UsageGroup, from: string, to: string, user_id?: string) =>
  database.owner.query<Row[]>(
    (sql) => sql`
      select ${sql.unsafe(columns[group_by])} as "group", count(*)::float8 as count,
        percentile_cont(0.5) within group (order by duration_ms) as p50_ms, percentile_cont(0.95) within group (order by duration_ms) as p95_ms
      from usage_logs
      where created_at >= ${from}::text::timestamptz and created_at < ${to}::text::timestamptz
        ${user_id === undefined ? sql`` : sql`and user_id = ${user_id}::text::uuid`}
      group by 1 order by 1`,
  )

async function expectAsExact(group_by: UsageGroup, from: string, to: string, user_id?: string) {
  const [reported, exact] = await Promise.all([reportUsage(database.owner, { from, to, user_id, group_by }), exactly(group_by, from, to, user_id)])
  expect(reported.map(({ group, count }) => [group, count])).toEqual(exact.map(({ group, count }) => [group, count]))
  for (const [index, { p50_ms, p95_ms }] of exact.entries()) {
    const row = reported[index] as Row
    expect(Math.abs(row.p50_ms - p50_ms), `${row.group}: ${row.p50_ms} for ${p50_ms}`).toBeLessThanOrEqual(promised(p50_ms))
    expect(Math.abs(row.p95_ms - p95_ms), `${row.group}: ${row.p95_ms} for ${p95_ms}`).toBeLessThanOrEqual(promised(p95_ms))
  }
}

describe('a report', () => {
  test('counts exactly, with percentiles as near as promised, whatever the time span cuts', async () => {
    await addCalls(database.owner, 20_000)
    const spans: [string, string][] = [
      ['2026-06-01T00:00:00Z', '2026-06-11T00:00:00Z'],
      ['2026-06-02T07:00:00.001Z', '2026-06-09T20:59:59.999Z'],
      ['2026-06-02T23:59:59.999Z', '2026-06-09T00:00:00.001Z'],
      ['2026-06-04T01:00:00+05:30', '2026-06-04T23:00:00-08:00'],
      ['2026-06-04T02:00:00Z', '2026-06-04T23:00:00Z'],
      ['2026-06-04T11:00:00Z', '2026-06-04T12:00:00Z'],
      ['2026-06-05T12:00:00Z', '2026-06-06T12:00:00Z'],
      ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'],
      ['2026-06-20T00:00:00Z', '2026-06-21T00:00:00Z'],
    ]
    for (const [from, to] of spans) {
      for (const group of usageGroups) await expectAsExact(group, from, to)
      for (const group of usageGroups) await expectAsExact(group, from, to, user)
    }
  })

  test('of the day that it is counts what has happened so far', async () => {
    const midnight = new Date().toISOString().slice(0, 10)
    await addOne(database.owner, `${midnight}T00:00:00.000Z`)
    await addOne(database.owner, new Date().toISOString())
    await expectAsExact('engine', `${midnight}T00:00:00.000Z`, new Date(Date.now() + 60_000).toISOString())
    await expectAsExact('engine', new Date(Date.now() - 30_000).toISOString(), new Date(Date.now() + 60_000).toISOString(), user)
  })

  test('finds rows that were there before days knew how long calls took', async () => {
    const older = await createTestDatabase({ migrated: false })
    try {
      await migrate(older.url, await migrationsUpTo(7))
      await addCalls(older.owner, 2_000)
      await migrate(older.url, migrationsFolder)
      const whole = { from: '2026-06-01T00:00:00Z', to: '2026-06-11T00:00:00Z' }
      const rows = await reportUsage(older.owner, { ...whole, group_by: 'user' })
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(2_000)
    } finally {
      await older.drop()
    }
  })

  test('counts what the release before writes, which knows of no durations', async () => {
    const analytics = connect(await database.loginAs('noesis_analytics'), { poolMax: 1, name: 'test', deadlineMs: 20_000 })
    await addOne(analytics, '2026-06-03T10:00:00Z')
    await analytics.close()
    const days = await usageByDays(database.owner, { from: '2026-06-03', to: '2026-06-03' })
    expect(days).toMatchObject([{ group: '2026-06-03', count: 1 }])
  })
})

const addOne = (as: Database, at: string) =>
  as.transaction(async (sql) => {
    await sql`select create_usage_partition(${at.slice(0, 10)}::text::date)`
    await sql`
      insert into usage_logs (event_id, created_at, user_id, engine_id, status, response_status, request_path, duration_ms)
      values (gen_random_uuid()::text, ${at}::text::timestamptz, ${user}::text::uuid, 'tarot', 'success', 200, '/x', 3)`
  })

async function migrationsUpTo(version: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  const files = (await readdir(migrationsFolder)).filter((file) => Number(file.slice(0, 4)) <= version)
  await Promise.all(files.map((file) => copyFile(join(migrationsFolder, file), join(folder, file))))
  return folder
}
