import { type FieldFault, firstBeyond, grants, permissions, roles, type Tier, tiers } from '@selemene/contracts'

/** What somebody may do: a user, a key, or the maker of either. */
export interface Powers {
  tier: Tier
  consciousness_level: number
  permissions: string[]
}

/** The command line on the owner's database may do everything. */
export const allPowers: Powers = { tier: 'enterprise', consciousness_level: 5, permissions: ['*'] }

/** The lower of two, member by member: what a key is worth is the lower of what it says and what its owner has. */
export function lowerOf(a: Powers, b: Powers): Powers {
  return {
    tier: isAbove(a.tier, b.tier) ? b.tier : a.tier,
    consciousness_level: Math.min(a.consciousness_level, b.consciousness_level),
    permissions: heldByBoth(a.permissions, b.permissions),
  }
}

/** What of `wanted` lies above `bound`, as faults at the fields of a body. */
export function faultsBeyond(bound: Powers, wanted: Partial<Powers>, whose: string): FieldFault[] {
  const faults: FieldFault[] = []
  const add = (field: string, message: string) => faults.push({ pointer: `/${field}`, message, code: 'beyond' })
  if (wanted.tier !== undefined && isAbove(wanted.tier, bound.tier)) add('tier', `must not be above ${whose} tier, ${bound.tier}`)
  if (wanted.consciousness_level !== undefined && wanted.consciousness_level > bound.consciousness_level)
    add('consciousness_level', `must not be above ${whose} level, ${bound.consciousness_level}`)
  const beyond = firstBeyond(bound.permissions, wanted.permissions ?? [])
  if (beyond !== undefined) add('permissions', `must not contain ${beyond}, which lies beyond ${whose} permissions`)
  return faults
}

/** True when somebody with `bound` could have granted all of `wanted`. */
export const covers = (bound: Powers, wanted: Powers): boolean => faultsBeyond(bound, wanted, '').length === 0

/** Permissions as they are stored: roles written out, nothing twice. */
export function expandRoles(granted: readonly string[]): string[] {
  return [...new Set(granted.flatMap((grant): readonly string[] => (Object.hasOwn(roles, grant) ? roles[grant as keyof typeof roles] : [grant])))]
}

const isAbove = (a: Tier, b: Tier): boolean => tiers.indexOf(a) > tiers.indexOf(b)

function heldByBoth(a: readonly string[], b: readonly string[]): string[] {
  const common = [...a.filter((p) => firstBeyond(b, [p]) === undefined), ...b.filter((p) => firstBeyond(a, [p]) === undefined)]
  // Two wildcards may meet in single permissions only: `read:*` and `admin:*` in `admin:read`.
  const met = permissions.filter((p) => grants(a, p) && grants(b, p) && !grants(common, p))
  return [...new Set([...common, ...met])]
}
