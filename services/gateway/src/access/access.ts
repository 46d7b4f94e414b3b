import type { IncomingHttpHeaders } from 'node:http'
import { hashApiKeyAsHex, isWellFormedKey, NoesisError, type VerifiedKey } from '@selemene/contracts'
import { isListed } from './address-list.js'
import type { KeyCache } from './key-cache.js'
import type { TokenVerifier } from './tokens.js'

/** Who calls: what auth says of the key, one object for as long as the cache keeps it. */
export type Caller = VerifiedKey

export interface Access {
  /** The caller, where a key is sent that nobody has to be asked about; undefined otherwise. Throws as `authenticate` does. */
  known(headers: IncomingHttpHeaders, address: string): Caller | undefined
  /** The caller behind a request's headers. Throws AUTH_ERROR with `reason`, or 503 when nobody can be asked. */
  authenticate(headers: IncomingHttpHeaders, address: string, traceparent: string): Promise<Caller>
}

/** Keys travel in X-API-Key only, tokens as Bearer only; nothing else is looked at, least of all a cookie. */
export function createAccess(keys: KeyCache, keysOfTokens: KeyCache, tokens: TokenVerifier): Access {
  async function identify(headers: IncomingHttpHeaders, traceparent: string): Promise<Caller> {
    const key = headers['x-api-key']
    if (typeof key === 'string' && key !== '') {
      // The checksum tells a mistyped key without asking; what it answers is the same as for an unknown one.
      if (!isWellFormedKey(key)) throw refused('This API key is not valid.', 'invalid')
      return keys.verify(hashApiKeyAsHex(key), Date.now(), traceparent)
    }
    const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
    if (bearer !== undefined) {
      const { keyId } = await tokens.verify(bearer)
      return keysOfTokens.verify(keyId, Date.now(), traceparent)
    }
    if (headers.authorization !== undefined) throw refused('Send a key as X-API-Key, or a token as "Authorization: Bearer …".', 'invalid')
    throw refused('This route needs an API key in X-API-Key, or a token as "Authorization: Bearer …".', 'missing')
  }

  return {
    known(headers, address) {
      const key = headers['x-api-key']
      const caller = typeof key === 'string' ? keys.known(hashApiKeyAsHex(key), Date.now()) : undefined
      return caller === undefined ? undefined : mayComeFrom(address, caller)
    },
    authenticate: async (headers, address, traceparent) => mayComeFrom(address, await identify(headers, traceparent)),
  }
}

function mayComeFrom(address: string, caller: Caller): Caller {
  if (caller.ip_allowlist !== null && !isListed(address, caller.ip_allowlist))
    throw new NoesisError('PERMISSION_DENIED', 'This key may not be used from this address.')
  return caller
}

const refused = (detail: string, reason: 'missing' | 'invalid' | 'expired' | 'revoked') =>
  new NoesisError('AUTH_ERROR', detail, { extra: { reason } })
