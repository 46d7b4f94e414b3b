import type { AuthReply } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const invalid = (...pointers: string[]) => ({ code: 'INVALID_INPUT', pointers })
const userOf = (user_id: string) => auth.call('showUser', {}, { as: auth.admin, target: user_id })

describe('making users', () => {
  test('a new user may read the panchanga and has level 0 unless said otherwise', async () => {
    const { user_id } = await auth.call('createUser', { tier: 'premium', email: 'Asha@Example.org' }, { as: auth.admin })
    expect(await userOf(user_id)).toMatchObject({
      email: 'Asha@Example.org',
      tier: 'premium',
      consciousness_level: 0,
      permissions: ['panchanga:read'],
      status: 'active',
    })
  })

  test('a role stands for its permissions', async () => {
    const { user_id } = await auth.call('createUser', { tier: 'free', permissions: ['operator', 'admin:read'] }, { as: auth.admin })
    expect((await userOf(user_id)).permissions).toEqual(['read:*', 'panchanga:read', 'admin:read', 'admin:ops'])
  })

  test('an address is taken whatever its case', async () => {
    await auth.call('createUser', { tier: 'free', email: 'one@example.org' }, { as: auth.admin })
    expect(await refusalOf(auth.call('createUser', { tier: 'free', email: 'ONE@example.org' }, { as: auth.admin }))).toEqual({
      code: 'CONFLICT',
      pointers: [],
    })
  })

  test('no caller makes a user above itself', async () => {
    const clerk = await auth.person({ tier: 'premium', consciousness_level: 2, permissions: ['admin:users'] })
    const make = (body: object) => refusalOf(auth.callRaw('createUser', { tier: 'free', ...body }, { as: clerk.principal }))
    expect(await make({ tier: 'enterprise' })).toEqual(invalid('/tier'))
    expect(await make({ consciousness_level: 3 })).toEqual(invalid('/consciousness_level'))
    expect(await make({ permissions: ['admin'] })).toEqual(invalid('/permissions'))
    expect(await make({ permissions: ['admin:keys'] })).toEqual(invalid('/permissions'))
    expect(await make({ status: 'active' })).toEqual(invalid('/status'))
    expect(await auth.callRaw('createUser', { tier: 'premium' }, { as: clerk.principal })).toHaveProperty('user_id')
  })
})

describe('changing users', () => {
  test('only what is named changes, and gateways are told', async () => {
    const { principal } = await auth.person({ tier: 'premium', consciousness_level: 2, email: 'kept@example.org' })
    const changed = await auth.call('updateUser', { consciousness_level: 4 }, { as: auth.admin, target: principal.user_id })
    expect(changed).toMatchObject({ email: 'kept@example.org', tier: 'premium', consciousness_level: 4, status: 'active' })
    expect(auth.notifications).toContainEqual(['userChanged', principal.user_id])
  })

  test("a suspended user's keys are refused until the user is active again", async () => {
    const { apiKey, principal } = await auth.person()
    const set = (status: 'active' | 'suspended') => auth.call('updateUser', { status }, { as: auth.admin, target: principal.user_id })
    await set('suspended')
    expect(await refusalOf(auth.verify(apiKey))).toMatchObject({ code: 'AUTH_ERROR', reason: 'revoked' })
    expect((await refusalOf(auth.call('rotateKey', {}, { as: auth.admin, target: principal.key_id }))).code).toBe('CONFLICT')
    await set('active')
    expect(await auth.verify(apiKey)).toMatchObject({ key_id: principal.key_id })
  })

  test('no caller raises a user, itself included, above its own rights, nor changes one with more', async () => {
    const clerk = await auth.person({ tier: 'free', permissions: ['admin:users'] })
    const boss = await auth.person({ tier: 'enterprise', permissions: ['admin'] })
    const update = (target: string, body: object) => refusalOf(auth.callRaw('updateUser', body, { as: clerk.principal, target }))
    expect(await update(clerk.principal.user_id, { permissions: ['admin'] })).toEqual(invalid('/permissions'))
    expect(await update(clerk.principal.user_id, { tier: 'premium' })).toEqual(invalid('/tier'))
    expect((await update(boss.principal.user_id, { status: 'suspended' })).code).toBe('PERMISSION_DENIED')
    expect((await update(nowhere, { status: 'suspended' })).code).toBe('NOT_FOUND')
  })

  test('a body without a field, or with an unknown one, is refused', async () => {
    const { principal } = await auth.person()
    const update = (body: object) => refusalOf(auth.callRaw('updateUser', body, { as: auth.admin, target: principal.user_id }))
    expect((await update({})).code).toBe('INVALID_INPUT')
    expect(await update({ user_id: nowhere })).toEqual(invalid('/user_id'))
    expect(await update(JSON.parse('{"tier":"free","__proto__":{"tier":"enterprise"}}'))).toEqual(invalid('/__proto__'))
    expect(await update({ tier: 'free', constructor: 1 })).toEqual(invalid('/constructor'))
  })
})

