import Type, { type Static } from 'typebox'

export const tiers = ['free', 'premium', 'enterprise'] as const
export type Tier = (typeof tiers)[number]

/** Requests a minute that a tier allows, over all of a user's keys. */
export const tierLimitPerMinute: Record<Tier, number> = { free: 60, premium: 1000, enterprise: 10_000 }

/** Who calls: what the gateway found out about a key or token. It travels on the bus in the `Principal` header. */
export const Principal = Type.Object({
  user_id: Type.String(),
  key_id: Type.String(),
  tier: Type.Enum([...tiers], { type: 'string' }),
  consciousness_level: Type.Integer({ minimum: 0, maximum: 5 }),
  permissions: Type.Array(Type.String()),
  /** The key's own limit a minute; null means the tier's. */
  rate_limit: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
})
export type Principal = Static<typeof Principal>

/** The header text of a principal (base64url of JSON, so that it is ASCII). */
export const encodePrincipal = (principal: Principal): string => Buffer.from(JSON.stringify(principal)).toString('base64url')

const mostDecoded = 1_000
const decoded = new Map<string, Principal>()

/** The principal of a header text; the same callers come again and again, so up to a thousand are kept. Not to be changed. */
export function decodePrincipal(header: string): Principal {
  const known = decoded.get(header)
  if (known !== undefined) return known
  const principal = JSON.parse(Buffer.from(header, 'base64url').toString()) as Principal
  if (decoded.size >= mostDecoded) decoded.clear()
  decoded.set(header, principal)
  return principal
}

/** `iss` and `aud` of every token. */
export const tokenIssuer = 'selemene'
export const tokenAudience = 'selemene-api'

/** The caller of routes that need no key, as engines see it: level 0, no permissions. Events and rows name no user. */
export const anonymous: Principal = {
  user_id: 'anonymous',
  key_id: 'anonymous',
  tier: 'free',
  consciousness_level: 0,
  permissions: [],
  rate_limit: null,
}
