import { createHash } from 'node:crypto'
import { NoesisError, tokenAudience, tokenIssuer } from '@selemene/contracts'
import { errors, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose'

export interface TokenVerifier {
  /** The key that a token was issued from. Throws AUTH_ERROR: `expired`, or `invalid` for everything else. */
  verify(token: string): Promise<{ keyId: string }>
  /** The key of a token that was good before, without a look at its signature or its expiry. */
  keyIdOf(token: string): string | undefined
}

const mostRemembered = 10_000

/** Header members with which a token could say how it wants to be verified; ours carry none of them. */
const steering = ['kid', 'jku', 'jwk', 'x5u', 'x5c', 'x5t', 'crit']

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Verifies HS256 tokens with the current secret, then with the previous one while secrets are being rotated. */
export function createTokenVerifier(secrets: readonly string[]): TokenVerifier {
  const keys = secrets.map((secret) => new TextEncoder().encode(secret))
  const options = {
    algorithms: ['HS256'],
    issuer: tokenIssuer,
    audience: tokenAudience,
    requiredClaims: ['sub', 'iat', 'exp', 'jti', 'key_id'],
    clockTolerance: 0,
  }

  async function verifyWith(token: string, key: Uint8Array): Promise<{ payload: JWTPayload; protectedHeader: ProtectedHeaderParameters }> {
    return jwtVerify(token, key, options)
  }

  // Bounded by `mostRemembered`: hashes of tokens that were good, with their keys.
  const remembered = new Map<string, string>()
  function remember(token: string, keyId: string) {
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as string)
    remembered.set(hashOf(token), keyId)
  }

  return {
    keyIdOf: (token) => remembered.get(hashOf(token)),
    async verify(token) {
      for (const key of keys) {
        try {
          const { payload, protectedHeader } = await verifyWith(token, key)
          if (steering.some((name) => name in protectedHeader) || typeof payload.key_id !== 'string' || !uuid.test(payload.key_id)) throw invalid()
          remember(token, payload.key_id)
          return { keyId: payload.key_id }
        } catch (error) {
          if (error instanceof errors.JWTExpired)
            throw new NoesisError('AUTH_ERROR', 'This token has expired: ask for a new one with POST /api/v1/auth/token.', {
              extra: { reason: 'expired' },
            })
          if (!(error instanceof errors.JWSSignatureVerificationFailed)) throw invalid()
        }
      }
      throw invalid()
    },
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

const invalid = () => new NoesisError('AUTH_ERROR', 'This token is not valid.', { extra: { reason: 'invalid' } })
