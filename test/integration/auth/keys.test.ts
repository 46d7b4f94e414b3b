import { isWellFormedKey } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

const nowhere = '00000000-0000-4000-8000-000000000000'
const invalid = (...pointers: string[]) => ({ code: 'INVALID_INPUT', pointers })
const unauthorized = (reason: string) => ({ code: 'AUTH_ERROR', pointers: [], reason })
const daysFromNow = (time: string | null) => (Date.parse(time as string) - Date.now()) / 86_400_000

describe('verifying', () => {
  test('tells what a key is worth', async () => {
    const terms = { rate_limit: 90_000, ip_allowlist: ['203.0.113.0/24', '2001:db8::1'], expires_in_days: 30 }
    const { principal } = await auth.person({ tier: 'premium', consciousness_level: 3 }, terms)
    expect(principal).toEqual({
      user_id: expect.any(String),
      key_id: expect.any(String),
      tier: 'premium',
      consciousness_level: 3,
      permissions: ['panchanga:read'],
      rate_limit: 90_000,
      expires_at: expect.any(String),
      ip_allowlist: ['203.0.113.0/24', '2001:db8::1'],
    })
    expect(daysFromNow(principal.expires_at)).toBeCloseTo(30, 2)
  })

  test('refuses an unknown key as invalid', async () => {
    expect(await refusalOf(auth.call('verifyKey', { hash: 'ab'.repeat(32) }))).toEqual(unauthorized('invalid'))
  })

  test('refuses an expired key as expired', async () => {
    const { apiKey, principal } = await auth.person({}, { expires_in_days: 1 })
    await auth.endInThePast('expires_at', principal.key_id)
    expect(await refusalOf(auth.verify(apiKey))).toEqual(unauthorized('expired'))
  })

  test('refuses what is no hash', async () => {
    expect(await refusalOf(auth.callRaw('verifyKey', { hash: "' or true --" }))).toEqual(invalid('/hash'))
  })

  test('gives the lower of key and owner once the owner is lowered, and a rate limit set by an admin stays', async () => {
    const { apiKey, principal } = await auth.person(
      { tier: 'premium', consciousness_level: 4, permissions: ['panchanga:read', 'admin:read'] },
      { permissions: ['panchanga:read', 'admin:read'], rate_limit: 50_000 },
    )
    await auth.call(
      'updateUser',
      { tier: 'free', consciousness_level: 1, permissions: ['panchanga:read'] },
      { as: auth.admin, target: principal.user_id },
    )
    expect(await auth.verify(apiKey)).toMatchObject({ tier: 'free', consciousness_level: 1, permissions: ['panchanga:read'], rate_limit: 50_000 })
  })

  test('does not lift a key when its owner is raised', async () => {
    const { apiKey, principal } = await auth.person({ tier: 'free', consciousness_level: 0 })
    await auth.call('updateUser', { tier: 'enterprise', consciousness_level: 5 }, { as: auth.admin, target: principal.user_id })
    expect(await auth.verify(apiKey)).toMatchObject({ tier: 'free', consciousness_level: 0 })
  })
})

describe('making a key for another user', () => {
  test('answers the key once and stores only its hash and its last four characters', async () => {
    const { principal } = await auth.person({ tier: 'premium' })
    const made = await auth.call('createKey', { user_id: principal.user_id, tier: 'free', consciousness_level: 0, name: 'desk' }, { as: auth.admin })
    expect(made).toEqual({ api_key: expect.any(String), key_id: expect.any(String), expires_at: null, note: expect.any(String) })
    expect(isWellFormedKey(made.api_key)).toBe(true)
    const rows = await auth.database.owner.query((sql) => sql<{ row: string }[]>`select row_to_json(k)::text as row from api_keys k`)
    const log = await auth.database.owner.query((sql) => sql<{ row: string }[]>`select row_to_json(a)::text as row from audit_log a`)
    expect([...rows, ...log].some(({ row }) => row.includes(made.api_key))).toBe(false)
    expect(auth.notifications).toContainEqual(['keyCreated', { key_id: made.key_id, user_id: principal.user_id }, auth.admin.user_id])
  })

  test('refuses each of tier, level and permission above the owner at its field', async () => {
    const { principal } = await auth.person({ tier: 'premium', consciousness_level: 2 })
    const make = (body: object) =>
      refusalOf(auth.callRaw('createKey', { user_id: principal.user_id, tier: 'free', consciousness_level: 0, ...body }, { as: auth.admin }))
    expect(await make({ tier: 'enterprise' })).toEqual(invalid('/tier'))
    expect(await make({ consciousness_level: 3 })).toEqual(invalid('/consciousness_level'))
    expect(await make({ permissions: ['admin:ops'] })).toEqual(invalid('/permissions'))
    expect(await make({ permissions: ['*'] })).toEqual(invalid('/permissions'))
    expect(await make({ tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] })).toEqual(
      invalid('/tier', '/consciousness_level', '/permissions'),
    )
  })

  test('refuses what lies above the maker, though the owner has it', async () => {
    const clerk = await auth.person({ tier: 'free', consciousness_level: 1, permissions: ['admin:keys', 'panchanga:read'] })
    const { principal: owner } = await auth.person({ tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] })
    const make = (body: object) =>
      auth.callRaw('createKey', { user_id: owner.user_id, tier: 'free', consciousness_level: 0, ...body }, { as: clerk.principal })
    expect(await refusalOf(make({ tier: 'premium' }))).toEqual(invalid('/tier'))
    expect(await refusalOf(make({ consciousness_level: 2 }))).toEqual(invalid('/consciousness_level'))
    expect(await refusalOf(make({ permissions: ['admin:users'] }))).toEqual(invalid('/permissions'))
    // Saying nothing about permissions is no way around it.
    const { api_key } = (await make({})) as { api_key: string }
    expect((await auth.verify(api_key)).permissions.sort()).toEqual(['admin:keys', 'panchanga:read'])
  })

  test('refuses unknown users, fields, permissions, addresses and numbers out of range at their fields', async () => {
    const { principal } = await auth.person()
    const make = (body: object) =>
      refusalOf(auth.callRaw('createKey', { user_id: principal.user_id, tier: 'free', consciousness_level: 0, ...body }, { as: auth.admin }))
    expect(await make({ user_id: nowhere })).toEqual(invalid('/user_id'))
    expect(await make({ hash: 'ab'.repeat(32) })).toEqual(invalid('/hash'))
    expect(await make({ permissions: ['panchanga:read', 'moon:write'] })).toEqual(invalid('/permissions/1'))
    expect(await make({ ip_allowlist: ['10.0.0.0/8', '10.0.0.0/33', 'here'] })).toEqual(invalid('/ip_allowlist/1', '/ip_allowlist/2'))
    expect(await make({ expires_in_days: 0 })).toEqual(invalid('/expires_in_days'))
    expect(await make({ consciousness_level: 6 })).toEqual(invalid('/consciousness_level'))
    expect(await refusalOf(auth.callRaw('createKey', {}, { as: auth.admin }))).toEqual(invalid('/user_id', '/tier', '/consciousness_level'))
  })
})

