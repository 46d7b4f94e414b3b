import type { Tier } from '@selemene/contracts'
import type { Sql } from '@selemene/db'

/** A key with its owner, as stored. */
export interface KeyRow {
  key_id: string
  user_id: string
  name: string | null
  last_four: string
  tier: Tier | null
  consciousness_level: number | null
  permissions: string[] | null
  rate_limit: number | null
  ip_allowlist: string[] | null
  expires_at: Date | null
  revoked_at: Date | null
  grace_until: Date | null
  previous_key_id: string | null
  /** The key that it was made with. */
  parent_key_id: string | null
  last_used_at: Date | null
  created_at: Date
  owner_tier: Tier
  owner_level: number
  owner_permissions: string[]
  owner_status: 'active' | 'suspended'
  /** The database's clock, against which all of the above is judged. */
  read_at: Date
}

export interface NewKeyRow {
  userId: string
  hash: Buffer
  lastFour: string
  name: string | null
  tier: Tier | null
  consciousnessLevel: number | null
  permissions: string[] | null
  rateLimit: number | null
  ipAllowlist: string[] | null
  expiresAt: Date | null
  previousKeyId: string | null
  parentKeyId: string | null
}

const columns = (sql: Sql) => sql`
  k.id as key_id, k.user_id, k.name, k.last_four, k.tier, k.consciousness_level, k.permissions, k.rate_limit, k.ip_allowlist,
  k.expires_at, k.revoked_at, k.grace_until, k.previous_key_id, k.parent_key_id, k.last_used_at, k.created_at,
  u.tier as owner_tier, u.consciousness_level as owner_level, u.permissions as owner_permissions, u.status as owner_status,
  clock_timestamp() as read_at`

/** The look-up takes as long for an unknown hash as for a known one, and a SHA-256 reveals nothing to a caller who measures time. */
export const selectKeyByHash = (sql: Sql, hash: Buffer) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id where k.hash = ${hash}`

export const selectKeyById = (sql: Sql, keyId: string) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id where k.id = ${keyId}`

const keysLock = 4_077_310_265
/** A service that freezes in the middle of managing keys holds others up no longer than this. */
const longestPauseMs = 2_000

/**
 * Keys may be made side by side; rotating and revoking has all keys to itself until its transaction ends, so it finds whatever was made
 * before, and nothing is made meanwhile with a key that it ends. One lock for all keys: with a lock for each, two that act on each other
 * would wait for each other, and a key that makes keys without a pause could hold up its own revocation.
 */
export const lockKeys = (tx: Sql, mode: 'making' | 'changing') => tx`
  select set_config('idle_in_transaction_session_timeout', ${String(longestPauseMs)}, true),
    ${mode === 'making' ? tx`pg_advisory_xact_lock_shared(${keysLock})` : tx`pg_advisory_xact_lock(${keysLock})`}`

/** Newest first, of one owner or of all; `after` is the id of the last key of the page before. */
export const selectKeys = (sql: Sql, userId: string | undefined, after: string | undefined, limit: number) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id
  where ${userId === undefined ? sql`true` : sql`k.user_id = ${userId}`}
    and ${after === undefined ? sql`true` : sql`(k.created_at, k.id) < (select created_at, id from api_keys where id = ${after})`}
  order by k.created_at desc, k.id desc
  limit ${limit}`

export const insertKey = (sql: Sql, key: NewKeyRow) => sql<{ id: string }[]>`
  insert into api_keys (user_id, hash, last_four, name, tier, consciousness_level, permissions, rate_limit, ip_allowlist, expires_at, previous_key_id,
    parent_key_id)
  values (${key.userId}, ${key.hash}, ${key.lastFour}, ${key.name}, ${key.tier}, ${key.consciousnessLevel}, ${json(sql, key.permissions)},
    ${key.rateLimit}, ${json(sql, key.ipAllowlist)}, ${key.expiresAt}, ${key.previousKeyId}, ${key.parentKeyId})
  returning id`

export const countWorkingKeys = (sql: Sql, userId: string) => sql<{ count: number }[]>`
  select count(*)::int as count from api_keys
  where user_id = ${userId} and revoked_at is null and (least(expires_at, grace_until) > clock_timestamp() or (expires_at is null and grace_until is null))`

/** Ends keys; one that was revoked before stays revoked as of the first time. Returns those that ended now. */
export const markRevoked = (sql: Sql, keyIds: readonly string[]) => sql<{ key_id: string; user_id: string }[]>`
  update api_keys set revoked_at = clock_timestamp() where id in (select value::uuid from jsonb_array_elements_text(${json(sql, keyIds)})) and revoked_at is null
  returning id as key_id, user_id`

export const markReplaced = (sql: Sql, keyId: string, graceUntil: Date) => sql`
  update api_keys set grace_until = ${graceUntil} where id = ${keyId}`

/**
 * All uses of a batch in one statement; a key that stands in it twice gets the later one, and time never runs back. A key that another
 * transaction is changing is left out, so that a batch never waits for one lock while it holds others.
 */
export const updateLastUsed = (sql: Sql, touches: readonly { key_id: string; at: string }[]) => sql<{ id: string }[]>`
  with touched as (
    select key_id, least(max(at), clock_timestamp()) as at
    from jsonb_to_recordset(${json(sql, touches)}) as touch(key_id uuid, at timestamptz)
    group by key_id
  ), free as (
    select id from api_keys where id in (select key_id from touched) for no key update skip locked
  )
  update api_keys k set last_used_at = t.at
  from touched t join free on free.id = t.key_id
  where k.id = t.key_id and (k.last_used_at is null or k.last_used_at < t.at)
  returning k.id`

const json = (sql: Sql, value: readonly unknown[] | null) => (value === null ? null : sql.json(value as never))

/** A key without limits of its own that neither ended nor ends. */
export const restoreKey = (sql: Sql, keyId: string) => sql`
  update api_keys set revoked_at = null, grace_until = null, expires_at = null, tier = null, consciousness_level = null, permissions = null,
    rate_limit = null, ip_allowlist = null
  where id = ${keyId}`
