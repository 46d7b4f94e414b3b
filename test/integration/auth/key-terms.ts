import { createHash, randomBytes } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { type Principal, tiers } from '@selemene/contracts'
import fc from 'fast-check'
import type { TestAuth } from './start-auth.js'

/** What a key says of itself, as a row of `api_keys`. null leaves a term to the owner, or unbounded. */
export interface KeyTerms {
  tier: (typeof tiers)[number] | null
  level: number | null
  permissions: string[] | null
  rateLimit: number | null
  expiresInDays: number | null
  addresses: string[] | null
}

/** The fields in which one key can be beyond another. */
export type Field = 'tier' | 'consciousness_level' | 'permissions' | 'rate_limit' | 'expires_in_days' | 'ip_allowlist'

const single = ['panchanga:read', 'admin:read', 'admin:keys', 'admin:users', 'admin:ops']
const ranges = ['10.0.0.0/29', '10.0.0.0/30', '10.0.0.4/30', '10.0.0.5', '10.0.0.0/31', '2001:db8::/126', '2001:db8::2', '::ffff:10.0.0.5']

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 2 })
export const anyPermissions = fc.uniqueArray(fc.constantFrom(...single, 'read:*', 'admin:*', 'panchanga:*', '*'), { maxLength: 4 })
export const anyTier = fc.constantFrom(...tiers)
export const anyLevel = fc.integer({ min: 0, max: 5 })
export const anyTerms: fc.Arbitrary<KeyTerms> = fc.record({
  tier: maybe(anyTier),
  level: maybe(anyLevel),
  permissions: maybe(anyPermissions),
  rateLimit: maybe(fc.constantFrom(5, 60, 61, 1_000, 10_000, 50_000)),
  expiresInDays: maybe(fc.constantFrom(1, 20, 40)),
  addresses: maybe(fc.uniqueArray(fc.constantFrom(...ranges), { minLength: 1, maxLength: 3 })),
})
/** Terms next to others: equal in all but one, so that each field decides by itself often enough. */
export const anyPair = fc
  .tuple(
    anyTerms,
    anyTerms,
    fc.constantFrom<keyof KeyTerms | 'all'>('tier', 'level', 'permissions', 'rateLimit', 'expiresInDays', 'addresses', 'all'),
  )
  .map(([actor, other, field]) => ({ actor, target: field === 'all' ? other : { ...actor, [field]: other[field] } }))

/**
 * In which fields `target` goes beyond `actor`, when both belong to a user with everything. Worked out by listing what each of them may
 * do, permission by permission and address by address, and not by the rules of the service.
 */
export function fieldsBeyond(actor: KeyTerms, target: KeyTerms): Field[] {
  const wider: Record<Field, boolean> = {
    tier: rank(target) > rank(actor),
    consciousness_level: (target.level ?? 5) > (actor.level ?? 5),
    permissions: !isWithin(permitted(target.permissions ?? ['*']), permitted(actor.permissions ?? ['*'])),
    rate_limit: perMinute(target) > perMinute(actor),
    expires_in_days: (target.expiresInDays ?? Number.POSITIVE_INFINITY) > (actor.expiresInDays ?? Number.POSITIVE_INFINITY),
    ip_allowlist: !isWithin(reachable(target.addresses), reachable(actor.addresses)),
  }
  return (Object.keys(wider) as Field[]).filter((field) => wider[field])
}

const rank = ({ tier }: KeyTerms) => ['free', 'premium', 'enterprise'].indexOf(tier ?? 'enterprise')
const perMinute = ({ tier, rateLimit }: KeyTerms) => rateLimit ?? { free: 60, premium: 1_000, enterprise: 10_000 }[tier ?? 'enterprise']
const isWithin = (inner: readonly string[], outer: readonly string[]) => inner.every((item) => outer.includes(item))

/** Every permission, also those to come: a wildcard holds more than all that exist now. */
const universe = [...single, 'panchanga:future', 'future:read', 'admin:future', 'future:future']
const permitted = (held: readonly string[]): string[] =>
  universe.filter((permission) => {
    const [family, verb] = permission.split(':')
    return held.some((p) => p === '*' || p === permission || p === `${family}:*` || (p === 'read:*' && verb === 'read'))
  })

const addresses = ['10.0.0', '192.0.2'].flatMap((net) => Array.from({ length: 9 }, (_, host) => `${net}.${host}`))
const addresses6 = ['2001:db8::', '2001:db9::'].flatMap((net) => Array.from({ length: 5 }, (_, host) => `${net}${host}`))
function reachable(list: readonly string[] | null): string[] {
  const all = [...addresses, ...addresses6, '::ffff:a00:5']
  if (list === null) return all
  return all.filter((address) =>
    list.some((range) => {
      const [network = '', prefix] = range.split('/')
      if (isIP(network) !== isIP(address)) return false
      const family = isIP(network) === 4 ? 'ipv4' : 'ipv6'
      const block = new BlockList()
      block.addSubnet(network, Number(prefix ?? (family === 'ipv4' ? 32 : 128)), family)
      return block.check(address, family)
    }),
  )
}

/** A key with exactly these terms, put into the database, and its principal as a gateway would carry it. */
export async function putKey({ database }: TestAuth, userId: string, terms: KeyTerms): Promise<Principal> {
  const { tier, level, permissions, rateLimit, expiresInDays, addresses: list } = terms
  const hash = createHash('sha256').update(randomBytes(16)).digest()
  // All keys of a run count their days from one instant: those of equal terms end at the same time.
  const [row] = await database.owner.query(
    (sql) => sql<{ id: string }[]>`
      insert into api_keys (user_id, hash, last_four, tier, consciousness_level, permissions, rate_limit, ip_allowlist, expires_at)
      values (${userId}, ${hash}, 'test', ${tier}, ${level}, ${permissions === null ? null : sql.json(permissions)}, ${rateLimit},
        ${list === null ? null : sql.json(list)}, date_trunc('day', now()) + make_interval(days => ${expiresInDays}::int))
      returning id`,
  )
  return {
    user_id: userId,
    key_id: row?.id as string,
    tier: tier ?? 'enterprise',
    consciousness_level: level ?? 5,
    permissions: permissions ?? ['*'],
    rate_limit: rateLimit,
  }
}
