import { randomUUID } from 'node:crypto'
import { processEnvironment } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../acceptance/answer.js'
import { until } from '../../acceptance/until.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, openFront } from './start-front.js'

let front: Front
let auth: RunningService
let gateway: Gateway
let redis: Redis
beforeAll(async () => {
  front = await openFront()
  auth = await front.auth()
  await front.engines()
  gateway = await front.gateway()
  redis = new Redis(processEnvironment().REDIS_URL as string)
  await until(
    async () => (await gateway.call('/api/v1/engines/tarot', { key: front.adminKey })).status,
    (status) => status === 200,
    20_000,
  )
})
afterAll(async () => {
  redis.disconnect()
  await front.stop()
})

let key: string
beforeEach(async () => {
  key = (await front.newPerson(gateway, { tier: 'enterprise', consciousness_level: 1 })).key
})

const post = (path: string, body: unknown, idempotencyKey: string, headers: Record<string, string> = {}): Promise<Answer> =>
  gateway.call(path, { method: 'POST', key, body, headers: { 'idempotency-key': idempotencyKey, ...headers } })
const keyCount = async () => (await gateway.call('/api/v1/keys', { key })).json<{ keys: object[] }>().keys.length
const slots = async () => (await redis.keys('idempotency:*')).filter((name) => /^idempotency:[0-9a-f]{64}$/.test(name))

describe('a creation whose outcome is unknown', () => {
  const frozen = async (idempotencyKey: string) => {
    expect((await gateway.call('/api/v1/me', { key })).status).toBe(200)
    auth.signal('SIGSTOP')
    try {
      return await post('/api/v1/keys', { name: 'one' }, idempotencyKey, { 'request-timeout-ms': '300' })
    } finally {
      auth.signal('SIGCONT')
    }
  }

  test('is not made again by a repeat, which is told so', async () => {
    const again = randomUUID()
    expect((await frozen(again)).status).toBe(504)
    const repeat = await until(
      () => post('/api/v1/keys', { name: 'one' }, again),
      ({ status }) => status !== 503,
      10_000,
    )
    expect([repeat.status, repeat.at('/error_code'), repeat.at('/outcome')]).toEqual([409, 'IDEMPOTENCY_CONFLICT', 'unknown'])
    expect(repeat.at('/detail')).toMatch(/unknown/)
    expect(await keyCount()).toBeLessThanOrEqual(2)
  })

  test('is still held against its body', async () => {
    const again = randomUUID()
    expect((await frozen(again)).status).toBe(504)
    expect((await post('/api/v1/keys', { name: 'two' }, again)).status).toBe(422)
  })
})

test('a creation answered once is answered again to the same credential, and to no other of the same key', async () => {
  const again = randomUUID()
  const first = await post('/api/v1/keys', { name: 'one' }, again)
  const token = (await gateway.call('/api/v1/auth/token', { method: 'POST', key })).at('/token')
  const withToken = await gateway.call('/api/v1/keys', {
    method: 'POST',
    body: { name: 'one' },
    headers: { 'idempotency-key': again, authorization: `Bearer ${token}` },
  })
  expect([withToken.status, withToken.at('/outcome')]).toEqual([409, 'withheld'])
  expect((await post('/api/v1/keys', { name: 'one' }, again)).text).toBe(first.text)
  expect(await keyCount()).toBe(2)
})

test('a creation that was refused because Redis did not answer in time has done nothing, and is made when it comes again', async () => {
  const again = randomUUID()
  const keysBefore = await keyCount()
  await redis.call('CLIENT', 'PAUSE', '1000')
  const refused = await post('/api/v1/keys', { name: 'one' }, again)
  expect([refused.status, refused.at('/error_code')]).toEqual([503, 'SERVICE_UNAVAILABLE'])
  await redis.ping()
  const made = await post('/api/v1/keys', { name: 'one' }, again)
  expect([made.status, made.headers['idempotent-replayed']], made.text).toEqual([201, undefined])
  expect(await keyCount()).toBe(keysBefore + 1)
})

describe('of a seeded calculation', () => {
  const draw = (path: string, body: unknown, again: string, headers: Record<string, string> = {}) =>
    post(`/api/v1/engines/${path}/calculate`, body, again, headers)

  test.each([
    ['tarot', {}],
    ['i-ching', {}],
    ['sigil-forge', { options: { intention: 'I am calm and clear' } }],
  ])('%s: the seed is kept and not the answer, and a repeat gives the same result', async (id, body) => {
    const again = randomUUID()
    const before = new Set(await slots())
    const first = await draw(id, body, again)
    expect(first.status, first.text).toBe(200)
    const [slot, ...more] = (await slots()).filter((name) => !before.has(name))
    expect(more).toEqual([])
    const kept = (await redis.get(slot as string)) as string
    expect(kept.length).toBeLessThan(400)
    expect(kept).not.toContain(first.at('/metadata/seed') as string)
    const repeat = await draw(id, body, again)
    expect(JSON.stringify(repeat.at('/result'))).toBe(JSON.stringify(first.at('/result')))
    expect(repeat.at('/metadata/seed')).toBe(first.at('/metadata/seed'))
    expect(repeat.headers['idempotent-replayed']).toBe('true')
  })

  test('a repeat may ask for the picture of the first result', async () => {
    const again = randomUUID()
    const seed = (await draw('tarot', {}, again)).at('/metadata/seed')
    const picture = await draw('tarot', {}, again, { accept: 'image/svg+xml' })
    const direct = await gateway.call('/api/v1/engines/tarot/calculate', {
      method: 'POST',
      key,
      body: { seed },
      headers: { accept: 'image/svg+xml' },
    })
    expect([picture.headers['content-type'], picture.text]).toEqual(['image/svg+xml', direct.text])
  })

  test('a repeat of what ended in a 504 gets what the first would have got', async () => {
    const again = randomUUID()
    const first = await draw('tarot', {}, again, { 'request-timeout-ms': '1' })
    const [second, third] = [await draw('tarot', {}, again), await draw('tarot', {}, again)]
    expect([200, 504]).toContain(first.status)
    expect([second.status, JSON.stringify(second.at('/result'))]).toEqual([200, JSON.stringify(third.at('/result'))])
  })

  test('the seed that a caller sends is the one that counts', async () => {
    const again = randomUUID()
    expect((await draw('tarot', { seed: 'mine' }, again)).at('/metadata/seed')).toBe('mine')
    expect((await draw('tarot', { seed: 'other' }, again)).status).toBe(422)
  })

  test('a thousand slots are kept of a user: the oldest draw gives way, a creation does not', async () => {
    const [creation, oldest] = [randomUUID(), randomUUID()]
    const made = await post('/api/v1/keys', { name: 'kept' }, creation)
    const before = new Set(await slots())
    const first = await draw('i-ching', {}, oldest)
    for (let i = 0; i < 50; i++) await Promise.all(Array.from({ length: 20 }, () => draw('i-ching', {}, randomUUID())))
    expect((await slots()).filter((name) => !before.has(name))).toHaveLength(999)
    expect((await post('/api/v1/keys', { name: 'kept' }, creation)).text).toBe(made.text)
    expect((await draw('i-ching', {}, oldest)).at('/metadata/seed')).not.toBe(first.at('/metadata/seed'))
  })
})
