import type { Database, Sql } from '@selemene/db'

export const usageGroups = ['day', 'engine', 'workflow', 'status', 'user'] as const
export type UsageGroup = (typeof usageGroups)[number]

export interface UsageQuestion {
  from?: string | undefined
  to?: string | undefined
  user_id?: string | undefined
  group_by?: UsageGroup | undefined
}

export interface UsageRow {
  group: string | null
  count: number
  p50_ms: number
  p95_ms: number
}

const defaultDays = 30

/** Counts calls as the owner of the database; the service's own role cannot read usage. Days are days in UTC. */
export async function reportUsage(db: Database, { from, to, user_id, group_by = 'day' }: UsageQuestion): Promise<UsageRow[]> {
  const rows = await db.query(
    (sql) => sql<UsageRow[]>`
      select ${groupOf(sql, group_by)} as group, count(*)::int as count,
        round(percentile_cont(0.5) within group (order by duration_ms)::numeric, 1)::float8 as p50_ms,
        round(percentile_cont(0.95) within group (order by duration_ms)::numeric, 1)::float8 as p95_ms
      from usage_logs
      where created_at >= ${from === undefined ? sql`now() - make_interval(days => ${defaultDays})` : sql`${from}::timestamp at time zone 'UTC'`}
        and ${to === undefined ? sql`true` : sql`created_at < (${to}::date + 1)::timestamp at time zone 'UTC'`}
        and ${user_id === undefined ? sql`true` : sql`user_id = ${user_id}`}
      group by 1
      order by 1`,
  )
  return [...rows]
}

function groupOf(sql: Sql, group: UsageGroup) {
  switch (group) {
    case 'day':
      return sql`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')`
    case 'engine':
      return sql`engine_id`
    case 'workflow':
      return sql`workflow_id`
    case 'status':
      return sql`status`
    case 'user':
      return sql`user_id::text`
  }
}
