import { NoesisError, type UsageReportQuery, type UsageRow, type UsageSearchQuery } from '@selemene/contracts'
import { type Database, isMissingPartition, reportUsage, type UsageGroupRow } from '@selemene/db'

export interface UsageStore {
  /** Writes rows and their share of the day's sums, each event once however often it comes. Returns how many were new. */
  write(rows: readonly UsageRow[]): Promise<number>
  report(query: UsageReportQuery): Promise<UsageGroupRow[]>
  search(query: UsageSearchQuery): Promise<UsageRow[]>
  /** Makes the partitions of this month and the next two, and drops those past retention; the names of what was dropped. */
  keepPartitions(retentionMonths: number): Promise<string[]>
}

/** Writes can wait longer for Postgres than a caller who reads. */
const requestMs = 1_500

/** SQL and only SQL. */
export function createUsageStore(database: Database): UsageStore {
  /** One statement. That every row is looked for before it is added costs a quarter more: only where one of them may be known. */
  async function add(rows: readonly UsageRow[], are: 'new' | 'perhaps known'): Promise<number> {
    const column = (name: keyof UsageRow) => arrayText(rows.map((row) => row[name]))
    const [written] = await database.query<[{ count: number }]>(
      (sql) => sql`
        with added as (
          insert into usage_logs (event_id, created_at, user_id, key_id, engine_id, workflow_id, status, response_status, request_path, duration_ms, cache_hit)
          select * from unnest(
            ${column('event_id')}::text::text[], ${column('created_at')}::text::timestamptz[], ${column('user_id')}::text::uuid[],
            ${column('key_id')}::text::uuid[], ${column('engine_id')}::text::text[], ${column('workflow_id')}::text::text[],
            ${column('status')}::text::text[], ${column('response_status')}::text::smallint[], ${column('request_path')}::text::text[],
            ${column('duration_ms')}::text::float8[], ${column('cache_hit')}::text::boolean[])
          ${are === 'new' ? sql`` : sql`on conflict do nothing`}
          returning created_at, user_id, engine_id, workflow_id, status, duration_ms, cache_hit
        ), summed as (
          insert into usage_daily as d (day, user_id, engine_id, workflow_id, status, count, cache_hits, duration_ms_sum, duration_ms_max)
          select (created_at at time zone 'UTC')::date, user_id, engine_id, workflow_id, status, count(*), count(*) filter (where cache_hit), sum(duration_ms), max(duration_ms)
          from added group by 1, 2, 3, 4, 5
          order by 1, 2, 3, 4, 5
          on conflict (day, user_id, engine_id, workflow_id, status) do update set
            count = d.count + excluded.count, cache_hits = d.cache_hits + excluded.cache_hits,
            duration_ms_sum = d.duration_ms_sum + excluded.duration_ms_sum, duration_ms_max = greatest(d.duration_ms_max, excluded.duration_ms_max), updated_at = now()
        )
        select count(*)::int as count from added`,
    )
    return written.count
  }

  async function addUnlessKnown(rows: readonly UsageRow[]): Promise<number> {
    try {
      return await add(rows, 'new')
    } catch (error) {
      if (!(error instanceof NoesisError && error.code === 'CONFLICT')) throw error
      return await add(rows, 'perhaps known')
    }
  }

  /** A row may be of a month that has no partition: a late one, one of a wrong clock, or the partition was dropped. */
  async function createPartitionsOf(rows: readonly UsageRow[]): Promise<void> {
    for (const month of new Set(rows.map(({ created_at }) => created_at.slice(0, 7))))
      await database.query((sql) => sql`select create_usage_partition(${`${month}-01`}::text::date)`)
  }

  return {
    async write(rows) {
      try {
        return await addUnlessKnown(rows)
      } catch (error) {
        if (!isMissingPartition(error)) throw error
        await createPartitionsOf(rows)
        return await addUnlessKnown(rows)
      }
    },
    report: (query) => reportUsage(database, query, requestMs),
    /** Ordered by the column: a bare "created_at" would mean the text that is selected, which no index has in order. */
    async search({ user_id, engine_id, workflow_id, status, from, to, after, limit }) {
      return await database.query<UsageRow[]>(
        (sql) => sql`
          select event_id, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at, user_id, key_id, engine_id, workflow_id, status, response_status, request_path, duration_ms, cache_hit
          from usage_logs
          where created_at >= ${from}::text::timestamptz and created_at < ${to}::text::timestamptz
            ${user_id === undefined ? sql`` : sql`and user_id = ${user_id}::text::uuid`}
            ${engine_id === undefined ? sql`` : sql`and engine_id = ${engine_id}`}
            ${workflow_id === undefined ? sql`` : sql`and workflow_id = ${workflow_id}`}
            ${status === undefined ? sql`` : sql`and status = ${status}`}
            ${after === undefined ? sql`` : sql`and (created_at, event_id) < (${after.created_at}::text::timestamptz, ${after.event_id})`}
          order by usage_logs.created_at desc, event_id desc
          limit ${limit}`,
        requestMs,
      )
    },
    async keepPartitions(retentionMonths) {
      const rows = await database.query<{ name: string }[]>((sql) => sql`select keep_usage_partitions(${retentionMonths}::int) as name`)
      return rows.map((row) => row.name)
    },
  }
}

/** An array as Postgres reads it from text. */
const arrayText = (values: readonly (string | number | boolean | null)[]) =>
  `{${values.map((value) => (typeof value === 'string' ? quoted(value) : (value ?? 'null'))).join()}}`

/** Asking first is cheaper: hardly a text has such a character. */
const quoted = (text: string) => `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`
