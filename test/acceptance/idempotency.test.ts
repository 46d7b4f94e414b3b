import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, openClient } from './client.js'
import { admin, anyEmail, newPerson } from './people.js'
import { expectProblem } from './problem.js'

const tarot = '/api/v1/engines/tarot/calculate'

describe('Idempotency-Key', () => {
  let api: Client
  beforeAll(async () => {
    api = await openClient()
  })
  const once = (key: string = randomUUID()) => ({ headers: { 'idempotency-key': key } })

  test('a repeated creation gets the first answer again, key and all', async () => {
    const { api: caller } = await newPerson(api)
    const again = once()
    const [first, second] = [await caller.post('/api/v1/keys', { name: 'one' }, again), await caller.post('/api/v1/keys', { name: 'one' }, again)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.text).toBe(first.text)
    expect((await caller.get('/api/v1/keys')).json<{ keys: object[] }>().keys).toHaveLength(2)
  })

  test.each([
    ['/api/v1/admin/users', () => ({ email: anyEmail(), tier: 'free' })],
    ['/api/v1/admin/invites', () => ({ tier: 'free' })],
  ])('%s repeats its first answer too', async (path, makeBody) => {
    const [again, body] = [once(), makeBody()]
    const first = await admin(api).post(path, body, again)
    expect(first.status).toBe(201)
    expect((await admin(api).post(path, body, again)).text).toBe(first.text)
  })

  test('the same key with another body is 422', async () => {
    const { api: caller } = await newPerson(api)
    const again = once()
    await caller.post('/api/v1/keys', { name: 'one' }, again)
    expectProblem(await caller.post('/api/v1/keys', { name: 'two' }, again), 422, 'INVALID_INPUT')
  })

  test('two at once make one thing: the other waits for nothing and is told so', async () => {
    const { api: caller } = await newPerson(api)
    const again = once()
    const answers = await Promise.all(Array.from({ length: 5 }, () => caller.post('/api/v1/keys', { name: 'one' }, again)))
    const made = answers.filter(({ status }) => status === 201)
    expect(made.length).toBeGreaterThan(0)
    expect(new Set(made.map((answer) => answer.at('/key_id'))).size).toBe(1)
    for (const other of answers.filter(({ status }) => status !== 201)) {
      expectProblem(other, 409, 'IDEMPOTENCY_CONFLICT')
      expect(other.at('/outcome')).toBe('running')
    }
    expect((await caller.get('/api/v1/keys')).json<{ keys: object[] }>().keys).toHaveLength(2)
  })

  test('a draw without a seed is repeated, and another key draws anew', async () => {
    const { api: caller } = await newPerson(api)
    const again = once()
    const [first, second] = [await caller.post(tarot, {}, again), await caller.post(tarot, {}, again)]
    for (const pointer of ['/result', '/witness_prompt', '/metadata/seed', '/metadata/timestamp'])
      expect(JSON.stringify(second.at(pointer))).toBe(JSON.stringify(first.at(pointer)))
    expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([undefined, 'true'])
    expect((await caller.post(tarot, {}, once())).at('/metadata/seed')).not.toBe(first.at('/metadata/seed'))
  })

  test("callers do not share keys: none gets another's answer", async () => {
    const [one, other] = [await newPerson(api), await newPerson(api)]
    const again = once()
    const mine = await one.api.post('/api/v1/keys', {}, again)
    const theirs = await other.api.post('/api/v1/keys', {}, again)
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect(theirs.at('/api_key')).not.toBe(mine.at('/api_key'))
  })

  test('an empty X-API-Key hides no token: no caller gets what was made for another, and its owner gets it again', async () => {
    const tokenOf = async () => (await (await newPerson(api)).api.post('/api/v1/auth/token')).at('/token') as string
    const [victim, attacker] = [await tokenOf(), await tokenOf()]
    const key = randomUUID()
    const create = (token: string) => api.post('/api/v1/keys', { name: 'one' }, { token, headers: { 'x-api-key': '', 'idempotency-key': key } })
    const [mine, theirs, again] = [await create(victim), await create(attacker), await create(victim)]
    expect([mine.status, theirs.status, again.status]).toEqual([201, 201, 201])
    expect(theirs.at('/api_key')).not.toBe(mine.at('/api_key'))
    expect(again.text).toBe(mine.text)
  })

  test('a bearer that is no credential beside a key changes nothing: the key is what counts', async () => {
    const { api: caller } = await newPerson(api)
    const key = randomUUID()
    const create = (token: string) => caller.post('/api/v1/keys', { name: 'one' }, { token, headers: { 'idempotency-key': key } })
    expect((await create('another')).text).toBe((await create('one')).text)
  })

  test('a refused request may be repeated with the same key and the same answer', async () => {
    const { api: caller } = await newPerson(api)
    const again = once()
    const refuse = () => caller.post('/api/v1/keys', { consciousness_level: 5 }, again)
    const [first, second] = [await refuse(), await refuse()]
    expectProblem(first, 422, 'INVALID_INPUT')
    expect([second.status, second.text]).toEqual([first.status, first.text])
  })

  test.each(['', ' ', 'with space', 'x'.repeat(256)])('the key %j is 422', async (key) => {
    const { api: caller } = await newPerson(api)
    expectProblem(await caller.post('/api/v1/keys', {}, once(key)), 422, 'INVALID_INPUT')
  })
})