test('users are listed newest first, page by page, each once', async () => {
  const made: string[] = []
  for (let i = 0; i < 5; i++) made.unshift((await auth.call('createUser', { tier: 'enterprise' }, { as: auth.admin })).user_id)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: AuthReply<'listUsers'> = await auth.call(
      'listUsers',
      { limit: 2, tier: 'enterprise', ...(cursor === null ? {} : { cursor }) },
      { as: auth.admin },
    )
    seen.push(...page.users.map(({ user_id }) => user_id))
    cursor = page.next_cursor
  } while (cursor !== null)
  expect(seen.slice(0, 5)).toEqual(made)
  expect(new Set(seen).size).toBe(seen.length)
})

describe('invites', () => {
  const invite = (body: object = {}) =>
    auth.callRaw('createInvite', body, { as: auth.admin }) as Promise<{ invite_code: string; max_uses: number; expires_at: string | null }>

  test('make a user with a first key that works', async () => {
    const { invite_code } = await invite({ tier: 'premium', consciousness_level: 2 })
    const registered = await auth.call('register', { invite_code, email: 'first@example.org' })
    expect(registered).toMatchObject({ tier: 'premium', consciousness_level: 2, permissions: ['panchanga:read'], expires_at: null })
    expect(await auth.verify(registered.api_key)).toMatchObject({ user_id: registered.user_id, key_id: registered.key_id, tier: 'premium' })
  })

  test('the first key follows its owner upwards too', async () => {
    const { invite_code } = await invite()
    const { user_id, api_key } = await auth.call('register', { invite_code })
    await auth.call('updateUser', { tier: 'enterprise', consciousness_level: 5 }, { as: auth.admin, target: user_id })
    expect(await auth.verify(api_key)).toMatchObject({ tier: 'enterprise', consciousness_level: 5 })
  })

  test('serve once unless max_uses says more, also when many come at once', async () => {
    const counts = await Promise.all(
      [{}, { max_uses: 3 }].map(async (body) => {
        const { invite_code } = await invite(body)
        const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => auth.call('register', { invite_code })))
        return outcomes.filter(({ status }) => status === 'fulfilled').length
      }),
    )
    expect(counts).toEqual([1, 3])
  })

  test('used up, expired and made up look the same', async () => {
    const used = await invite()
    await auth.call('register', { invite_code: used.invite_code })
    const old = await invite({ expires_in_days: 1 })
    await auth.database.owner.query((sql) => sql`update invites set expires_at = now() - interval '1 second' where expires_at is not null`)
    for (const invite_code of [used.invite_code, old.invite_code, 'nsi_made_up'])
      expect(await refusalOf(auth.call('register', { invite_code }))).toEqual(invalid('/invite_code'))
  })

  test('a registration that fails gives the use back', async () => {
    const { invite_code } = await invite()
    await auth.call('createUser', { tier: 'free', email: 'taken@example.org' }, { as: auth.admin })
    expect((await refusalOf(auth.call('register', { invite_code, email: 'taken@example.org' }))).code).toBe('CONFLICT')
    expect(await auth.call('register', { invite_code })).toHaveProperty('api_key')
  })

  test('no caller invites to more than it has, or without the permission', async () => {
    const clerk = await auth.person({ tier: 'free', permissions: ['admin:users'] })
    const { principal } = await auth.person()
    expect(await refusalOf(auth.call('createInvite', { tier: 'premium' }, { as: clerk.principal }))).toEqual(invalid('/tier'))
    expect((await refusalOf(auth.call('createInvite', {}, { as: principal }))).code).toBe('PERMISSION_DENIED')
  })

  test('are stored as hashes', async () => {
    const { invite_code } = await invite()
    const rows = await auth.database.owner.query((sql) => sql<{ row: string }[]>`select row_to_json(i)::text as row from invites i`)
    expect(rows.some(({ row }) => row.includes(invite_code))).toBe(false)
  })
})

test('me: the user, the key in use, and what counts is the lower of both', async () => {
  const { principal } = await auth.person(
    { tier: 'premium', consciousness_level: 4, email: 'me@example.org' },
    { tier: 'free', consciousness_level: 1, name: 'phone' },
  )
  expect(await auth.call('me', {}, { as: principal })).toMatchObject({
    user_id: principal.user_id,
    email: 'me@example.org',
    tier: 'free',
    consciousness_level: 1,
    rate_limit: 60,
    key_id: principal.key_id,
    key: { name: 'phone', status: 'active' },
  })
})
