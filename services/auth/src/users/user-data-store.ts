import type { Sql } from '@selemene/db'

/** What is kept of a user beside their calls, as JSON. What a row refers to others by is an id. */
export const selectUserData = (sql: Sql, userId: string) => sql<{ data: Record<string, unknown> }[]>`
  select jsonb_build_object(
    'user', to_jsonb(u),
    'keys', (select coalesce(jsonb_agg(to_jsonb(k) - 'hash' order by k.created_at), '[]') from api_keys k where k.user_id = u.id),
    'invites', (select coalesce(jsonb_agg(to_jsonb(i) - 'code_hash' order by i.created_at), '[]') from invites i where i.created_by = u.id),
    'audit', (
      select coalesce(jsonb_agg(to_jsonb(a) order by a.id), '[]') from audit_log a
      where a.actor_user_id = u.id or a.target_id = u.id::text
        or a.target_id in (select k.id::text from api_keys k where k.user_id = u.id))
  ) as data
  from users u where u.id = ${userId}`

/** A call, as JSON. */
export type CallData = Record<string, unknown> & { created_at: string; event_id: string }

/** The calls of a user, oldest first, those that follow `after`. Run as the owner: usage belongs to analytics. */
export const selectCalls = (sql: Sql, userId: string, after: CallData | undefined, limit: number) => sql<{ call: CallData }[]>`
  select to_jsonb(l) as call from usage_logs l
  where l.user_id = ${userId}
    ${after === undefined ? sql`` : sql`and (l.created_at, l.event_id) > (${after.created_at}::text::timestamptz, ${after.event_id})`}
  order by l.created_at, l.event_id
  limit ${limit}`

export const selectWorkingKeyIds = (sql: Sql, userId: string) => sql<{ id: string }[]>`
  select id from api_keys where user_id = ${userId} and revoked_at is null`

/** Days (UTC, YYYY-MM-DD) on which a user made calls. */
export const selectDaysOfCalls = (sql: Sql, userId: string) => sql<{ day: string }[]>`
  select distinct to_char(day, 'YYYY-MM-DD') as day from usage_durations where user_id = ${userId} order by 1`

/** Calls of one day stay counted, as those of no one. */
export const disownCallsOf = (sql: Sql, userId: string, day: string) => sql`
  update usage_logs set user_id = null, key_id = null
  where user_id = ${userId} and created_at >= ${day}::text::timestamp at time zone 'UTC'
    and created_at < (${day}::text::timestamp + interval '1 day') at time zone 'UTC'`

/** The same for the rest of them, and for their sums. Sums that now fall together are added up. */
export async function disownUsage(sql: Sql, userId: string): Promise<void> {
  await sql`update usage_logs set user_id = null, key_id = null where user_id = ${userId}`
  await sql`
    with taken as (delete from usage_daily where user_id = ${userId} returning *)
    insert into usage_daily as d (day, user_id, engine_id, workflow_id, status, count, cache_hits, duration_ms_sum, duration_ms_max)
    select day, null, engine_id, workflow_id, status, count, cache_hits, duration_ms_sum, duration_ms_max from taken
    on conflict (day, user_id, engine_id, workflow_id, status) do update set
      count = d.count + excluded.count, cache_hits = d.cache_hits + excluded.cache_hits,
      duration_ms_sum = d.duration_ms_sum + excluded.duration_ms_sum, duration_ms_max = greatest(d.duration_ms_max, excluded.duration_ms_max), updated_at = now()`
  await sql`
    with taken as (delete from usage_durations where user_id = ${userId} returning *)
    insert into usage_durations as d (day, user_id, engine_id, workflow_id, status, calls, buckets, counts)
    select day, null, engine_id, workflow_id, status, calls, buckets, counts from taken
    on conflict (day, user_id, engine_id, workflow_id, status) do update set
      calls = d.calls + excluded.calls,
      (buckets, counts) = (select h.buckets, h.counts from usage_histogram_sum(d.buckets, d.counts, excluded.buckets, excluded.counts) as h)`
}

/** The user with keys and invites. Keys of others that were made with these forget it: they were revoked before. */
export async function deleteUserRows(sql: Sql, userId: string): Promise<void> {
  await sql`
    delete from invites where created_by = ${userId} or created_with_key_id in (select id from api_keys where user_id = ${userId})`
  await sql`
    update api_keys set parent_key_id = null
    where user_id <> ${userId} and parent_key_id in (select id from api_keys where user_id = ${userId})`
  await sql`delete from api_keys where user_id = ${userId}`
  await sql`delete from users where id = ${userId}`
}
