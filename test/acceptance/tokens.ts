import { createHmac } from 'node:crypto'

export const encodePart = (part: object | string): string => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')

/** A compact JWS of any header and claims, signed with HMAC under `secret`. */
export function signToken(header: object, claims: object, secret: string | Buffer, digest = 'sha256'): string {
  const signed = `${encodePart(header)}.${encodePart(claims)}`
  return `${signed}.${createHmac(digest, secret).update(signed).digest('base64url')}`
}

/** Header and claims of a token, unverified. */
export function readToken(token: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header, claims] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
  return { header: JSON.parse(header ?? ''), claims: JSON.parse(claims ?? '') }
}
