import { randomUUID } from 'node:crypto'
import { tokenAudience, tokenIssuer, type VerifiedKey } from '@selemene/contracts'
import { SignJWT } from 'jose'

export const tokenLifetimeSeconds = 86_400

export interface TokenSigner {
  /** A token for a key that holds, good for 24 hours or as long as the key, whichever is shorter. */
  sign(key: VerifiedKey): Promise<{ token: string; expires_at: string }>
}

/** Signs with the current secret; the previous one only ever verifies. */
export function createTokenSigner(secret: string): TokenSigner {
  const signingKey = new TextEncoder().encode(secret)
  return {
    async sign({ user_id, key_id, tier, permissions, consciousness_level, expires_at }) {
      const issuedAt = Math.floor(Date.now() / 1000)
      const keyEnd = expires_at === null ? Number.POSITIVE_INFINITY : Math.floor(Date.parse(expires_at) / 1000)
      const expiresAt = Math.min(issuedAt + tokenLifetimeSeconds, keyEnd)
      const token = await new SignJWT({ key_id, tier, permissions, consciousness_level })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(user_id)
        .setIssuer(tokenIssuer)
        .setAudience(tokenAudience)
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(signingKey)
      return { token, expires_at: new Date(expiresAt * 1000).toISOString() }
    },
  }
}
