import { isWellFormedKey, NoesisError, type Tier, type VerifiedKey } from '@selemene/contracts'
import { isListed } from './address-list.js'
import { type Credential, hashOf } from './credential.js'
import type { KeyCache } from './key-cache.js'
import type { TokenVerifier } from './tokens.js'

/** Who calls: what auth says of the key, one object for as long as the cache keeps it. */
export type Caller = VerifiedKey

/** Runs a question to auth about a credential, or throws instead. `isKnown` says whether the answer is here, or on its way, by now. */
export type LookUp = (isKnown: () => boolean, ask: () => Promise<Caller>) => Promise<Caller>

export interface Access {
  /** The caller behind a key that was verified a moment ago; undefined for everything else. Throws PERMISSION_DENIED for a wrong address. */
  known(credential: Credential, address: string): Caller | undefined
  /**
   * The tier of the caller behind a key or token that was good before, however long ago, for its place in the queue only; `free` for
   * every other one, since to know better auth would have to be asked.
   */
  tierOf(credential: Credential): Tier
  /**
   * The caller behind a credential. Throws AUTH_ERROR with `reason`, PERMISSION_DENIED for a wrong address, or 503 when auth cannot be
   * asked. A credential that was good before is not looked up first; every other one that could be good is, through `lookUp`.
   */
  authenticate(credential: Credential, address: string, traceparent: string, lookUp: LookUp): Promise<Caller>
}

/** Keys travel in X-API-Key only, tokens as Bearer only; nothing else is looked at, least of all a cookie. */
export function createAccess(keys: KeyCache, keysOfTokens: KeyCache, tokens: TokenVerifier): Access {
  async function identify(credential: Credential, traceparent: string, lookUp: LookUp): Promise<Caller> {
    const { method, secret } = credential
    switch (method) {
      case 'api_key':
        // The checksum tells a mistyped key without asking; what it answers is the same as for an unknown one.
        if (!isWellFormedKey(secret)) throw refused(looksLikeToken(secret) ? tokenAsKey : 'This API key is not valid.', 'invalid')
        return verify(keys, hashOf(credential), traceparent, lookUp)
      case 'jwt':
        if (secret === '') throw refused('Send a key as X-API-Key, or a token as "Authorization: Bearer …".', 'invalid')
        if (looksLikeKey(secret)) throw refused('This is an API key, not a token: send it as X-API-Key instead of Authorization.', 'invalid')
        return verify(keysOfTokens, (await tokens.verify(secret)).keyId, traceparent, lookUp)
      case 'none':
        throw refused('This route needs an API key in X-API-Key, or a token as "Authorization: Bearer …".', 'missing')
    }
  }

  function verify(cache: KeyCache, id: string, traceparent: string, lookUp: LookUp): Promise<Caller> {
    const ask = () => cache.verify(id, Date.now(), traceparent)
    const isKnown = () => cache.holds(id, Date.now())
    return isKnown() ? ask() : lookUp(isKnown, ask)
  }

  function rememberedTier(credential: Credential): Tier | undefined {
    if (credential.method === 'api_key') return keys.tierOf(hashOf(credential))
    const keyId = tokens.keyIdOf(credential.secret)
    return keyId === undefined ? undefined : keysOfTokens.tierOf(keyId)
  }

  return {
    known(credential, address) {
      const caller = credential.method === 'api_key' ? keys.known(hashOf(credential), Date.now()) : undefined
      return caller === undefined ? undefined : mayComeFrom(address, caller)
    },
    tierOf: (credential) => rememberedTier(credential) ?? 'free',
    authenticate: async (credential, address, traceparent, lookUp) => mayComeFrom(address, await identify(credential, traceparent, lookUp)),
  }
}

function mayComeFrom(address: string, caller: Caller): Caller {
  if (caller.ip_allowlist !== null && !isListed(address, caller.ip_allowlist))
    throw new NoesisError('PERMISSION_DENIED', 'This key may not be used from this address.')
  return caller
}

const looksLikeKey = (secret: string) => /^nsk_(?:live|test)_/.test(secret)
const looksLikeToken = (secret: string) => /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(secret)
const tokenAsKey = 'This is a token, not an API key: send it as "Authorization: Bearer …" instead of X-API-Key.'

const refused = (detail: string, reason: 'missing' | 'invalid' | 'expired' | 'revoked') =>
  new NoesisError('AUTH_ERROR', detail, { extra: { reason } })
