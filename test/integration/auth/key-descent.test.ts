import { randomInt } from 'node:crypto'
import type { Principal } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, startAuth, type TestAuth } from './start-auth.js'

let auth: TestAuth
beforeAll(async () => {
  auth = await startAuth()
})
afterAll(() => auth.stop())

interface Made {
  apiKey: string
  principal: Principal
}

const newPerson = () => auth.person({ tier: 'premium', consciousness_level: 3 })
async function childOf(parent: Principal): Promise<Made> {
  const { api_key } = await auth.call('createOwnKey', {}, { as: parent })
  return { apiKey: api_key, principal: await auth.verify(api_key) }
}
async function successorOf(key: Principal, as: Principal = key): Promise<Made> {
  const { api_key } = await auth.call('rotateOwnKey', {}, { as, target: key.key_id })
  return { apiKey: api_key, principal: await auth.verify(api_key) }
}
const isRefused = async ({ apiKey }: Made) => (await auth.verify(apiKey).catch(() => undefined)) === undefined
const revoke = (key: Principal) => auth.call('revokeKey', {}, { as: auth.admin, target: key.key_id }).then(({ revoked }) => revoked)
const ids = (...keys: Made[]) => keys.map(({ principal }) => principal.key_id)

describe('a key that is revoked', () => {
  test('takes along what was made with it, and with that, and says so; its siblings and its parent stay', async () => {
    const parent = await newPerson()
    const key = await childOf(parent.principal)
    const sibling = await childOf(parent.principal)
    const child = await childOf(key.principal)
    const grandchild = await childOf(child.principal)
    const revoked = await revoke(key.principal)
    expect(revoked[0]).toBe(key.principal.key_id)
    expect(revoked.toSorted()).toEqual(ids(key, child, grandchild).sort())
    expect(await Promise.all([key, child, grandchild].map(isRefused))).toEqual([true, true, true])
    expect(await Promise.all([parent, sibling].map(isRefused))).toEqual([false, false])
    for (const key_id of revoked)
      expect(auth.notifications).toContainEqual(['keyRevoked', { key_id, user_id: parent.principal.user_id }, auth.admin.user_id])
    const audit = await auth.call('listAudit', { action: 'key.revoked', target: grandchild.principal.key_id }, { as: auth.admin })
    expect(audit.entries.map(({ details }) => details)).toEqual([{ user_id: parent.principal.user_id, with_key_id: key.principal.key_id }])
  })

  test('says the same when it is revoked again, and nothing is told or written twice', async () => {
    const key = await newPerson()
    const child = await childOf(key.principal)
    const first = await revoke(key.principal)
    const told = auth.notifications.length
    expect(await revoke(key.principal)).toEqual(first)
    expect(first).toEqual(ids(key, child))
    expect(auth.notifications).toHaveLength(told)
    expect((await auth.call('listAudit', { target: child.principal.key_id, action: 'key.revoked' }, { as: auth.admin })).entries).toHaveLength(1)
  })

  test('takes along the keys of other users that an admin made with it', async () => {
    const clerk = await auth.person(
      { tier: 'premium', permissions: ['admin:keys', 'panchanga:read'] },
      { permissions: ['admin:keys', 'panchanga:read'] },
    )
    const { principal: customer } = await newPerson()
    const made = await auth.call('createKey', { user_id: customer.user_id, tier: 'free', consciousness_level: 0 }, { as: clerk.principal })
    expect((await revoke(clerk.principal)).toSorted()).toEqual([clerk.principal.key_id, made.key_id].sort())
  })

  test('voids the invites that were made with it', async () => {
    const clerk = await auth.person({ permissions: ['admin:users'] }, { permissions: ['admin:users'] })
    const { invite_code } = await auth.call('createInvite', { max_uses: 9 }, { as: clerk.principal })
    expect(await auth.call('register', { invite_code })).toHaveProperty('api_key')
    await revoke(clerk.principal)
    expect(await refusalOf(auth.call('register', { invite_code }))).toMatchObject({ code: 'INVALID_INPUT', pointers: ['/invite_code'] })
  })

  test('takes along what was made with its token, which counts as the key itself', async () => {
    const key = await newPerson()
    const { token } = await auth.call('issueToken', {}, { as: key.principal })
    const claims = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()) as { key_id: string }
    // What a gateway makes of a token: the key that it names, as auth says.
    const bearer = await auth.call('checkToken', { key_id: claims.key_id })
    const minted = await childOf(bearer)
    await revoke(key.principal)
    expect(await isRefused(minted)).toBe(true)
  })
})

