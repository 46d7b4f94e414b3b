import type { AuthReply } from '@selemene/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

const entriesOf = async (target: string) => (await auth.call('listAudit', { target }, { as: auth.admin })).entries

test('each step of a key’s life is a row: who, what, to which key, from where, in which request', async () => {
  const { principal } = await auth.person()
  const details = { as: auth.admin, target: principal.key_id, requestId: 'request-of-this-test', ipHash: 'a hash' }
  const { key_id } = await auth.call('rotateKey', { grace_seconds: 60 }, details)
  await auth.call('revokeKey', {}, details)
  const entries = await entriesOf(principal.key_id)
  expect(entries.map(({ action }) => action)).toEqual(['key.revoked', 'key.rotated', 'key.created'])
  expect(entries[1]).toEqual({
    id: expect.any(String),
    at: expect.any(String),
    actor_user_id: auth.admin.user_id,
    actor_key_id: auth.admin.key_id,
    action: 'key.rotated',
    target_type: 'key',
    target_id: principal.key_id,
    ip_hash: 'a hash',
    request_id: 'request-of-this-test',
    details: { user_id: principal.user_id, new_key_id: key_id, grace_seconds: 60 },
  })
})

test('what was refused leaves no row, and revoking twice leaves one', async () => {
  const { principal } = await auth.person()
  const revoke = () => auth.call('revokeKey', {}, { as: auth.admin, target: principal.key_id })
  await revoke()
  await revoke()
  await refusalOf(auth.call('rotateKey', {}, { as: auth.admin, target: principal.key_id }))
  expect((await entriesOf(principal.key_id)).map(({ action }) => action)).toEqual(['key.revoked', 'key.created'])
})

test('users, invites, registrations, maintenance and the gateway’s own deeds are rows too', async () => {
  const { user_id } = await auth.call('createUser', { tier: 'free' }, { as: auth.admin })
  await auth.call('updateUser', { tier: 'premium', consciousness_level: 1 }, { as: auth.admin, target: user_id })
  expect((await entriesOf(user_id)).map(({ action, details }) => [action, details])).toEqual([
    ['user.updated', { fields: 'consciousness_level,tier' }],
    ['user.created', { tier: 'free' }],
  ])
  const { invite_code } = await auth.call('createInvite', {}, { as: auth.admin })
  const registered = await auth.call('register', { invite_code })
  expect((await entriesOf(registered.user_id))[0]).toMatchObject({ action: 'user.registered', actor_user_id: registered.user_id, actor_key_id: null })
  await auth.call('startMaintenance', {}, { as: auth.admin })
  await auth.call('stopMaintenance', {}, { as: auth.admin })
  await auth.call('recordAudit', { action: 'cache.cleared' }, { as: auth.admin })
  const { entries } = await auth.call('listAudit', { limit: 3, actor: auth.admin.user_id }, { as: auth.admin })
  expect(entries.map(({ action }) => action)).toEqual(['cache.cleared', 'maintenance.stopped', 'maintenance.started'])
})

test('the log is read page by page, by action and by time, with the permission for it', async () => {
  for (let i = 0; i < 12; i++) await auth.person()
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: AuthReply<'listAudit'> = await auth.call(
      'listAudit',
      { limit: 3, action: 'key.created', ...(cursor === null ? {} : { cursor }) },
      { as: auth.admin },
    )
    expect(page.entries.every(({ action }) => action === 'key.created')).toBe(true)
    seen.push(...page.entries.map(({ id }) => id))
    cursor = page.next_cursor
  } while (cursor !== null)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(b) - Number(a)))
  expect(seen.length).toBeGreaterThan(11)
  expect((await auth.call('listAudit', { from: '2999-01-01T00:00:00Z' }, { as: auth.admin })).entries).toEqual([])
  expect((await auth.call('listAudit', { to: '1999-01-01T00:00:00+05:30' }, { as: auth.admin })).entries).toEqual([])
  const { principal } = await auth.person()
  expect((await refusalOf(auth.call('listAudit', {}, { as: principal }))).code).toBe('PERMISSION_DENIED')
  const viewer = await auth.person({ permissions: ['viewer'] })
  expect(await auth.call('listAudit', {}, { as: viewer.principal })).toHaveProperty('entries')
})

test('a message that no database can hold is refused, whole characters or halves', async () => {
  for (const message of ['a\u0000b', 'half \ud800 of a pair'])
    expect((await refusalOf(auth.call('startMaintenance', { message }, { as: auth.admin }))).code).toBe('INVALID_INPUT')
})

test('maintenance is off at first, holds what it was started with, and gateways read it', async () => {
  const off = { enabled: false, retry_after_seconds: 60, message: null, since: null }
  await auth.call('stopMaintenance', {}, { as: auth.admin })
  expect(await auth.call('readMaintenance', {})).toEqual(off)
  const on = await auth.call('startMaintenance', { retry_after_seconds: 300, message: 'Back at noon.' }, { as: auth.admin })
  expect(on).toEqual({ enabled: true, retry_after_seconds: 300, message: 'Back at noon.', since: expect.any(String) })
  expect(await auth.call('readMaintenance', {})).toEqual(on)
  expect((await auth.call('readAccess', {})).maintenance).toEqual(on)
  await auth.call('stopMaintenance', {}, { as: auth.admin })
  expect(await auth.call('readMaintenance', {})).toEqual(off)
})
