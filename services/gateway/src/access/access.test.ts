import { createApiKey, hashApiKeyAsHex, NoesisError, tokenAudience, tokenIssuer, type VerifiedKey } from '@selemene/contracts'
import { SignJWT } from 'jose'
import { beforeEach, expect, it } from 'vitest'
import { type Access, createAccess } from './access.js'
import { createKeyCache } from './key-cache.js'
import { createTokenVerifier } from './tokens.js'

const secret = 'of-this-test-0123456789abcdef0123456789abcdef'
const keyId = '6f0e3c1a-9d1b-4c7e-8a53-0d6a3b1f2c4d'
const apiKey = createApiKey('test')
const verified = { key_id: keyId, tier: 'enterprise', expires_at: null, ip_allowlist: null } as VerifiedKey

/** What auth answers now. */
let auth: () => VerifiedKey
let access: Access
beforeEach(() => {
  auth = () => verified
  const bus = { request: async () => ({ json: auth }) } as unknown as Parameters<typeof createKeyCache>[0]
  const cache = (field: 'hash' | 'key_id') => createKeyCache(bus, { heardAt: Date.now() }, { subject: 'auth', field })
  access = createAccess(cache('hash'), cache('key_id'), createTokenVerifier([secret]))
})

const credentials = [
  { what: 'a key', credential: async () => ({ method: 'api_key' as const, secret: apiKey }) },
  { what: 'a token', credential: async () => ({ method: 'jwt' as const, secret: await tokenOf(secret) }) },
]

const tokenOf = (signedWith: string) =>
  new SignJWT({ key_id: keyId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('someone')
    .setIssuedAt()
    .setExpirationTime('5m')
    .setJti('1')
    .setIssuer(tokenIssuer)
    .setAudience(tokenAudience)
    .sign(new TextEncoder().encode(signedWith))

const use = (credential: Parameters<Access['tierOf']>[0]) => access.authenticate(credential, '127.0.0.1', '', (_isKnown, ask) => ask())

it.each(credentials)(
  '$what that was good before has the place of its tier in the queue, one never seen that of the lowest',
  async ({ credential }) => {
    const shown = await credential()
    expect(access.tierOf(shown)).toBe('free')
    await use(shown)
    expect(access.tierOf(shown)).toBe('enterprise')
  },
)

it('a token of a forged signature has no place of its own, even for a key that is well known', async () => {
  await use({ method: 'jwt', secret: await tokenOf(secret) })
  const forged = { method: 'jwt' as const, secret: await tokenOf('another-0123456789abcdef0123456789abcdef') }
  await expect(use(forged)).rejects.toThrow(NoesisError)
  expect(access.tierOf(forged)).toBe('free')
})

it('a key that auth refuses by now loses its place', async () => {
  const shown = { method: 'api_key' as const, secret: apiKey }
  const cache = createKeyCache(
    { request: async () => ({ json: auth }) } as unknown as Parameters<typeof createKeyCache>[0],
    { heardAt: Date.now() },
    { subject: 'auth', field: 'hash' },
  )
  access = createAccess(cache, cache, createTokenVerifier([secret]))
  await use(shown)
  cache.drop([{ key_id: keyId } as never])
  expect(cache.tierOf(hashApiKeyAsHex(apiKey))).toBeUndefined()
  expect(access.tierOf(shown)).toBe('free')
})
