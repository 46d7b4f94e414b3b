import { type AuthCallName, authCalls, type Principal } from '@selemene/contracts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyLevel, anyPair, anyPermissions, anyTerms, anyTier, type Field, fieldsBeyond, type KeyTerms, putKey } from './key-terms.js'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
let owner: string
let other: string
beforeAll(async () => {
  auth = await startAuth()
  const everything = { tier: 'enterprise', consciousness_level: 5, permissions: ['*'] } as const
  owner = (await auth.call('createUser', { ...everything, permissions: ['*'] }, { as: auth.admin })).user_id
  other = (await auth.call('createUser', { ...everything, permissions: ['*'] }, { as: auth.admin })).user_id
})
afterAll(() => auth.stop())

const runs = { numRuns: 60 }
const granted = 'granted'
/** What became of a call, in a word: granted, refused, or refused at these fields. */
const outcomeOf = async (work: Promise<unknown>): Promise<string | string[]> => {
  const done = await work.then(
    () => granted,
    () => undefined,
  )
  if (done !== undefined) return done
  const { code, pointers } = await refusalOf(work)
  return code === 'INVALID_INPUT' ? pointers.map((pointer) => pointer.slice(1)).sort() : code
}
const outcomeFor = (fields: readonly Field[]) => (fields.length === 0 ? granted : 'PERMISSION_DENIED')
const faultsFor = (fields: readonly Field[]) => (fields.length === 0 ? granted : [...fields].sort())
const among = (fields: readonly Field[], ...compared: Field[]) => fields.filter((field) => compared.includes(field))

/** For an admin only these count: the limit, the end and the addresses of the admin's own key bound nothing. */
const adminFields: Field[] = ['tier', 'consciousness_level', 'permissions']
const asAdmin = (terms: KeyTerms, permission: string): KeyTerms => ({
  ...terms,
  permissions: terms.permissions === null ? null : [...terms.permissions, permission],
})
const listed = (name: 'listOwnKeys' | 'listKeys', as: Principal, key: Principal) =>
  auth
    .call(name, { limit: 200, ...(name === 'listKeys' ? { user_id: key.user_id } : {}) } as never, { as })
    .then(({ keys }) => keys.find(({ key_id }) => key_id === key.key_id)?.manageable)

