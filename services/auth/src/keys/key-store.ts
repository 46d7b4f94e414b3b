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
}

const columns = (sql: Sql) => sql`
  k.id as key_id, k.user_id, k.name, k.last_four, k.tier, k.consciousness_level, k.permissions, k.rate_limit, k.ip_allowlist,
  k.expires_at, k.revoked_at, k.grace_until, k.previous_key_id, k.last_used_at, k.created_at,
  u.tier as owner_tier, u.consciousness_level as owner_level, u.permissions as owner_permissions, u.status as owner_status,
  clock_timestamp() as read_at`

/** The look-up takes as long for an unknown hash as for a known one, and a SHA-256 gives nothing away to whoever times it. */
export const selectKeyByHash = (sql: Sql, hash: Buffer) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id where k.hash = ${hash}`

export const selectKeyById = (sql: Sql, keyId: string) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id where k.id = ${keyId}`

/** The same, held until the transaction ends: of two rotations at once the second sees the first. */
export const lockKeyById = (sql: Sql, keyId: string) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id where k.id = ${keyId} for update of k`

/** Newest first, of one owner or of all; `after` is the id of the last key of the page before. */
export const selectKeys = (sql: Sql, userId: string | undefined, after: string | undefined, limit: number) => sql<KeyRow[]>`
  select ${columns(sql)} from api_keys k join users u on u.id = k.user_id
  where ${userId === undefined ? sql`true` : sql`k.user_id = ${userId}`}
    and ${after === undefined ? sql`true` : sql`(k.created_at, k.id) < (select created_at, id from api_keys where id = ${after})`}
  order by k.created_at desc, k.id desc
  limit ${limit}`

export const insertKey = (sql: Sql, key: NewKeyRow) => sql<{ id: string }[]>`
  insert into api_keys (user_id, hash, last_four, name, tier, consciousness_level, permissions, rate_limit, ip_allowlist, expires_at, previous_key_id)
  values (${key.userId}, ${key.hash}, ${key.lastFour}, ${key.name}, ${key.tier}, ${key.consciousnessLevel}, ${json(sql, key.permissions)},
    ${key.rateLimit}, ${json(sql, key.ipAllowlist)}, ${key.expiresAt}, ${key.previousKeyId})
  returning id`

/** A revoked key stays revoked as of the first time. */
export const markRevoked = (sql: Sql, keyId: string) => sql`
  update api_keys set revoked_at = coalesce(revoked_at, clock_timestamp()) where id = ${keyId}`

export const markReplaced = (sql: Sql, keyId: string, graceUntil: Date) => sql`
  update api_keys set grace_until = ${graceUntil} where id = ${keyId}`

/** All uses of a batch in one statement; a key that stands in it twice gets the later one, and time never runs back. */
export const updateLastUsed = (sql: Sql, touches: readonly { key_id: string; at: string }[]) => sql<{ id: string }[]>`
  update api_keys k set last_used_at = t.at
  from (
    select key_id, least(max(at), clock_timestamp()) as at
    from jsonb_to_recordset(${json(sql, touches)}) as touch(key_id uuid, at timestamptz)
    group by key_id
  ) t
  where k.id = t.key_id and (k.last_used_at is null or k.last_used_at < t.at)
  returning k.id`

const json = (sql: Sql, value: readonly unknown[] | null) => (value === null ? null : sql.json(value as never))
