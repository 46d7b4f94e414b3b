import { setTimeout as pause } from 'node:timers/promises'
import type { AuthReply } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAuth, type TestAuth } from './start-auth.js'

type Notifications = AuthReply<'readAccess'>

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

const read = (since?: number): Promise<Notifications> => auth.call('readAccess', since === undefined ? {} : { since })
const sql = (text: string) => auth.database.owner.query((sql) => sql.unsafe(text))
/** What is told of what `work` changes. */
async function changesOf(work: () => Promise<unknown>): Promise<Notifications['changes']> {
  const { revision } = await read()
  await work()
  const notifications = await read(revision)
  expect(notifications.complete).toBe(true)
  return notifications.changes
}

describe('a gateway reads', () => {
  test('of every change of a key or a user, whatever made it', async () => {
    const { principal } = await auth.person({ tier: 'premium' })
    const { key_id, user_id } = principal
    const asAdmin = { as: auth.admin, target: user_id }
    expect(await changesOf(() => auth.call('updateUser', { tier: 'free' }, asAdmin))).toEqual([{ user_id }])
    expect(await changesOf(() => auth.call('updateUser', { status: 'suspended' }, asAdmin))).toEqual([{ user_id }])
    expect(await changesOf(() => sql(`update users set status = 'active', permissions = '[]' where id = '${user_id}'`))).toEqual([{ user_id }])
    expect(await changesOf(() => sql(`update api_keys set expires_at = now() where id = '${key_id}'`))).toEqual([{ key_id }])
    expect(await changesOf(() => sql(`update api_keys set expires_at = null, ip_allowlist = '["192.0.2.1"]' where id = '${key_id}'`))).toEqual([
      { key_id },
    ])
    expect(await changesOf(() => auth.call('rotateKey', {}, { as: auth.admin, target: key_id }))).toEqual([{ key_id }])
    expect(await changesOf(() => auth.call('revokeKey', {}, { as: auth.admin, target: key_id }))).toEqual([{ key_id }])
    const other = await auth.person()
    const gone = other.principal.key_id
    expect(await changesOf(() => sql(`delete from api_keys where id = '${gone}'`))).toEqual([{ key_id: gone }])
    expect(await changesOf(() => sql(`delete from users where id = '${other.principal.user_id}'`))).toEqual([{ user_id: other.principal.user_id }])
  })

  test('of each key that ends with another', async () => {
    const { principal } = await auth.person()
    const child = await auth.call('createOwnKey', {}, { as: principal })
    const changes = await changesOf(() => auth.call('revokeOwnKey', {}, { as: principal, target: principal.key_id }))
    expect(changes.map(({ key_id }) => key_id).sort()).toEqual([principal.key_id, child.key_id].sort())
  })

  test('nothing of what no gateway can have cached: new keys and users, last uses, a change to what was there before', async () => {
    const { principal } = await auth.person()
    const touch = [{ key_id: principal.key_id, at: '2026-01-01T10:00:00Z' }]
    expect(await changesOf(() => auth.person())).toEqual([])
    expect(await changesOf(() => auth.call('touchKeys', touch))).toEqual([])
    expect(await changesOf(() => auth.call('updateUser', { tier: 'free', email: null }, { as: auth.admin, target: principal.user_id }))).toEqual([])
  })

  test('nothing of what was rolled back', async () => {
    const { principal } = await auth.person()
    const undone = auth.database.owner.transaction(async (tx) => {
      await tx`update api_keys set revoked_at = now() where id = ${principal.key_id}`
      throw new Error('undone')
    })
    expect(await changesOf(() => undone.catch(() => undefined))).toEqual([])
  })

  test('that anything may have changed, when caches are cleared', async () => {
    expect(await changesOf(() => auth.call('clearCaches', {}, { as: auth.admin }))).toEqual([{}])
    const [entry] = (await auth.call('listAudit', { action: 'cache.cleared' }, { as: auth.admin })).entries
    expect(entry?.actor_user_id).toBe(auth.admin.user_id)
  })
})

test('no change is missed, in whatever order transactions begin and end', async () => {
  const people = await Promise.all(Array.from({ length: 24 }, () => auth.person()))
  let { revision } = await read()
  let done = false
  const heard: string[] = []
  const listening = (async () => {
    for (;;) {
      const last = done
      const notifications = await read(revision)
      expect(notifications.complete).toBe(true)
      heard.push(...notifications.changes.map(({ key_id }) => key_id as string))
      revision = notifications.revision
      if (last) return
    }
  })()
  const lanes = [people.slice(0, 8), people.slice(8, 16), people.slice(16)]
  await Promise.all(
    lanes.map(async (lane) => {
      for (const { principal } of lane)
        await auth.database.owner.transaction(async (tx) => {
          await tx`update api_keys set revoked_at = now() where id = ${principal.key_id}`
          // The first to change a row is not the first to commit.
          await pause(Math.random() * 10)
        })
    }),
  )
  done = true
  await listening
  expect(heard.sort()).toEqual(people.map(({ principal }) => principal.key_id).sort())
})

describe('a gateway is told to start over', () => {
  test('when it has read nothing yet', async () => {
    expect(await read()).toMatchObject({ complete: false, changes: [] })
  })

  test('when it has read more than there is: the database is another, or was put back', async () => {
    const { revision } = await read()
    expect(await read(revision + 1)).toMatchObject({ revision, complete: false, changes: [] })
  })

  test('when it is so far behind that changes are no longer kept, and no more than 10,000 are', async () => {
    await sql("select note_access_change(null, '00000000-0000-4000-8000-000000000000')")
    const { revision } = await read()
    await sql("select note_access_change(null, '00000000-0000-4000-8000-000000000000') from generate_series(1, 10000)")
    const notifications = await read(revision)
    expect(notifications).toMatchObject({ revision: revision + 10_000, complete: true })
    expect(notifications.changes).toHaveLength(10_000)
    expect(await read(revision - 1)).toMatchObject({ complete: false, changes: [] })
    expect(await sql('select count(*)::int as n from access_changes')).toEqual([{ n: 10_000 }])
  })
})
