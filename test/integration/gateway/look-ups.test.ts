import { subjects } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unissuedKey } from '../../acceptance/api-keys.js'
import { freshAddress } from '../../acceptance/send.js'
import { connectPlain, type PlainClient } from '../../support/plain-client.js'
import { type Front, type Gateway, openFront } from './start-front.js'

const limit = 20
let front: Front
let gateways: [Gateway, Gateway]
let client: PlainClient
let lookUps = 0
beforeAll(async () => {
  front = await openFront(freshAddress())
  await front.auth()
  const env = { RATE_LIMIT_REQUESTS: String(limit) }
  gateways = await Promise.all([front.gateway(env), front.gateway(env)])
  client = await connectPlain(processEnvironment().NATS_URL as string)
  const asked = [subjects.auth.keys('verify'), subjects.auth.tokens('check')]
  for (const subject of asked.flatMap((subject) => [subject, subjects.instance(subject, '*')]))
    client.nats.subscribe(subject, {
      callback: () => {
        lookUps += 1
      },
    })
  await client.nats.flush()
})
afterAll(async () => {
  await client.close()
  await front.stop()
})

let from: string
beforeEach(() => {
  from = freshAddress()
})

/** Statuses of `count` calls at once, each with a new key of the right form that was never issued, and what they cost auth. */
async function tryKeys(gateway: Gateway, count: number): Promise<{ statuses: number[]; asked: number }> {
  const before = lookUps
  const answers = await Promise.all(Array.from({ length: count }, () => gateway.call('/api/v1/me', { from, key: unissuedKey() })))
  await client.nats.flush()
  return { statuses: answers.map(({ status }) => status), asked: lookUps - before }
}

test('an address that is over its limit is refused before anything is looked up, at every gateway', async () => {
  await tryKeys(gateways[0], limit)
  for (const gateway of gateways) {
    const { statuses, asked } = await tryKeys(gateway, 50)
    expect(new Set(statuses)).toEqual(new Set([429]))
    expect(asked).toBe(0)
  }
})

test('a burst of forged keys costs no more look-ups than the limit and those already under way', async () => {
  const { statuses, asked } = await tryKeys(gateways[0], 400)
  expect(statuses.filter((status) => status === 401)).toHaveLength(limit)
  expect(statuses.filter((status) => status === 429)).toHaveLength(400 - limit)
  expect(asked).toBeGreaterThanOrEqual(limit)
  expect(asked).toBeLessThanOrEqual(limit + 32)
})

test('a key and a token that are known to be good are served from such an address, and a new key is not looked up', async () => {
  const [known, unseen] = [await front.newPerson(gateways[0]), await front.newPerson(gateways[0])]
  const issued = await gateways[0].call('/api/v1/auth/token', { method: 'POST', key: known.key })
  const withToken = () => gateways[0].call('/api/v1/me', { from, headers: { authorization: `Bearer ${issued.at('/token')}` } })
  expect((await withToken()).status).toBe(200)
  await tryKeys(gateways[0], limit + 5)
  const status = async (key: string, address = from) => (await gateways[0].call('/api/v1/me', { from: address, key })).status
  expect([await status(known.key), (await withToken()).status, await status(unseen.key)]).toEqual([200, 200, 429])
  expect([await status(unseen.key, freshAddress()), await status(unseen.key)]).toEqual([200, 200])
})

test('a 429 of an address says when to come back, and what is refused otherwise where its address stands', async () => {
  const first = await gateways[0].call('/api/v1/me', { from, key: unissuedKey() })
  expect([first.status, first.headers['x-ratelimit-remaining']]).toEqual([401, String(limit - 1)])
  await tryKeys(gateways[0], limit)
  const refused = await gateways[0].call('/api/v1/me', { from, key: unissuedKey() })
  expect([refused.status, refused.headers['x-ratelimit-limit'], refused.headers['x-ratelimit-remaining']]).toEqual([429, String(limit), '0'])
  expect(refused.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/)
})

test('who come at once with one new key are looked up together', async () => {
  const { key } = await front.newPerson(gateways[0], { tier: 'enterprise' })
  const before = lookUps
  const answers = await Promise.all(Array.from({ length: 200 }, () => gateways[0].call('/api/v1/me', { from, key })))
  await client.nats.flush()
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  // /me asks auth by another subject.
  expect(lookUps - before).toBe(1)
})
