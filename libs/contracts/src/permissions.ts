/** Named sets of permissions. A user holds permissions; roles are a short way to write them. */
export const roles = {
  admin: ['*'],
  operator: ['read:*', 'panchanga:read', 'admin:read', 'admin:ops'],
  viewer: ['read:*', 'panchanga:read', 'admin:read'],
  user: ['panchanga:read'],
} as const satisfies Record<string, readonly string[]>

/** Every permission that a route asks for. */
export const permissions = ['panchanga:read', 'admin:read', 'admin:keys', 'admin:users', 'admin:ops'] as const
export type Permission = (typeof permissions)[number]

/** True when `held` grants `wanted`. `*` grants all; `read:*` every permission that only reads (`…:read`); `admin:*` all of a family. */
export function grants(held: readonly string[], wanted: string): boolean {
  const [family, verb] = wanted.split(':')
  return held.some((p) => p === '*' || p === wanted || (p === 'read:*' && verb === 'read') || p === `${family}:*`)
}

/** The first of `wanted` that `held` does not cover, so that no caller grants more than it has. */
export const firstBeyond = (held: readonly string[], wanted: readonly string[]): string | undefined => wanted.find((p) => !covers(held, p))

const covers = (held: readonly string[], wanted: string): boolean =>
  held.includes('*') || held.includes(wanted) || (!wanted.includes('*') && grants(held, wanted))
