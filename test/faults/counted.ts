import { connect } from '@selemene/db'
import { until } from '../acceptance/until.js'
import type { Caller } from './caller.js'
import { readState } from './processes.js'

interface UsageReport {
  rows: { status: string; count: number }[]
  total: number
}

/** What `/api/v1/me/usage` tells, by status; asked until it tells as many calls as there were, or half a minute is over. */
export async function countedOf(caller: Caller, wanted: number): Promise<Record<string, number>> {
  const report = await until(
    async () => (await caller.person.api.get('/api/v1/me/usage')).json<UsageReport>(),
    ({ total }) => total >= wanted,
    30_000,
  )
  return Object.fromEntries(report.rows.map(({ status, count }) => [status, count]))
}

/** What stands in the table itself. */
export async function rowsOf({ person }: Caller): Promise<{ rows: number; events: number } | undefined> {
  const database = connect(readState().database_url, { poolMax: 1, name: 'faults', deadlineMs: 10_000 })
  const [counts] = await database.query<{ rows: number; events: number }[]>(
    (sql) => sql`select count(*)::int as rows, count(distinct event_id)::int as events from usage_logs where user_id = ${person.userId}`,
  )
  await database.close()
  return counts
}
