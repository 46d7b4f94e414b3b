import { type KeySummary, NoesisError, tierLimitPerMinute, type VerifiedKey } from '@selemene/contracts'
import { allPrivileges, type KeyPrivileges, lowerOf, type Privileges } from '../privileges.js'
import type { KeyRow } from './key-store.js'

/** What a key is worth: the lower of what it says and what its owner has now. */
export function privilegesOf(row: KeyRow): Privileges {
  const owner: Privileges = { tier: row.owner_tier, consciousness_level: row.owner_level, permissions: row.owner_permissions }
  return lowerOf(owner, {
    tier: row.tier ?? owner.tier,
    consciousness_level: row.consciousness_level ?? owner.consciousness_level,
    permissions: row.permissions ?? owner.permissions,
  })
}

/** The same with the bounds within which it works: its limit, its end and its addresses. */
export function keyPowersOf(row: KeyRow): KeyPrivileges {
  const privileges = privilegesOf(row)
  return { ...privileges, rate_limit: row.rate_limit ?? tierLimitPerMinute[privileges.tier], expires_at: endOf(row), ip_allowlist: row.ip_allowlist }
}

/** What a key may come to be worth: a term that it leaves open grows with its owner. */
export function statedPowersOf(row: KeyRow): KeyPrivileges {
  return {
    tier: row.tier ?? allPrivileges.tier,
    consciousness_level: row.consciousness_level ?? allPrivileges.consciousness_level,
    permissions: row.permissions ?? allPrivileges.permissions,
    rate_limit: row.rate_limit ?? tierLimitPerMinute[row.tier ?? allPrivileges.tier],
    expires_at: endOf(row),
    ip_allowlist: row.ip_allowlist,
  }
}

/** When a key ends by itself: its expiry, or the end of its grace after a rotation. */
export function endOf({ expires_at, grace_until }: Pick<KeyRow, 'expires_at' | 'grace_until'>): Date | null {
  if (expires_at === null || grace_until === null) return expires_at ?? grace_until
  return expires_at < grace_until ? expires_at : grace_until
}

/** A key that holds, as the gateway needs it. Throws AUTH_ERROR with `reason` for an unknown, expired or revoked one. */
export function verifiedOrRefused(row: KeyRow | undefined): VerifiedKey {
  if (row === undefined) throw refusal('invalid', 'This API key is not valid.')
  if (row.revoked_at !== null || row.owner_status !== 'active') throw refusal('revoked', 'This API key has been revoked.')
  const end = endOf(row)
  if (end !== null && end <= row.read_at) throw refusal('expired', 'This API key has expired.')
  return {
    user_id: row.user_id,
    key_id: row.key_id,
    ...privilegesOf(row),
    rate_limit: row.rate_limit,
    expires_at: end?.toISOString() ?? null,
    ip_allowlist: row.ip_allowlist,
  }
}

const refusal = (reason: 'invalid' | 'expired' | 'revoked', detail: string) => new NoesisError('AUTH_ERROR', detail, { extra: { reason } })

/** A key for lists: everything but the key. */
export function summaryOf(row: KeyRow): KeySummary {
  return {
    key_id: row.key_id,
    user_id: row.user_id,
    name: row.name,
    last_four: row.last_four,
    status: keyStatus(row),
    ...privilegesOf(row),
    rate_limit: row.rate_limit,
    ip_allowlist: row.ip_allowlist,
    expires_at: timeOf(row.expires_at),
    revoked_at: timeOf(row.revoked_at),
    previous_valid_until: timeOf(row.grace_until),
    previous_key_id: row.previous_key_id,
    parent_key_id: row.parent_key_id,
    last_used_at: timeOf(row.last_used_at),
    created_at: row.created_at.toISOString(),
  }
}

export const timeOf = (time: Date | null): string | null => time?.toISOString() ?? null

function keyStatus(row: KeyRow): KeySummary['status'] {
  if (row.revoked_at !== null) return 'revoked'
  if (row.expires_at !== null && row.expires_at <= row.read_at) return 'expired'
  return row.grace_until === null ? 'active' : 'rotated'
}