describe('making a key for oneself', () => {
  test('takes over what the body leaves out from the key in use', async () => {
    const terms = { permissions: ['panchanga:read' as const], rate_limit: 7, ip_allowlist: ['203.0.113.7'], expires_in_days: 5 }
    const { principal } = await auth.person({ tier: 'premium', consciousness_level: 3 }, { consciousness_level: 2, ...terms })
    const made = await auth.call('createOwnKey', {}, { as: principal })
    const { key_id: _, ...inherited } = principal
    expect(await auth.verify(made.api_key)).toMatchObject(inherited)
  })

  test('needs no body at all', async () => {
    const { principal } = await auth.person()
    expect(await auth.callRaw('createOwnKey', undefined, { as: principal })).toHaveProperty('api_key')
  })

  test('refuses each thing that the key in use does not have', async () => {
    const { principal } = await auth.person(
      { tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] },
      {
        tier: 'free',
        consciousness_level: 1,
        permissions: ['panchanga:read'],
        expires_in_days: 5,
      },
    )
    const make = (body: object) => refusalOf(auth.callRaw('createOwnKey', body, { as: principal }))
    expect(await make({ consciousness_level: 2 })).toEqual(invalid('/consciousness_level'))
    expect(await make({ permissions: ['admin:read'] })).toEqual(invalid('/permissions'))
    expect(await make({ rate_limit: 61 })).toEqual(invalid('/rate_limit'))
    expect(await make({ expires_in_days: 6 })).toEqual(invalid('/expires_in_days'))
    expect(await make({ tier: 'enterprise' })).toEqual(invalid('/tier'))
    expect(await make({ user_id: auth.admin.user_id })).toEqual(invalid('/user_id'))
  })

  test('judges by the key as it stands, not by what the caller carries', async () => {
    const { principal } = await auth.person({ tier: 'free', consciousness_level: 0 })
    const raised = { ...principal, tier: 'enterprise' as const, consciousness_level: 5, permissions: ['*'] }
    expect(await refusalOf(auth.call('createOwnKey', { consciousness_level: 5 }, { as: raised }))).toEqual(invalid('/consciousness_level'))
    await auth.call('revokeOwnKey', {}, { as: principal, target: principal.key_id })
    expect(await refusalOf(auth.call('createOwnKey', {}, { as: principal }))).toEqual(unauthorized('revoked'))
  })
})

test('a name is kept letter for letter, and one that no database can hold is refused at its field', async () => {
  const { principal } = await auth.person()
  const name = "आशा's 🌙 key'; drop table users; --"
  await auth.call('createOwnKey', { name }, { as: principal })
  expect((await auth.call('listOwnKeys', {}, { as: principal })).keys[0]?.name).toBe(name)
  for (const damaged of ['a\u0000b', 'line\nbreak', ''])
    expect(await refusalOf(auth.call('createOwnKey', { name: damaged }, { as: principal }))).toEqual(invalid('/name'))
})

