import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

const unauthorized = (reason: string) => ({ code: 'AUTH_ERROR', pointers: [], reason })
const daysFromNow = (time: string | null) => (Date.parse(time as string) - Date.now()) / 86_400_000

const waitingForLocks = async () => {
  const [row] = await auth.database.owner.query(
    (sql) => sql<{ n: number }[]>`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return row?.n
}

describe('rotating', () => {
  test('gives a new key with the same terms, and keeps the old one for a day unless said otherwise', async () => {
    const { apiKey, principal } = await auth.person({ tier: 'premium', consciousness_level: 2 }, { rate_limit: 5, expires_in_days: 40 })
    const rotated = await auth.call('rotateOwnKey', {}, { as: principal, target: principal.key_id })
    expect(Object.keys(rotated).sort()).toEqual(['api_key', 'expires_at', 'key_id', 'note', 'previous_valid_until'])
    expect(daysFromNow(rotated.previous_valid_until)).toBeCloseTo(1, 2)
    const { key_id: _, ...terms } = principal
    expect(await auth.verify(rotated.api_key)).toMatchObject(terms)
    expect(await auth.verify(apiKey)).toMatchObject({ key_id: principal.key_id, expires_at: rotated.previous_valid_until })
    expect(auth.notifications).toContainEqual(['keyRotated', { key_id: principal.key_id, user_id: principal.user_id }, principal.user_id])
  })

  test('ends the old key with the grace, at once for none', async () => {
    const { apiKey, principal } = await auth.person()
    await auth.call('rotateKey', { grace_seconds: 3600 }, { as: auth.admin, target: principal.key_id })
    await auth.endInThePast('grace_until', principal.key_id)
    expect(await refusalOf(auth.verify(apiKey))).toEqual(unauthorized('expired'))
    const other = await auth.person()
    await auth.call('rotateKey', { grace_seconds: 0 }, { as: auth.admin, target: other.principal.key_id })
    expect(await refusalOf(auth.verify(other.apiKey))).toEqual(unauthorized('expired'))
  })

  test('never outlasts the expiry of the old key', async () => {
    const { principal } = await auth.person({}, { expires_in_days: 1 })
    const rotated = await auth.call('rotateKey', { grace_seconds: 2_000_000 }, { as: auth.admin, target: principal.key_id })
    expect(rotated.previous_valid_until).toBe(principal.expires_at)
    expect(rotated.expires_at).toBe(principal.expires_at)
  })

  test('happens once, also when it is asked for by several at the same time', async () => {
    const { principal } = await auth.person()
    const rotate = () => auth.call('rotateKey', {}, { as: auth.admin, target: principal.key_id })
    const outcomes = await auth.database.owner.transaction(async (tx) => {
      await tx`select from api_keys where id = ${principal.key_id} for update`
      const asked = Promise.allSettled([rotate(), rotate(), rotate()])
      // All three have begun when all three wait for this row.
      await vi.waitFor(async () => expect(await waitingForLocks()).toBe(3), { timeout: 1_400, interval: 20 })
      return { asked }
    })
    expect((await outcomes.asked).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await refusalOf(rotate())).code).toBe('CONFLICT')
  })

  test('of a revoked key is a conflict', async () => {
    const { principal } = await auth.person()
    await auth.call('revokeKey', {}, { as: auth.admin, target: principal.key_id })
    expect((await refusalOf(auth.call('rotateKey', {}, { as: auth.admin, target: principal.key_id }))).code).toBe('CONFLICT')
  })

  test('hands no caller a key that can do more than the caller can', async () => {
    const clerk = await auth.person({ tier: 'free', permissions: ['admin:keys'] })
    const boss = await auth.person({ tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] })
    expect((await refusalOf(auth.call('rotateKey', {}, { as: clerk.principal, target: boss.principal.key_id }))).code).toBe('PERMISSION_DENIED')
    const { api_key } = await auth.call('createOwnKey', { permissions: ['panchanga:read'] }, { as: boss.principal })
    const weak = await auth.verify(api_key)
    expect((await refusalOf(auth.call('rotateOwnKey', {}, { as: weak, target: boss.principal.key_id }))).code).toBe('PERMISSION_DENIED')
  })
})
