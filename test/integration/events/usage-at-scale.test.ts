import { connect, type Database, reportUsage, usageGroups } from '@selemene/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createUsageStore, type UsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { countCosts, type StatementCost } from './usage-plan.js'

/** One user makes half of all calls, 999 others the rest, over 30 days. */
const calls = 200_000
const days = 30
const heavyUser = '6f1c2d3e-0000-4000-8000-000000000000'
const span = { from: '2026-06-01T00:00:00.000Z', to: '2026-07-01T00:00:00.000Z' }

let database: TestDatabase
let analytics: Database
let store: UsageStore
const costs: StatementCost[] = []

beforeAll(async () => {
  database = await createTestDatabase({ migrated: true })
  analytics = connect(await database.loginAs('noesis_analytics'), { poolMax: 1, name: 'test', deadlineMs: 20_000 })
  store = createUsageStore(countCosts(analytics, costs))
  await generateCalls()
}, 120_000)
afterAll(async () => {
  await analytics.close()
  await database.drop()
})
beforeEach(() => {
  costs.length = 0
})

/** The first hundred calls alone are of one engine and of one workflow, and failed. */
async function generateCalls() {
  await database.owner.transaction(async (sql) => {
    await sql`select create_usage_partition('2026-06-01')`
    await sql`
      insert into usage_logs (event_id, created_at, user_id, engine_id, workflow_id, status, response_status, request_path, duration_ms)
      select 'event-' || call, ${span.from}::text::timestamptz + call * make_interval(secs => ${days * 86_400}::int / ${calls}::int::float8),
        ('6f1c2d3e-0000-4000-8000-' || lpad((case when call % 2 = 0 then 0 else 1 + call % 999 end)::text, 12, '0'))::uuid,
        case when call % 25 = 1 then null when call < 100 then 'seldom-called' else 'engine-' || call % 13 end,
        case when call % 25 = 1 then case when call < 100 then 'seldom-run' else 'birth-blueprint' end end,
        case when call < 100 then 'server_error' when call % 50 = 0 then 'client_error' else 'success' end, 200, '/x', exp(random() * 8 - 1)
      from generate_series(0, ${calls - 1}::int) as call`
  }, 120_000)
  await database.owner.query((sql) => sql`analyze usage_logs, usage_durations`, 60_000)
}

describe('a page of usage reads about as many rows as it shows, out of 200,000', () => {
  const filters: [string, Parameters<UsageStore['search']>[0], number][] = [
    ['the newest', { ...span, limit: 100 }, 100],
    ['those before a row', { ...span, limit: 100, after: { created_at: '2026-06-15T12:00:00.000000Z', event_id: 'event-' } }, 100],
    ['of a user who makes half of the calls', { ...span, user_id: heavyUser, limit: 100 }, 100],
    ['of an engine that is seldom called', { ...span, engine_id: 'seldom-called', limit: 100 }, 96],
    ['of an engine that no one calls', { ...span, engine_id: 'never-called', limit: 100 }, 0],
    ['of a workflow that is seldom run', { ...span, workflow_id: 'seldom-run', limit: 100 }, 4],
    ['of failures, all of them old', { ...span, status: 'server_error', limit: 100 }, 100],
    ['of one user’s calls to an engine that is seldom called', { ...span, user_id: heavyUser, engine_id: 'seldom-called', limit: 100 }, 48],
    ['of an engine’s failures', { ...span, engine_id: 'engine-3', status: 'server_error', limit: 100 }, 0],
  ]
  test.each(filters)('%s', async (_, query, found) => {
    expect(await store.search(query)).toHaveLength(found)
    expect(costs).toHaveLength(1)
    expect(costs[0]?.rows).toBeLessThanOrEqual(1000)
    expect(costs[0]?.pages).toBeLessThanOrEqual(500)
  })
})

describe('a report on a user who makes 100,000 calls in a month', () => {
  const callsADay = calls / 2 / days

  test.each(usageGroups)('by %s reads days, and no call', async (group_by) => {
    const rows = await reportUsage(countCosts(database.owner, costs), { ...span, user_id: heavyUser, group_by })
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(calls / 2)
    expect(costs[0]?.rows).toBeLessThanOrEqual(days * 2 * 40)
    expect(costs[0]?.pages).toBeLessThanOrEqual(days * 2 * 40)
  })

  test('whose time span cuts two days reads at most half of their calls', async () => {
    const from = '2026-06-03T10:00:00.000Z'
    const to = '2026-06-28T15:00:00.000Z'
    const rows = await store.report({ from, to, user_id: heavyUser, group_by: 'status' })
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(20 * callsADay)
    expect(costs[0]?.rows).toBeLessThanOrEqual(days * 2 * 40 + callsADay)
  })
})

test('the twelfth page of a connection is read like the first: the plan of a prepared statement does not change', async () => {
  for (let time = 0; time < 12; time += 1) await store.search({ ...span, status: 'server_error', limit: 100 })
  expect(Math.max(...costs.map(({ rows }) => rows))).toBeLessThanOrEqual(1000)
})

test('no plan is compiled, which would take Postgres longer than the answer', async () => {
  const [setting] = await analytics.query<[{ jit: string }]>((sql) => sql`select current_setting('jit') as jit`)
  expect(setting.jit).toBe('off')
})