/** Each way in which one may hand on or take away powers: whether it does exactly what the actor's key covers. */
const managing: Partial<Record<AuthCallName, (actor: KeyTerms, target: KeyTerms) => Promise<void>>> = {
  async createOwnKey(actor, target) {
    const as = await putKey(auth, owner, actor)
    const fields = ['consciousness_level', 'permissions', 'rate_limit'] as const
    const wanted = { consciousness_level: target.level ?? 5, permissions: target.permissions ?? ['*'], rate_limit: target.rateLimit ?? 10_000 }
    const stated: KeyTerms = { ...target, rateLimit: wanted.rate_limit }
    expect(await outcomeOf(auth.callRaw('createOwnKey', wanted, { as }))).toEqual(faultsFor(among(fieldsBeyond(actor, stated), ...fields)))
  },
  async rotateOwnKey(actor, target) {
    const [as, key] = [await putKey(auth, owner, actor), await putKey(auth, owner, target)]
    expect(await outcomeOf(auth.call('rotateOwnKey', {}, { as, target: key.key_id }))).toBe(outcomeFor(fieldsBeyond(actor, target)))
  },
  async revokeOwnKey(actor, target) {
    const [as, key] = [await putKey(auth, owner, actor), await putKey(auth, owner, target)]
    expect(await outcomeOf(auth.call('revokeOwnKey', {}, { as, target: key.key_id }))).toBe(outcomeFor(fieldsBeyond(actor, target)))
  },
  async listOwnKeys(actor, target) {
    const [as, key] = [await putKey(auth, owner, actor), await putKey(auth, owner, target)]
    expect(await listed('listOwnKeys', as, key)).toBe(fieldsBeyond(actor, target).length === 0)
  },
  async createKey(actor, target) {
    const terms = asAdmin(actor, 'admin:keys')
    const wanted = { tier: target.tier ?? 'enterprise', consciousness_level: target.level ?? 5, permissions: target.permissions ?? ['*'] }
    const beyond = among(fieldsBeyond(terms, target), ...adminFields)
    const as = await putKey(auth, owner, terms)
    expect(await outcomeOf(auth.callRaw('createKey', { user_id: other, ...wanted, rate_limit: 2_000_000 }, { as }))).toEqual(faultsFor(beyond))
  },
  async rotateKey(actor, target) {
    const terms = asAdmin(actor, 'admin:keys')
    const [as, key] = [await putKey(auth, owner, terms), await putKey(auth, other, target)]
    const beyond = among(fieldsBeyond(terms, target), ...adminFields)
    expect(await outcomeOf(auth.call('rotateKey', {}, { as, target: key.key_id }))).toBe(outcomeFor(beyond))
  },
  async revokeKey(actor, target) {
    const terms = asAdmin(actor, 'admin:keys')
    const [as, key] = [await putKey(auth, owner, terms), await putKey(auth, other, target)]
    const beyond = among(fieldsBeyond(terms, target), ...adminFields)
    expect(await outcomeOf(auth.call('revokeKey', {}, { as, target: key.key_id }))).toBe(outcomeFor(beyond))
  },
  async listKeys(actor, target) {
    const terms = asAdmin(actor, 'admin:keys')
    const [as, key] = [await putKey(auth, owner, terms), await putKey(auth, other, target)]
    expect(await listed('listKeys', as, key)).toBe(among(fieldsBeyond(terms, target), ...adminFields).length === 0)
  },
  async createUser(actor, target) {
    const terms = asAdmin(actor, 'admin:users')
    const wanted = { tier: target.tier ?? 'enterprise', consciousness_level: target.level ?? 5, permissions: target.permissions ?? ['*'] }
    const as = await putKey(auth, owner, terms)
    expect(await outcomeOf(auth.callRaw('createUser', wanted, { as }))).toEqual(faultsFor(among(fieldsBeyond(terms, target), ...adminFields)))
  },
  async updateUser(actor, target) {
    const terms = asAdmin(actor, 'admin:users')
    const powers = { tier: target.tier ?? 'enterprise', consciousness_level: target.level ?? 5, permissions: target.permissions ?? ['*'] }
    const beyond = among(fieldsBeyond(terms, target), ...adminFields)
    const as = await putKey(auth, owner, terms)
    const update = (user: string, body: object) => outcomeOf(auth.callRaw('updateUser', body, { as, target: user }))
    const strong = (await auth.callRaw('createUser', powers, { as: auth.admin })) as { user_id: string }
    for (const body of [{ status: 'suspended' }, { email: null }, { permissions: [] }])
      expect(await update(strong.user_id, body)).toBe(outcomeFor(beyond))
    const weak = (await auth.callRaw('createUser', { tier: 'free', permissions: [] }, { as: auth.admin })) as { user_id: string }
    expect(await update(weak.user_id, powers)).toEqual(faultsFor(beyond))
  },
  async createInvite(actor, target) {
    const terms = asAdmin(actor, 'admin:users')
    const beyond = among(fieldsBeyond(terms, target), 'tier', 'consciousness_level')
    const as = await putKey(auth, owner, terms)
    const wanted = { tier: target.tier ?? 'enterprise', consciousness_level: target.level ?? 5 }
    expect(await outcomeOf(auth.callRaw('createInvite', wanted, { as }))).toEqual(faultsFor(beyond))
  },
}

/** The calls that hand on nothing and take nothing away from a user or key. `issueToken` gives what the calling key has, `register` what its invite says, `createSandboxKey` the least there is. */
const others: AuthCallName[] = [
  'verifyKey',
  'touchKeys',
  'issueToken',
  'checkToken',
  'register',
  'createSandboxKey',
  'me',
  'listUsers',
  'showUser',
  'listAudit',
  'recordAudit',
  'readAccess',
  'clearCaches',
  'readMaintenance',
  'startMaintenance',
  'stopMaintenance',
]

test('every call of the auth service either manages, and is held to what it covers, or manages nothing', () => {
  expect([...Object.keys(managing), ...others].sort()).toEqual(Object.keys(authCalls).sort())
})

