import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readExposition, sumOf } from '../../support/scrape.js'
import { type Client, openClient } from '../client.js'
import { admin, newPerson, nobodysId, type Person } from '../people.js'
import { expectProblem } from '../problem.js'
import { encodePart, readToken, signToken } from '../tokens.js'
import { until } from '../until.js'

const hs256 = { alg: 'HS256', typ: 'JWT' }

describe('tokens', () => {
  let api: Client
  let person: Person
  let token: string
  let claims: Record<string, unknown>
  let secret: string
  beforeAll(async () => {
    api = await openClient()
    person = await newPerson(api, { tier: 'premium', level: 3 })
    token = (await person.api.post('/api/v1/auth/token')).at('/token') as string
    claims = readToken(token).claims
    secret = api.stack.jwtSecret
  })
  const me = (given: string) => api.get('/api/v1/me', { token: given })

  test('a token of a key is that key: the same caller, for a day', async () => {
    expect((await me(token)).json()).toMatchObject({ user_id: person.userId, key_id: person.keyId, tier: 'premium', consciousness_level: 3 })
    expect(readToken(token).header).toEqual(expect.objectContaining({ alg: 'HS256' }))
    for (const name of ['sub', 'iat', 'exp', 'iss', 'aud', 'jti', 'tier', 'permissions', 'consciousness_level']) expect(claims).toHaveProperty(name)
    expect((claims.exp as number) - (claims.iat as number)).toBe(86_400)
    expect((await me(signToken(hs256, claims, secret))).status).toBe(200)
  })

  test('calls with a token count against the limit of its user', async () => {
    const { api: caller } = await newPerson(api)
    const own = (await caller.post('/api/v1/auth/token')).at('/token') as string
    const [first, second] = [await caller.get('/api/v1/me'), await me(own)]
    expect(Number(second.headers['x-ratelimit-remaining'])).toBe(Number(first.headers['x-ratelimit-remaining']) - 1)
  })

  test('what a token claims about tier, level and permissions is not believed', async () => {
    const boast = signToken(hs256, { ...claims, tier: 'enterprise', consciousness_level: 5, permissions: ['*'] }, secret)
    expect((await me(boast)).json()).toMatchObject({ tier: 'premium', consciousness_level: 3, permissions: ['panchanga:read'] })
    expectProblem(await api.get('/api/v1/admin/users', { token: boast }), 403, 'PERMISSION_DENIED')
  })

  test('revoking the key ends its tokens within two seconds', async () => {
    const { api: caller, keyId } = await newPerson(api)
    const own = (await caller.post('/api/v1/auth/token')).at('/token') as string
    expect((await me(own)).status).toBe(200)
    await admin(api).post(`/api/v1/admin/keys/${keyId}/revoke`)
    await until(
      () => me(own),
      ({ status }) => status === 401,
      2_000,
    )
  })

  test('suspending its user ends a token within two seconds', async () => {
    const { api: caller, userId } = await newPerson(api, { tier: 'premium' })
    const own = (await caller.post('/api/v1/auth/token')).at('/token') as string
    expect((await me(own)).status).toBe(200)
    await admin(api).call('PATCH', `/api/v1/admin/users/${userId}`, { body: { status: 'suspended' } })
    const refused = await until(
      () => me(own),
      ({ status }) => status === 401,
      2_000,
    )
    expect(refused.at('/reason')).toBe('revoked')
  })

  test('a token that was good before is verified without asking the auth service, and so is a forged one', async () => {
    const asked = async () => sumOf(readExposition((await api.get('/metrics')).text), 'noesis_cache_misses_total', { layer: 'key' })
    const status = (given: string) => api.get('/api/v1/status', { token: given })
    expect((await status(token)).status).toBe(200)
    const before = await asked()
    for (let i = 0; i < 3; i++) expect((await status(token)).status).toBe(200)
    expect((await status(`${token}x`)).status).toBe(401)
    expect((await asked()) - before).toBe(0)
  })

  test('an expired token is 401 and says so', async () => {
    const answer = await me(signToken(hs256, { ...claims, iat: 1_000, exp: 2_000 }, secret))
    expectProblem(answer, 401, 'AUTH_ERROR')
    expect(answer.at('/reason')).toBe('expired')
  })

  const without = (name: string) => Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name))
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const publicPem = createPublicKey(rsa.privateKey).export({ type: 'spki', format: 'pem' })
  const body = (header: object, payload: object = claims) => `${encodePart(header)}.${encodePart(payload)}`
  const signatureOf = (text: string) => text.split('.')[2] as string

  const forgeries: [string, () => string][] = [
    ['no signature, alg none', () => `${body({ alg: 'none' })}.`],
    ['alg None', () => `${body({ alg: 'None' })}.`],
    ['alg none with the old signature', () => `${body({ alg: 'none' })}.${signatureOf(token)}`],
    ['an empty signature', () => `${body(hs256)}.`],
    ['no third part', () => body(hs256)],
    ['another secret', () => signToken(hs256, claims, 'another secret of more than thirty-two bytes')],
    ['an empty secret', () => signToken(hs256, claims, '')],
    ['HS384', () => signToken({ ...hs256, alg: 'HS384' }, claims, secret, 'sha384')],
    ['HS512', () => signToken({ ...hs256, alg: 'HS512' }, claims, secret, 'sha512')],
    [
      'RS256 by a key of its own',
      () =>
        `${body({ ...hs256, alg: 'RS256' })}.${sign('sha256', Buffer.from(body({ ...hs256, alg: 'RS256' })), rsa.privateKey).toString('base64url')}`,
    ],
    ['HS256 under a public key', () => signToken({ ...hs256, kid: 'rsa' }, claims, publicPem.toString())],
    ['no alg', () => signToken({ typ: 'JWT' }, claims, secret)],
    ['a kid that names a file', () => signToken({ ...hs256, kid: '../../../../dev/null' }, claims, '')],
    ['a kid, rightly signed', () => signToken({ ...hs256, kid: 'current' }, claims, secret)],
    ['a jku', () => signToken({ ...hs256, jku: 'http://127.0.0.1:1/keys' }, claims, secret)],
    ['an embedded jwk', () => signToken({ ...hs256, jwk: { kty: 'oct', k: encodePart('own') } }, claims, 'own')],
    ['an x5u', () => signToken({ ...hs256, x5u: 'http://127.0.0.1:1/certificate' }, claims, secret)],
    ['an unknown crit', () => signToken({ ...hs256, crit: ['own'], own: true }, claims, secret)],
    ['another issuer', () => signToken(hs256, { ...claims, iss: 'somebody' }, secret)],
    ['another audience', () => signToken(hs256, { ...claims, aud: 'something' }, secret)],
    ['no issuer', () => signToken(hs256, without('iss'), secret)],
    ['no audience', () => signToken(hs256, without('aud'), secret)],
    ['no expiry', () => signToken(hs256, without('exp'), secret)],
    ['an expiry in words', () => signToken(hs256, { ...claims, exp: 'never' }, secret)],
    ['no subject', () => signToken(hs256, without('sub'), secret)],
    ['no id', () => signToken(hs256, without('jti'), secret)],
    ['a time still to come', () => signToken(hs256, { ...claims, nbf: 4_000_000_000 }, secret)],
    ['a key that does not exist', () => signToken(hs256, { ...claims, key_id: nobodysId }, secret)],
    ['a key that is no id', () => signToken(hs256, { ...claims, key_id: "' or 1=1 --" }, secret)],
    ['claims that are no JSON', () => signToken(hs256, 'claims' as unknown as object, secret)],
    ['changed claims under the old signature', () => `${body(hs256, { ...claims, sub: nobodysId })}.${signatureOf(token)}`],
    ['a cut signature', () => token.slice(0, -4)],
    ['a fourth part', () => `${token}.more`],
    ['nonsense', () => 'nonsense'],
    ['a very long one', () => `${'a'.repeat(4_000)}.b.c`],
  ]
  test.each(forgeries)('with %s is 401', async (_what, forge) => {
    const answer = await me(forge())
    expectProblem(answer, 401, 'AUTH_ERROR')
    expect(answer.at('/reason')).toBe('invalid')
  })

  test('a credential in the wrong place is none', async () => {
    const attempts: [string, Record<string, string>][] = [
      ['/api/v1/me', { 'x-api-key': token }],
      ['/api/v1/me', { authorization: `Bearer ${person.key}` }],
      ['/api/v1/me', { authorization: `Basic ${Buffer.from(`${person.key}:`).toString('base64')}` }],
      ['/api/v1/me', { authorization: person.key }],
      ['/api/v1/me', { authorization: `Token ${token}` }],
      ['/api/v1/me', { cookie: `x-api-key=${person.key}; api_key=${person.key}; token=${token}; session=${token}` }],
      [`/api/v1/me?api_key=${person.key}&x-api-key=${person.key}&token=${token}&access_token=${token}`, {}],
    ]
    for (const [path, headers] of attempts) expectProblem(await api.get(path, { headers }), 401, 'AUTH_ERROR')
  })

  test('a cookie changes nothing for a caller with a key', async () => {
    const answer = await person.api.get('/api/v1/me', { headers: { cookie: `x-api-key=${api.stack.keys.admin}` } })
    expect(answer.at('/user_id')).toBe(person.userId)
  })
})
