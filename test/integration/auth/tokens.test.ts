import { createHmac } from 'node:crypto'
import { tokenAudience, tokenIssuer } from '@selemene/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jwtSecret, refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

interface Token {
  header: Record<string, unknown>
  claims: Record<string, unknown>
}

/** A token read by RFC 7515 itself, not by the library that signed it. */
function read(token: string): Token {
  const [header = '', claims = '', signature] = token.split('.')
  expect(createHmac('sha256', jwtSecret).update(`${header}.${claims}`).digest('base64url')).toBe(signature)
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  return { header: decode(header), claims: decode(claims) }
}

test('a token says who holds it and what the key is worth, for 24 hours', async () => {
  const { principal } = await auth.person({ tier: 'premium', consciousness_level: 3 })
  const { token, expires_at } = await auth.call('issueToken', {}, { as: principal })
  const { header, claims } = read(token)
  expect(claims).toEqual({
    sub: principal.user_id,
    key_id: principal.key_id,
    iss: tokenIssuer,
    aud: tokenAudience,
    jti: expect.any(String),
    iat: expect.any(Number),
    exp: (claims.iat as number) + 86_400,
    tier: 'premium',
    consciousness_level: 3,
    permissions: ['panchanga:read'],
  })
  expect(Date.parse(expires_at)).toBe((claims.exp as number) * 1000)
  expect(header).toEqual({ alg: 'HS256', typ: 'JWT' })
})

test('two tokens of one key are two', async () => {
  const { principal } = await auth.person()
  const [one, two] = await Promise.all([auth.call('issueToken', {}, { as: principal }), auth.call('issueToken', {}, { as: principal })])
  expect(read(one.token).claims.jti).not.toBe(read(two.token).claims.jti)
})

test('a token never outlasts its key', async () => {
  const { principal } = await auth.person()
  await auth.database.owner.query((sql) => sql`update api_keys set expires_at = now() + interval '1 hour' where id = ${principal.key_id}`)
  const { expires_at } = await auth.call('issueToken', {}, { as: principal })
  expect(Date.parse(expires_at) - Date.now()).toBeLessThanOrEqual(3_600_000)
})

test('claims come from the key as it stands, not from what the caller carries', async () => {
  const { principal } = await auth.person()
  const { token } = await auth.call('issueToken', {}, { as: { ...principal, tier: 'enterprise', consciousness_level: 5, permissions: ['*'] } })
  expect(read(token).claims).toMatchObject({ tier: 'free', consciousness_level: 0, permissions: ['panchanga:read'] })
})

test('a revoked key gets no token, and its tokens check as revoked', async () => {
  const { principal } = await auth.person()
  expect(await auth.call('checkToken', { key_id: principal.key_id })).toEqual(principal)
  await auth.call('revokeKey', {}, { as: auth.admin, target: principal.key_id })
  const revoked = { code: 'AUTH_ERROR', pointers: [], reason: 'revoked' }
  expect(await refusalOf(auth.call('checkToken', { key_id: principal.key_id }))).toEqual(revoked)
  expect(await refusalOf(auth.call('issueToken', {}, { as: principal }))).toEqual(revoked)
})

test('a key that never was checks as invalid', async () => {
  const unknown = auth.call('checkToken', { key_id: '00000000-0000-4000-8000-000000000000' })
  expect(await refusalOf(unknown)).toMatchObject({ code: 'AUTH_ERROR', reason: 'invalid' })
})