describe('an actor manages exactly what it covers', () => {
  test.each(Object.entries(managing))('%s', async (_name, holds) => {
    await fc.assert(
      fc.asyncProperty(anyPair, ({ actor, target }) => holds(actor, target)),
      runs,
    )
  })

  test('each field alone decides', async () => {
    const wide: KeyTerms = {
      tier: 'premium',
      level: 3,
      permissions: ['panchanga:read', 'admin:read'],
      rateLimit: 1_000,
      expiresInDays: 40,
      addresses: ['10.0.0.0/29'],
    }
    const narrower: Partial<KeyTerms>[] = [
      { tier: 'free' },
      { level: 2 },
      { permissions: ['panchanga:read'] },
      { rateLimit: 999 },
      { expiresInDays: 20 },
      { addresses: ['10.0.0.0/30'] },
    ]
    const outcomes = async (actor: KeyTerms, target: KeyTerms) => {
      const as = await putKey(auth, owner, actor)
      const call = async (name: 'rotateOwnKey' | 'revokeOwnKey') =>
        outcomeOf(auth.call(name, {}, { as, target: (await putKey(auth, owner, target)).key_id }))
      return [await call('rotateOwnKey'), await call('revokeOwnKey')]
    }
    for (const less of narrower) {
      expect([less, await outcomes({ ...wide, ...less }, wide)]).toEqual([less, ['PERMISSION_DENIED', 'PERMISSION_DENIED']])
      expect([less, await outcomes(wide, { ...wide, ...less })]).toEqual([less, [granted, granted]])
    }
  })

  test('a key that was rotated by another is never worth more than that one, whatever becomes of the owner', async () => {
    const anyUser = fc.record({ tier: anyTier, consciousness_level: anyLevel, permissions: anyPermissions })
    await fc.assert(
      fc.asyncProperty(anyTerms, anyTerms, anyUser, async (actor, target, now) => {
        const { user_id } = (await auth.callRaw('createUser', now, { as: auth.admin })) as { user_id: string }
        const unbounded = { rateLimit: null, expiresInDays: null, addresses: null }
        const [as, key] = [await putKey(auth, user_id, { ...actor, ...unbounded }), await putKey(auth, user_id, { ...target, ...unbounded })]
        const rotated = await auth.call('rotateOwnKey', {}, { as, target: key.key_id }).catch(() => undefined)
        if (rotated === undefined) return
        await auth.call('updateUser', { tier: 'enterprise', consciousness_level: 5, permissions: ['*'] }, { as: auth.admin, target: user_id })
        const worth = (await auth.verify(rotated.api_key)) as Principal
        const termsOf = ({ tier, consciousness_level, permissions, rate_limit }: Principal): KeyTerms => ({
          ...unbounded,
          tier,
          level: consciousness_level,
          permissions,
          rateLimit: rate_limit,
        })
        expect(fieldsBeyond({ ...actor, ...unbounded }, termsOf(worth))).toEqual([])
      }),
      runs,
    )
  })
})

describe('a key in its grace period', () => {
  const anyBody: Partial<Record<AuthCallName, object>> = {
    createOwnKey: {},
    createKey: { tier: 'free', consciousness_level: 0 },
    createUser: { tier: 'free' },
    createInvite: {},
    updateUser: { tier: 'free' },
  }
  const writes = Object.keys(managing).filter((name) => !name.startsWith('list')) as AuthCallName[]

  test.each(writes)('manages nothing: %s', async (name) => {
    const as = await putKey(auth, owner, everyPower)
    const target = name === 'updateUser' ? other : (await putKey(auth, owner, everyPower)).key_id
    const body = name === 'createKey' ? { ...anyBody[name], user_id: other } : (anyBody[name] ?? {})
    const call = () => outcomeOf(auth.callRaw(name, body, { as, target }))
    await auth.call('rotateOwnKey', {}, { as, target: as.key_id })
    expect(await call()).toBe('PERMISSION_DENIED')
  })

  test('cannot take its successor away from the owner, nor end it', async () => {
    const leaked = await putKey(auth, owner, everyPower)
    const successor = await auth.call('rotateOwnKey', {}, { as: leaked, target: leaked.key_id })
    for (const name of ['rotateOwnKey', 'revokeOwnKey', 'rotateKey', 'revokeKey'] as const)
      expect(await outcomeOf(auth.call(name, {}, { as: leaked, target: successor.key_id }))).toBe('PERMISSION_DENIED')
    expect(await auth.verify(successor.api_key)).toMatchObject({ key_id: successor.key_id })
  })

  test('is told to manage nothing by the lists', async () => {
    const as = await putKey(auth, owner, everyPower)
    await auth.call('rotateOwnKey', {}, { as, target: as.key_id })
    const { keys } = await auth.call('listOwnKeys', { limit: 200 }, { as })
    expect(new Set(keys.map(({ manageable }) => manageable))).toEqual(new Set([false]))
  })
})

const everyPower: KeyTerms = { tier: null, level: null, permissions: null, rateLimit: null, expiresInDays: null, addresses: null }

test('an admin’s powers are those of its key now: one that was revoked a moment ago does nothing more', async () => {
  const as = await putKey(auth, owner, everyPower)
  const key = await putKey(auth, other, everyPower)
  await auth.call('revokeKey', {}, { as: auth.admin, target: as.key_id })
  expect(await outcomeOf(auth.call('revokeKey', {}, { as, target: key.key_id }))).toBe('AUTH_ERROR')
  expect(await outcomeOf(auth.callRaw('createUser', { tier: 'free' }, { as }))).toBe('AUTH_ERROR')
})
