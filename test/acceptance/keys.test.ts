import { beforeAll, describe, expect, test } from 'vitest'
import { readExposition, sumOf } from '../support/scrape.js'
import { pointersOf } from './answer.js'
import { checksumOf, unissuedKey } from './api-keys.js'
import { type Client, openClient } from './client.js'
import { admin, anyEmail, newKey, newPerson, nobodysId } from './people.js'
import { expectProblem } from './problem.js'
import { freshAddress } from './send.js'
import { until } from './until.js'

interface KeyList {
  keys: { key_id: string; status: string; last_four: string; name: string | null; last_used_at: string | null }[]
}

describe('API keys', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })
  const me = (key: string) => api.get('/api/v1/me', { key })
  const refusedWithin = (key: string, withinMs: number) =>
    until(
      () => me(key),
      ({ status }) => status === 401,
      withinMs,
    )

  test('a new key has the published form and works at once', async () => {
    const { key, userId, keyId } = await newPerson(api)
    expect(key).toMatch(/^nsk_(live|test)_[0-9A-Za-z]{38}$/)
    expect(key.slice(-6)).toBe(checksumOf(key.slice(0, -6)))
    const answer = await me(key)
    expect(answer.json()).toMatchObject({
      user_id: userId,
      key_id: keyId,
      tier: 'free',
      consciousness_level: 0,
      permissions: ['panchanga:read'],
      rate_limit: 60,
    })
  })

  test('a key is shown once: lists hold its last four characters and nothing more of it', async () => {
    const { api: caller, key, keyId } = await newPerson(api)
    const made = await caller.post('/api/v1/keys', { name: 'second' })
    expect(made.status).toBe(201)
    const second = made.at('/api_key') as string
    const list = await caller.get('/api/v1/keys')
    expect(list.json<KeyList>().keys.map(({ key_id, last_four, name }) => [key_id, last_four, name])).toEqual([
      [made.at('/key_id'), second.slice(-4), 'second'],
      [keyId, key.slice(-4), null],
    ])
    for (const text of [list.text, (await caller.get('/api/v1/me')).text, (await admin(api).get('/api/v1/admin/keys')).text])
      for (const secret of [key, second]) expect(text).not.toContain(secret.slice(9, 30))
  })

  test('a mistyped key, an unknown one and none are told apart in the reason only', async () => {
    const { key } = await newPerson(api)
    const mistyped = `${key.slice(0, 15)}${key[15] === 'a' ? 'b' : 'a'}${key.slice(16)}`
    for (const wrong of [
      mistyped,
      unissuedKey(),
      'nonsense',
      key.slice(0, -1),
      `${key}0`,
      key.toUpperCase(),
      key.replace(/_(live|test)_/, '_prod_'),
    ]) {
      const answer = await me(wrong)
      expectProblem(answer, 401, 'AUTH_ERROR')
      expect([wrong.length, answer.at('/reason')]).toEqual([wrong.length, 'invalid'])
    }
    expect((await api.get('/api/v1/me')).at('/reason')).toBe('missing')
    expect((await me('')).at('/reason')).toBe('missing')
  })

  test('a damaged key costs no look-up, an unknown one and a revoked one cost one each time: how long a refusal takes tells nothing', async () => {
    const { key, keyId } = await newPerson(api)
    await admin(api).post(`/api/v1/admin/keys/${keyId}/revoke`)
    await refusedWithin(key, 2_000)
    const lookUps = async () => sumOf(readExposition((await api.get('/metrics')).text), 'noesis_cache_misses_total', { layer: 'key' })
    const costOf = async (wrong: string) => {
      const before = await lookUps()
      for (let i = 0; i < 3; i++) expect((await api.get('/api/v1/me', { key: wrong })).status).toBe(401)
      return (await lookUps()) - before
    }
    const damaged = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`
    expect([await costOf(damaged), await costOf(unissuedKey()), await costOf(key)]).toEqual([0, 3, 3])
  })

  test('the last use of a key is written soon after it, without its caller waiting', async () => {
    const { api: caller } = await newPerson(api, { tier: 'premium' })
    const before = Date.now()
    const lastUse = async () => (await caller.get('/api/v1/keys')).json<KeyList>().keys[0]?.last_used_at
    expect(await lastUse()).toBeNull()
    const written = await until(lastUse, (at) => typeof at === 'string', 30_000)
    expect(Date.parse(written as string)).toBeGreaterThanOrEqual(before - 1_000)
    expect(Date.parse(written as string)).toBeLessThanOrEqual(Date.now())
  })

  test('a revoked key is refused everywhere within two seconds, and keeps its row', async () => {
    const { api: caller, key } = await newPerson(api)
    const made = await caller.post('/api/v1/keys', {})
    const second = made.at('/api_key') as string
    expect((await me(second)).status).toBe(200)
    expect((await caller.call('DELETE', `/api/v1/keys/${made.at('/key_id')}`)).status).toBe(204)
    const refused = await refusedWithin(second, 2_000)
    expect(refused.at('/reason')).toBe('revoked')
    expect((await me(key)).status).toBe(200)
    const list = (await caller.get('/api/v1/keys')).json<KeyList>().keys
    expect(list.find(({ key_id }) => key_id === made.at('/key_id'))?.status).toBe('revoked')
  })

  test('an admin revokes any key', async () => {
    const { key, keyId } = await newPerson(api)
    await me(key)
    expect((await admin(api).post(`/api/v1/admin/keys/${keyId}/revoke`)).status).toBe(200)
    expect((await refusedWithin(key, 2_000)).at('/reason')).toBe('revoked')
  })

  test('a key that was revoked takes along what was made with it and with its token, everywhere within two seconds, and the answer says which', async () => {
    const parent = await newPerson(api, { tier: 'premium' })
    const child = await parent.api.post('/api/v1/keys', {})
    const token = (await parent.api.post('/api/v1/auth/token')).at('/token') as string
    const minted = await api.as({ token }).post('/api/v1/keys', {})
    const keys = [parent.key, child.at('/api_key') as string, minted.at('/api_key') as string]
    for (const key of keys) expect((await me(key)).status).toBe(200)
    const revoked = await admin(api).post(`/api/v1/admin/keys/${parent.keyId}/revoke`)
    expect(Object.keys(revoked.json<object>())).toEqual(['revoked'])
    expect((revoked.at('/revoked') as string[]).sort()).toEqual([parent.keyId, child.at('/key_id'), minted.at('/key_id')].sort())
    for (const key of keys) await refusedWithin(key, 2_000)
  })

  test('a key manages only what it covers, in its grace period nothing, and the list says what', async () => {
    const strong = await newPerson(api, { tier: 'premium', level: 3 })
    const weak = api.as(await newKey(api, strong.userId, { tier: 'premium', consciousness_level: 3, rate_limit: 30, ip_allowlist: ['127.0.0.0/8'] }))
    expectProblem(await weak.post(`/api/v1/keys/${strong.keyId}/rotate`, {}), 403, 'PERMISSION_DENIED')
    expectProblem(await weak.call('DELETE', `/api/v1/keys/${strong.keyId}`), 403, 'PERMISSION_DENIED')
    const manageable = async (caller: Client) =>
      (await caller.get('/api/v1/keys'))
        .json<{ keys: { key_id: string; manageable: boolean }[] }>()
        .keys.find(({ key_id }) => key_id === strong.keyId)
    expect([(await manageable(weak))?.manageable, (await manageable(strong.api))?.manageable]).toEqual([false, true])
    const rotated = await strong.api.post(`/api/v1/keys/${strong.keyId}/rotate`, {})
    expect(rotated.status).toBe(201)
    for (const [method, path] of [
      ['POST', '/api/v1/keys'],
      ['POST', `/api/v1/keys/${rotated.at('/key_id')}/rotate`],
      ['DELETE', `/api/v1/keys/${rotated.at('/key_id')}`],
      ['DELETE', `/api/v1/keys/${strong.keyId}`],
    ] as const)
      expectProblem(await strong.api.call(method, path, method === 'POST' ? { body: {} } : {}), 403, 'PERMISSION_DENIED')
    expect((await me(rotated.at('/api_key') as string)).status).toBe(200)
  })

  test('an admin of keys without every permission leaves those of an admin with every permission alone', async () => {
    const clerk = await newPerson(api, { tier: 'enterprise', level: 5, permissions: ['admin:keys', 'admin:users', 'panchanga:read'] })
    const boss = await newPerson(api, { tier: 'enterprise', level: 5, permissions: ['admin'] })
    expectProblem(await clerk.api.post(`/api/v1/admin/keys/${boss.keyId}/revoke`), 403, 'PERMISSION_DENIED')
    expectProblem(await clerk.api.post(`/api/v1/admin/keys/${boss.keyId}/rotate`, {}), 403, 'PERMISSION_DENIED')
    expectProblem(await clerk.api.call('PATCH', `/api/v1/admin/users/${boss.userId}`, { body: { status: 'suspended' } }), 403, 'PERMISSION_DENIED')
    expect((await me(boss.key)).status).toBe(200)
    const person = await newPerson(api, { tier: 'premium' })
    expect((await clerk.api.post(`/api/v1/admin/keys/${person.keyId}/revoke`)).json()).toEqual({ revoked: [person.keyId] })
  })

  test('a rotated key works on until its grace has passed', async () => {
    // Asked again and again for two seconds: more often than a free key may.
    const { api: caller, key, keyId } = await newPerson(api, { tier: 'premium' })
    const before = Date.now()
    const rotated = await caller.post(`/api/v1/keys/${keyId}/rotate`, { grace_seconds: 2 })
    expect(rotated.status).toBe(201)
    expect(rotated.json()).toMatchObject({ api_key: expect.any(String), key_id: expect.any(String), note: expect.any(String) })
    expect(Date.parse(rotated.at('/previous_valid_until') as string) - before).toBeGreaterThan(1_000)
    expect((await me(rotated.at('/api_key') as string)).status).toBe(200)
    expect((await me(key)).status).toBe(200)
    await refusedWithin(key, 5_000)
    expect((await me(rotated.at('/api_key') as string)).status).toBe(200)
  })

  test('a rotation without grace ends the old key within two seconds, one without a word after a day', async () => {
    const first = await newPerson(api, { tier: 'premium' })
    const rotated = await first.api.post(`/api/v1/keys/${first.keyId}/rotate`, { grace_seconds: 0 })
    await refusedWithin(first.key, 2_000)
    const again = await admin(api).post(`/api/v1/admin/keys/${rotated.at('/key_id')}/rotate`, {})
    expect(again.status).toBe(201)
    const grace = Date.parse(again.at('/previous_valid_until') as string) - Date.now()
    expect(grace).toBeGreaterThan(86_300_000)
    expect(grace).toBeLessThanOrEqual(86_400_000)
    expect((await me(rotated.at('/api_key') as string)).status).toBe(200)
  })

  test('a rotated key is as strong as the one before, no stronger', async () => {
    const { api: caller, keyId } = await newPerson(api, { tier: 'premium', level: 3, key: { rate_limit: 77 } })
    const rotated = await caller.post(`/api/v1/keys/${keyId}/rotate`, {})
    expect((await me(rotated.at('/api_key') as string)).json()).toMatchObject({ tier: 'premium', consciousness_level: 3, rate_limit: 77 })
  })

  test('an expiry lies as many days ahead as was asked', async () => {
    const { api: caller } = await newPerson(api)
    const made = await caller.post('/api/v1/keys', { expires_in_days: 7 })
    const days = (Date.parse(made.at('/expires_at') as string) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(6.99)
    expect(days).toBeLessThanOrEqual(7)
    for (const expires_in_days of [0, -1, 1.5, '7'])
      expect(pointersOf(await caller.post('/api/v1/keys', { expires_in_days }))).toEqual(['/expires_in_days'])
  })

  test('a key with an allow list works from there and nowhere else', async () => {
    const home = freshAddress()
    const { key, userId } = await newPerson(api, { key: { ip_allowlist: [`${home}/32`, '203.0.113.0/24'] } })
    expect((await api.get('/api/v1/me', { key, from: home })).status).toBe(200)
    expectProblem(await api.get('/api/v1/me', { key, from: '127.0.0.1' }), 403, 'PERMISSION_DENIED')
    const spoofed = { 'x-forwarded-for': home, 'x-real-ip': home, forwarded: `for=${home}` }
    expectProblem(await api.get('/api/v1/me', { key, from: '127.0.0.1', headers: spoofed }), 403, 'PERMISSION_DENIED')
    for (const bad of ['nowhere', '1.2.3', '10.0.0.0/33', '::/129'])
      expectProblem(
        await admin(api).post('/api/v1/admin/keys', { user_id: userId, tier: 'free', consciousness_level: 0, ip_allowlist: [bad] }),
        422,
        'INVALID_INPUT',
      )
  })

  test.each([
    [{ consciousness_level: 4 }, '/consciousness_level'],
    [{ permissions: ['admin:keys'] }, '/permissions/0'],
    [{ permissions: ['panchanga:read', '*'] }, '/permissions/1'],
    [{ rate_limit: 1001 }, '/rate_limit'],
  ])('no caller makes a key stronger than its own: %j', async (fields, pointer) => {
    const { api: caller } = await newPerson(api, { tier: 'premium', level: 3 })
    const answer = await caller.post('/api/v1/keys', fields)
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)[0]).toContain(pointer.replace(/\/\d$/, ''))
  })

  test('a weak key makes no strong one, though its owner is strong', async () => {
    const strong = await newPerson(api, { tier: 'premium', level: 3 })
    const weak = await newKey(api, strong.userId, { tier: 'premium', consciousness_level: 1, permissions: [], rate_limit: 10 })
    const caller = api.as({ key: weak.key })
    expect((await caller.post('/api/v1/keys', { consciousness_level: 2 })).status).toBe(422)
    expect((await caller.post('/api/v1/keys', { permissions: ['panchanga:read'] })).status).toBe(422)
    const made = await caller.post('/api/v1/keys', {})
    expect((await me(made.at('/api_key') as string)).json()).toMatchObject({ consciousness_level: 1, permissions: [], rate_limit: 10 })
  })

  test.each([
    [{ tier: 'premium' }, '/tier'],
    [{ consciousness_level: 2 }, '/consciousness_level'],
    [{ permissions: ['admin:ops'] }, '/permissions'],
  ])('an admin gives a key nothing that its owner does not have: %j', async (fields, pointer) => {
    const { userId } = await newPerson(api, { level: 1 })
    const answer = await admin(api).post('/api/v1/admin/keys', { user_id: userId, tier: 'free', consciousness_level: 1, ...fields })
    expectProblem(answer, 422, 'INVALID_INPUT')
    expect(pointersOf(answer)[0]).toMatch(new RegExp(`^${pointer}(/0)?$`))
  })

  test('only an admin raises the rate limit above the tier', async () => {
    const { userId } = await newPerson(api)
    const { key } = await newKey(api, userId, { rate_limit: 50_000 })
    expect((await me(key)).at('/rate_limit')).toBe(50_000)
  })

  test("another user's key is not found", async () => {
    const [one, other] = [await newPerson(api), await newPerson(api)]
    for (const id of [other.keyId, nobodysId]) {
      expectProblem(await one.api.call('DELETE', `/api/v1/keys/${id}`), 404, 'NOT_FOUND')
      expectProblem(await one.api.post(`/api/v1/keys/${id}/rotate`, {}), 404, 'NOT_FOUND')
    }
    expect((await one.api.get('/api/v1/keys')).text).not.toContain(other.keyId)
    expect((await me(other.key)).status).toBe(200)
  })

  test('lowering a user lowers its keys, suspending it closes them, both within two seconds', async () => {
    const { key, userId } = await newPerson(api, { tier: 'premium', level: 3 })
    const change = (body: object) => admin(api).call('PATCH', `/api/v1/admin/users/${userId}`, { body })
    expect((await me(key)).json()).toMatchObject({ tier: 'premium', consciousness_level: 3, rate_limit: 1000 })
    expect((await change({ tier: 'free', consciousness_level: 1 })).status).toBe(200)
    await until(
      () => me(key),
      (answer) => answer.at('/tier') === 'free' && answer.at('/consciousness_level') === 1 && answer.headers['x-ratelimit-limit'] === '60',
      2_000,
    )
    expectProblem(await api.post('/api/v1/engines/gene-keys/calculate', {}, { key }), 403, 'PHASE_ACCESS_DENIED')
    await change({ status: 'suspended' })
    await refusedWithin(key, 2_000)
    await change({ status: 'active' })
    await until(
      () => me(key),
      ({ status }) => status === 200,
      2_000,
    )
  })

  test('an invite makes one user with a first key, once', async () => {
    const invite = await admin(api).post('/api/v1/admin/invites', { tier: 'premium', consciousness_level: 2 })
    expect(invite.status).toBe(201)
    const invite_code = invite.at('/invite_code')
    const register = (email: string) => api.post('/api/v1/auth/register', { invite_code, email }, { from: freshAddress() })
    const answers = await Promise.all(Array.from({ length: 4 }, () => register(anyEmail())))
    const registered = answers.filter(({ status }) => status === 201)
    expect(registered).toHaveLength(1)
    const [first] = registered
    expect((await me(first?.at('/api_key') as string)).json()).toMatchObject({
      user_id: first?.at('/user_id'),
      tier: 'premium',
      consciousness_level: 2,
    })
    for (const refused of answers.filter(({ status }) => status !== 201)) expect([401, 422]).toContain(refused.status)
    expect((await api.post('/api/v1/auth/register', { invite_code: 'nsi_made_up' })).status).toBe(
      answers.find(({ status }) => status !== 201)?.status,
    )
  })

  test('every event of a key is a row of the audit log, without the key', async () => {
    const { key, keyId } = await newPerson(api)
    await admin(api).post(`/api/v1/admin/keys/${keyId}/revoke`, undefined, { headers: { 'x-request-id': 'audited-request' } })
    const audit = await admin(api).get(`/api/v1/admin/audit?target=${keyId}`)
    const entries = audit.json<{ entries: { action: string; request_id: string }[] }>().entries
    expect(entries.map(({ action }) => action)).toEqual(['key.revoked', 'key.created'])
    expect(entries[0]?.request_id).toBe('audited-request')
    expect(audit.text).not.toContain(key.slice(9, 30))
  })
})