describe('a key that is rotated', () => {
  test('keeps what was made with it; its successor, revoked, takes all of it along, and the old key in its grace', async () => {
    const key = await newPerson()
    const child = await childOf(key.principal)
    const successor = await successorOf(key.principal)
    const later = await childOf(successor.principal)
    expect(await Promise.all([key, child, successor, later].map(isRefused))).toEqual([false, false, false, false])
    expect((await revoke(successor.principal)).toSorted()).toEqual(ids(key, child, successor, later).sort())
    expect(await Promise.all([key, child, successor, later].map(isRefused))).toEqual([true, true, true, true])
  })

  test('may be ended before its grace is over: what was made with it ends too, and its successor stays', async () => {
    const key = await newPerson()
    const child = await childOf(key.principal)
    const successor = await successorOf(key.principal)
    expect((await revoke(key.principal)).toSorted()).toEqual(ids(key, child).sort())
    expect(await isRefused(successor)).toBe(false)
  })

  test('ends with its parent all the same, successor and what that has made included', async () => {
    const parent = await newPerson()
    const key = await childOf(parent.principal)
    const successor = await successorOf(key.principal)
    const child = await childOf(successor.principal)
    expect((await revoke(parent.principal)).toSorted()).toEqual(ids(parent, key, successor, child).sort())
  })

  test('by another key, which has seen the successor: that ends with the other key, and with its own line', async () => {
    const line = async () => {
      const parent = await newPerson()
      const [key, rotator] = [await childOf(parent.principal), await childOf(parent.principal)]
      return { parent, key, rotator, successor: await successorOf(key.principal, rotator.principal) }
    }
    const one = await line()
    expect((await revoke(one.rotator.principal)).toSorted()).toEqual(ids(one.rotator, one.successor).sort())
    const two = await line()
    expect((await revoke(two.parent.principal)).toSorted()).toEqual(ids(two.parent, two.key, two.rotator, two.successor).sort())
  })
})

/** Keys made with a key, put into the database. */
const putChildren = ({ user_id, key_id }: Principal, count: number) =>
  auth.database.owner.query(
    (sql) => sql`
      insert into api_keys (user_id, hash, last_four, parent_key_id)
      select ${user_id}, sha256(convert_to(${key_id} || number::text, 'utf8')), 'many', ${key_id} from generate_series(1, ${count}::int) as number`,
  )

test('a key that has made thousands is ended with all of them in one go, though that takes longer than a request may wait', async () => {
  const key = await newPerson()
  await putChildren(key.principal, 12_000)
  expect(await revoke(key.principal)).toHaveLength(12_001)
  const [row] = await auth.database.owner.query(
    (sql) => sql<{ n: number }[]>`select count(*)::int as n from api_keys where user_id = ${key.principal.user_id} and revoked_at is null`,
  )
  expect(row?.n).toBe(0)
})

test('a user who has 1,000 keys that work makes no more; those that have ended do not count, and an admin may add to them', async () => {
  const key = await newPerson()
  await putChildren(key.principal, 998)
  const last = await childOf(key.principal)
  const another = () => auth.call('createOwnKey', {}, { as: key.principal })
  expect((await refusalOf(another())).code).toBe('CONFLICT')
  const byAdmin = { user_id: key.principal.user_id, tier: 'free', consciousness_level: 0 } as const
  const added = await auth.call('createKey', byAdmin, { as: auth.admin })
  await auth.endInThePast('expires_at', last.principal.key_id)
  await auth.endInThePast('expires_at', added.key_id)
  expect(await another()).toHaveProperty('api_key')
  // Rotating adds none for good.
  await successorOf(key.principal)
})

test('no key that was made while its ancestor was being revoked outlives it', async () => {
  for (let round = 0; round < 12; round++) {
    const root = await newPerson()
    const family = [root, await childOf(root.principal), await childOf(root.principal)]
    let done = false
    /** Makes and rotates keys with any key of the family for as long as they let it. */
    const breed = async () => {
      while (!done) {
        const { principal } = family[randomInt(family.length)] as Made
        const made = await (randomInt(4) === 0 ? successorOf(principal) : childOf(principal)).catch(() => undefined)
        if (made !== undefined) family.push(made)
      }
    }
    const breeders = [breed(), breed(), breed()]
    await new Promise((resolve) => setTimeout(resolve, randomInt(40)))
    await revoke(root.principal)
    done = true
    await Promise.all(breeders)
    const alive = await auth.database.owner.query(
      (sql) => sql<{ key_id: string }[]>`
        with recursive line (id) as (
          select ${root.principal.key_id}::uuid
          union
          select k.id from line join api_keys k on k.parent_key_id = line.id or (k.previous_key_id = line.id and line.id <> ${root.principal.key_id})
        )
        select k.id as key_id from line join api_keys k on k.id = line.id where k.revoked_at is null`,
    )
    expect(alive).toEqual([])
    expect(family.length).toBeGreaterThan(3)
  }
})

test('two keys that revoke and rotate each other at the same time get an answer each, and no deadlock', async () => {
  for (let round = 0; round < 8; round++) {
    const parent = await newPerson()
    const [one, two] = [await childOf(parent.principal), await childOf(parent.principal)]
    const deeds = [
      auth.call('rotateOwnKey', {}, { as: one.principal, target: two.principal.key_id }),
      auth.call('rotateOwnKey', {}, { as: two.principal, target: one.principal.key_id }),
      auth.call('revokeOwnKey', {}, { as: one.principal, target: two.principal.key_id }),
      auth.call('revokeOwnKey', {}, { as: two.principal, target: one.principal.key_id }),
    ]
    const codes = await Promise.all(
      deeds.map((deed) =>
        deed.then(
          () => 'done',
          async () => (await refusalOf(deed)).code,
        ),
      ),
    )
    for (const code of codes) expect(['done', 'AUTH_ERROR', 'PERMISSION_DENIED', 'CONFLICT']).toContain(code)
  }
})
