import type { Database } from './connect.js'
import type { Sql } from './open-driver.js'

export const usageGroups = ['day', 'engine', 'workflow', 'status', 'user'] as const
export type UsageGroup = (typeof usageGroups)[number]

export interface UsageQuestion {
  /** Of one user; of all when absent. */
  user_id?: string | undefined
  /** RFC 3339, inclusive. */
  from: string
  /** RFC 3339, exclusive. */
  to: string
  group_by: UsageGroup
}

export interface UsageGroupRow {
  /** Null where a call has none: the engine of a workflow's execution, or the user of a call without a key. */
  group: string | null
  count: number
  /** Median and 95th percentile of the calls' durations, in milliseconds, each within 2 % or 0.01 ms of the exact value. */
  p50_ms: number
  p95_ms: number
}

/**
 * Counts calls, exactly, with percentiles of their durations. Costs days, not calls: a day is read from `usage_durations`, and of a day that
 * `from` or `to` cuts only the rows of its shorter part are read, to be counted or to be taken off. Days are UTC days.
 *
 * Percentiles are those of `percentile_cont` (linear between the two nearest calls), with each call's duration replaced by that of its bucket
 * in `usage_bucket_ms`. Throws as `Database.query` does.
 */
export async function reportUsage(database: Database, { user_id, from, to, group_by }: UsageQuestion, withinMs?: number): Promise<UsageGroupRow[]> {
  return await database.query<UsageGroupRow[]>((sql) => {
    const ofUser = user_id === undefined ? sql`` : sql`and user_id = ${user_id}::text::uuid`
    const start = sql`${from}::text::timestamptz`
    const end = sql`${to}::text::timestamptz`
    return sql`
      with days as (
        select distinct day, day::timestamp at time zone 'UTC' as midnight, (day + 1)::timestamp at time zone 'UTC' as next_midnight
        from usage_durations
        where day >= (${start} at time zone 'UTC')::date and day <= (${end} at time zone 'UTC')::date ${ofUser}
      ), parts as (
        select day, midnight, next_midnight, greatest(midnight, ${start}) as starts, least(next_midnight, ${end}) as ends,
          ${shorterOutside(sql, start, end)} as summed
        from days
      ), spans as (
        select starts, ends, 1 as sign from parts where not summed
        union all select midnight, starts, -1 from parts where summed and midnight < starts
        union all select ends, next_midnight, -1 from parts where summed and ends < next_midnight
      ), counted as (
        select ${groupOf(sql, group_by, sql`day`)} as "group", bucket, sum(count) as calls
        from parts join usage_durations using (day), unnest(buckets, counts) as histogram (bucket, count)
        where summed ${ofUser}
        group by 1, 2
        union all
        select ${groupOf(sql, group_by, sql`created_at at time zone 'UTC'`)}, usage_bucket_of(duration_ms), sum(sign)
        from spans join usage_logs on created_at >= starts and created_at < ends ${ofUser}
        group by 1, 2
      ), ranked as (
        select "group", usage_bucket_ms(bucket) as ms, sum(sum(calls)) over (partition by "group" order by bucket) as rank,
          sum(sum(calls)) over (partition by "group") as total
        from counted group by "group", bucket having sum(calls) > 0
      )
      select "group", total::float8 as count, ${percentile(sql, 0.5)} as p50_ms, ${percentile(sql, 0.95)} as p95_ms
      from ranked group by "group", total order by "group"`
  }, withinMs)
}

type Fragment = ReturnType<typeof groupOf>

/** Whether less of a day lies outside of the time span than inside; what is still to come has no rows and counts for nothing. */
const shorterOutside = (sql: Sql, start: Fragment, end: Fragment) => sql`
  (greatest(midnight, ${start}) - midnight) + greatest(least(next_midnight, now()) - ${end}, interval '0')
    < least(next_midnight, ${end}, now()) - greatest(midnight, ${start})`

/** `percentile_cont` over counted buckets: the calls on both sides of the exact place, which has `fraction` of the calls before it. */
function percentile(sql: Sql, fraction: number) {
  const place = sql`(${fraction}::float8 * (total - 1)::float8)`
  const before = sql`min(ms) filter (where rank > floor(${place}))`
  const after = sql`min(ms) filter (where rank > ceil(${place}))`
  return sql`${before} + (${after} - ${before}) * (${place} - floor(${place}))`
}

function groupOf(sql: Sql, group: UsageGroup, utcTime: ReturnType<Sql>) {
  switch (group) {
    case 'day':
      return sql`to_char(${utcTime}, 'YYYY-MM-DD')`
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