describe('listing', () => {
  test("shows the caller's own keys only, newest first, page by page, never the key", async () => {
    const { principal, apiKey } = await auth.person()
    await auth.person()
    for (const name of ['second', 'third']) await auth.call('createOwnKey', { name }, { as: principal })
    const first = await auth.call('listOwnKeys', { limit: 2 }, { as: principal })
    expect(first.keys.map(({ name }) => name)).toEqual(['third', 'second'])
    const rest = await auth.call('listOwnKeys', { limit: 2, cursor: first.next_cursor as string }, { as: principal })
    expect(rest.keys.map(({ key_id }) => key_id)).toEqual([principal.key_id])
    expect(rest.next_cursor).toBeNull()
    expect(rest.keys[0]).toMatchObject({ last_four: apiKey.slice(-4), status: 'active', last_used_at: null })
    expect(JSON.stringify([first, rest])).not.toContain(apiKey)
  })

  test('of all keys is for admins, also by owner', async () => {
    const { principal } = await auth.person()
    const all = await auth.call('listKeys', { user_id: principal.user_id }, { as: auth.admin })
    expect(all.keys.map(({ key_id }) => key_id)).toEqual([principal.key_id])
    expect(await refusalOf(auth.call('listKeys', {}, { as: principal }))).toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  test('refuses a cursor that no page gave out', async () => {
    expect(await refusalOf(auth.call('listKeys', { cursor: 'x' }, { as: auth.admin }))).toEqual(invalid('/cursor'))
  })
})

describe('revoking', () => {
  test('ends a key at once, for good, and tells every service', async () => {
    const { apiKey, principal } = await auth.person()
    const revoked = await auth.call('revokeKey', {}, { as: auth.admin, target: principal.key_id })
    expect(revoked).toEqual({ revoked: [principal.key_id] })
    const revokedAt = async () => (await auth.call('listKeys', { user_id: principal.user_id }, { as: auth.admin })).keys[0]?.revoked_at
    const first = await revokedAt()
    expect(first).toEqual(expect.any(String))
    expect(await refusalOf(auth.verify(apiKey))).toEqual(unauthorized('revoked'))
    expect(auth.notifications).toContainEqual(['keyRevoked', { key_id: principal.key_id, user_id: principal.user_id }, auth.admin.user_id])
    const again = await auth.call('revokeKey', {}, { as: auth.admin, target: principal.key_id })
    expect(again).toEqual(revoked)
    expect(await revokedAt()).toBe(first)
  })

  test("of another user's key says there is none, and changes nothing", async () => {
    const mine = await auth.person()
    const other = await auth.person()
    const details = { as: mine.principal, target: other.principal.key_id }
    const absent = await refusalOf(auth.call('revokeOwnKey', {}, { ...details, target: nowhere }))
    expect(absent.code).toBe('NOT_FOUND')
    expect(await refusalOf(auth.call('revokeOwnKey', {}, details))).toEqual(absent)
    expect(await refusalOf(auth.call('rotateOwnKey', {}, details))).toEqual(absent)
    expect(await auth.verify(other.apiKey)).toMatchObject({ key_id: other.principal.key_id })
  })

  test.each(['', 'x', '1; drop table users', '../admin'])('what is no id is not found: %j', async (target) => {
    expect(await refusalOf(auth.call('revokeKey', {}, { as: auth.admin, target }))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('last use', () => {
  test('is written for a whole batch, never into the past nor the future, whatever it contains', async () => {
    const [one, two] = [await auth.person(), await auth.person()]
    const lastUsed = async (keyId: string) => {
      const { keys } = await auth.call('listKeys', {}, { as: auth.admin })
      return keys.find(({ key_id }) => key_id === keyId)?.last_used_at
    }
    const touch = (...touches: [string, string][]) =>
      auth.call(
        'touchKeys',
        touches.map(([key_id, at]) => ({ key_id, at })),
      )
    expect(
      await touch(
        [one.principal.key_id, '2026-01-01T10:00:00Z'],
        [one.principal.key_id, '2026-01-01T11:00:00Z'],
        [two.principal.key_id, '2026-01-01T09:00:00Z'],
        [nowhere, '2026-01-01T09:00:00Z'],
      ),
    ).toEqual({ updated: 2 })
    expect(await lastUsed(one.principal.key_id)).toBe('2026-01-01T11:00:00.000Z')
    expect(await touch([one.principal.key_id, '2025-12-31T00:00:00Z'])).toEqual({ updated: 0 })
    await touch([two.principal.key_id, '2999-01-01T00:00:00Z'])
    expect(daysFromNow((await lastUsed(two.principal.key_id)) as string)).toBeLessThanOrEqual(0.001)
    expect(await touch()).toEqual({ updated: 0 })
  })
})

describe('every call', () => {
  test('that needs a principal refuses without one', async () => {
    expect(await refusalOf(auth.call('createOwnKey', {}))).toEqual(unauthorized('missing'))
    expect(await refusalOf(auth.callRaw('createKey', {}))).toEqual(unauthorized('missing'))
  })

  test('refuses the permission before it looks at the body', async () => {
    const { principal } = await auth.person()
    expect(await refusalOf(auth.callRaw('createKey', { nonsense: true }, { as: principal }))).toEqual({ code: 'PERMISSION_DENIED', pointers: [] })
  })
})
