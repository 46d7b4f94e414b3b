import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditFilter, selectEntries } from '../../../services/auth/src/audit/audit-store.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { countCosts, type StatementCost } from '../events/usage-plan.js'

const entries = 100_000
let database: TestDatabase

/** The first ten alone deleted users; one entry a minute, ten weeks long. */
beforeAll(async () => {
  database = await createTestDatabase({ migrated: true })
  await database.owner.query(
    (sql) => sql`
      insert into audit_log (at, action, target_type, target_id)
      select '2026-01-01T00:00:00Z'::timestamptz + entry * interval '1 minute', case when entry <= 10 then 'user.deleted' else 'key.created' end, 'key', 'key-' || entry
      from generate_series(1, ${entries}::int) as entry`,
    60_000,
  )
  await database.owner.query((sql) => sql`analyze audit_log`)
}, 120_000)
afterAll(() => database.drop())

test.each<[string, AuditFilter, number]>([
  ['a seldom kind', { action: 'user.deleted' }, 10],
  ['a kind that never was', { action: 'user.promoted' }, 0],
  ['a day long ago', { from: new Date('2026-01-02T00:00:00Z'), to: new Date('2026-01-03T00:00:00Z') }, 51],
])('a page of audit entries of %s reads few of 100,000', async (_, filter, found) => {
  const costs: StatementCost[] = []
  const rows = await countCosts(database.owner, costs).query((sql) => selectEntries(sql, filter, undefined, 51))
  expect(rows).toHaveLength(found)
  expect(costs[0]?.rows).toBeLessThanOrEqual(24 * 60)
})
