import { type FieldFault, firstBeyond, grants, permissions, roles, type Tier, tiers } from '@selemene/contracts'
import { rangesCover } from './keys/ip-range.js'

/** What a user may do. */
export interface Privileges {
  tier: Tier
  consciousness_level: number
  permissions: string[]
}

/** What a key may do, and within which bounds. */
export interface KeyPrivileges extends Privileges {
  /** Requests a minute. */
  rate_limit: number
  /** null means never. */
  expires_at: Date | null
  /** null means from anywhere. */
  ip_allowlist: string[] | null
}

/** What an actor may hand on. What a bound leaves out is not bounded: admins and users have no expiry to compare with. */
export type Bound = Privileges & Partial<KeyPrivileges>

/** The command line on the owner's database may do everything. */
export const allPrivileges: Privileges = { tier: 'enterprise', consciousness_level: 5, permissions: ['*'] }

/** The lower of two, member by member: what a key is worth is the lower of what it says and what its owner has. */
export function lowerOf(a: Privileges, b: Privileges): Privileges {
  return {
    tier: isAbove(a.tier, b.tier) ? b.tier : a.tier,
    consciousness_level: Math.min(a.consciousness_level, b.consciousness_level),
    permissions: heldByBoth(a.permissions, b.permissions),
  }
}

/** What of `wanted` lies beyond `bound`, as faults at the fields of a body; a field that is absent is not wanted. */
export function faultsBeyond(bound: Bound, wanted: Partial<KeyPrivileges>, whose: string): FieldFault[] {
  const faults: FieldFault[] = []
  const add = (field: string, message: string) => faults.push({ pointer: `/${field}`, message, code: 'beyond' })
  if (wanted.tier !== undefined && isAbove(wanted.tier, bound.tier)) add('tier', `must not be above ${whose} tier, ${bound.tier}`)
  if (wanted.consciousness_level !== undefined && wanted.consciousness_level > bound.consciousness_level)
    add('consciousness_level', `must not be above ${whose} level, ${bound.consciousness_level}`)
  const beyond = firstBeyond(bound.permissions, wanted.permissions ?? [])
  if (beyond !== undefined) add('permissions', `must not contain ${beyond}, which lies beyond ${whose} permissions`)
  if ((wanted.rate_limit ?? 0) > (bound.rate_limit ?? Number.POSITIVE_INFINITY))
    add('rate_limit', `must not be above ${whose} limit, ${bound.rate_limit}`)
  if (wanted.expires_at !== undefined && !endsWithin(bound.expires_at ?? null, wanted.expires_at))
    add('expires_in_days', 'must not outlast the key in use')
  if (wanted.ip_allowlist !== undefined && !rangesCover(bound.ip_allowlist ?? null, wanted.ip_allowlist))
    add('ip_allowlist', `must not contain an address outside ${whose} list`)
  return faults
}

/**
 * True when an actor with `bound` could have granted all of `target`. The one rule of who manages what: creating, rotating and
 * revoking keys, and changing users.
 */
export const covers = (bound: Bound, target: Privileges | KeyPrivileges): boolean => faultsBeyond(bound, target, '').length === 0

/** Permissions as they are stored: roles written out, nothing twice. */
export function expandRoles(granted: readonly string[]): string[] {
  return [...new Set(granted.flatMap((grant): readonly string[] => (Object.hasOwn(roles, grant) ? roles[grant as keyof typeof roles] : [grant])))]
}

const isAbove = (a: Tier, b: Tier): boolean => tiers.indexOf(a) > tiers.indexOf(b)

const endsWithin = (bound: Date | null, wanted: Date | null): boolean => bound === null || (wanted !== null && wanted <= bound)

function heldByBoth(a: readonly string[], b: readonly string[]): string[] {
  const common = [...a.filter((p) => firstBeyond(b, [p]) === undefined), ...b.filter((p) => firstBeyond(a, [p]) === undefined)]
  // Two wildcards may meet in single permissions only: `read:*` and `admin:*` in `admin:read`.
  const met = permissions.filter((p) => grants(a, p) && grants(b, p) && !grants(common, p))
  return [...new Set([...common, ...met])]
}
