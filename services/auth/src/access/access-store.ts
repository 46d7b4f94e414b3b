import type { Maintenance } from '@selemene/contracts'
import type { Sql } from '@selemene/db'

export interface AccessRow {
  revision: number
  oldest: number | null
  changes: { key_id: string | null; user_id: string | null }[]
  maintenance: Maintenance | null
}

export const selectAccess = (sql: Sql, since = Number.MAX_SAFE_INTEGER) => sql<AccessRow[]>`
  select coalesce((select max(revision) from access_changes), 0)::float8 as revision,
    (select min(revision) from access_changes)::float8 as oldest,
    coalesce((
      select jsonb_agg(jsonb_build_object('key_id', key_id, 'user_id', user_id) order by revision) from access_changes where revision > ${since}
    ), '[]') as changes,
    (select value from settings where key = 'maintenance') as maintenance`

/** Tells gateways that anything may have changed. */
export const noteChangeOfAnything = (sql: Sql) => sql`select note_access_change(null, null)`
