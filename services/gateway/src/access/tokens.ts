import { NoesisError, tokenAudience, tokenIssuer } from '@selemene/contracts'
import { errors, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose'

export interface TokenVerifier {
  /** The key that a token was issued from. Throws AUTH_ERROR: `expired`, or `invalid` for everything else. */
  verify(token: string): Promise<{ keyId: string }>
}

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

  return {
    async verify(token) {
      for (const key of keys) {
        try {
          const { payload, protectedHeader } = await verifyWith(token, key)
          if (steering.some((name) => name in protectedHeader) || typeof payload.key_id !== 'string' || !uuid.test(payload.key_id)) throw invalid()
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

const invalid = () => new NoesisError('AUTH_ERROR', 'This token is not valid.', { extra: { reason: 'invalid' } })
