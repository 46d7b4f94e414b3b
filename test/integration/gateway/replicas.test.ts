import { setTimeout as pause } from 'node:timers/promises'
import { processEnvironment } from '@selemene/service'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../acceptance/until.js'
import { type CuttableProxy, createCuttableProxy } from '../db/cuttable-proxy.js'
import { type Front, type Gateway, openFront } from './start-front.js'

let front: Front
let gateways: [Gateway, Gateway]
beforeAll(async () => {
  front = await openFront()
  await front.auth()
  gateways = await Promise.all([front.gateway(), front.gateway()])
})
afterAll(() => front.stop())

// A route that the gateway answers by itself.
const statusAt = async (gateway: Gateway, key: string) => (await gateway.call('/api/v1/status', { key })).status

describe('one user’s limit over two gateways', () => {
  const windowMs = 60_000
  const lanesPerGateway = 16

  /** Asks both at once, again and again, until each has refused `refusals` times; how many were let through. */
  async function exhaust(key: string, refusals: number): Promise<number> {
    let allowed = 0
    const lane = async (gateway: Gateway) => {
      for (let refused = 0; refused < refusals; ) {
        const status = await statusAt(gateway, key)
        if (status === 200) allowed += 1
        else {
          expect(status).toBe(429)
          refused += 1
        }
      }
    }
    await Promise.all(gateways.flatMap((gateway) => Array.from({ length: lanesPerGateway }, () => lane(gateway))))
    return allowed
  }

  test.each([
    ['premium', 1_000],
    ['enterprise', 3_000],
  ] as const)('a %s key gets its %d requests, give or take two in a hundred', async (tier, limit) => {
    const { key } = await front.newPerson(gateways[0], { tier }, { rate_limit: limit })
    const begun = performance.now()
    const allowed = await exhaust(key, 10)
    // Within one window: nothing that was counted has left it.
    expect(performance.now() - begun).toBeLessThan(windowMs)
    expect(allowed).toBeGreaterThanOrEqual(limit * 0.98)
    expect(allowed).toBeLessThanOrEqual(limit * 1.02)
  })

  test.each([20, 60, 100, 1_000])('a limit of %d holds also when all come at once', async (limit) => {
    const { key } = await front.newPerson(gateways[0], { tier: 'enterprise' }, { rate_limit: limit })
    const burst = gateways.flatMap((gateway) => Array.from({ length: limit * 0.75 }, () => statusAt(gateway, key)))
    const allowed = (await Promise.all(burst)).filter((status) => status === 200).length
    expect(allowed).toBeGreaterThanOrEqual(limit * 0.98)
    expect(allowed).toBeLessThanOrEqual(limit * 1.02)
  })

  test('what is left is told the same by both', async () => {
    const { key } = await front.newPerson(gateways[0])
    const remaining = async (gateway: Gateway) => Number((await gateway.call('/api/v1/me', { key })).headers['x-ratelimit-remaining'])
    for (let i = 0; i < 10; i++) await remaining(gateways[i % 2] as Gateway)
    await pause(500)
    expect([await remaining(gateways[0]), await remaining(gateways[1])]).toEqual([49, 48])
  })
})

describe('without Redis', () => {
  let redis: CuttableProxy
  let pair: [Gateway, Gateway]
  beforeAll(async () => {
    redis = await createCuttableProxy(processEnvironment().REDIS_URL as string)
    const throughIt = { REDIS_URL: redis.url }
    pair = await Promise.all([front.gateway(throughIt), front.gateway(throughIt)])
  })
  afterAll(() => redis.close())

  test.each(['refused', 'silent'] as const)(
    'that is %s each gateway holds a user to the limit by itself, at once; with it again both share it',
    async (state) => {
      const newUser = (rate_limit: number) => front.newPerson(pair[0], { tier: 'enterprise' }, { rate_limit })
      const [first, during, later] = [await newUser(1_000), await newUser(20), await newUser(20)]
      const healthyMs = medianOf(await timesOf(first.key))
      redis.set(state)
      try {
        for (const gateway of pair) expect(await statusesOf(during.key, Array(25).fill(gateway))).toEqual(twentyThenRefused)
        // Ten are allowed; the rest is what a busy machine adds to either median.
        expect(medianOf(await timesOf(first.key)) - healthyMs).toBeLessThan(10 + 20)
      } finally {
        redis.set('open')
      }
      const redisAt = () => Promise.all(pair.map(async (gateway) => (await gateway.call('/health/ready')).at('/redis')))
      await until(redisAt, (seen) => seen.every((part) => part === 'ok'), 10_000)
      expect(
        await statusesOf(
          later.key,
          Array.from({ length: 25 }, (_, i) => pair[i % 2] as Gateway),
        ),
      ).toEqual(twentyThenRefused)
    },
  )

  const twentyThenRefused = [...Array(20).fill(200), ...Array(5).fill(429)]

  /** One request after the other. */
  async function statusesOf(key: string, at: readonly Gateway[]): Promise<number[]> {
    const statuses: number[] = []
    for (const gateway of at) statuses.push(await statusAt(gateway, key))
    return statuses
  }

  async function timesOf(key: string): Promise<number[]> {
    const times: number[] = []
    for (let i = 0; i < 41; i++) {
      const begun = performance.now()
      expect(await statusAt(pair[0], key)).toBe(200)
      times.push(performance.now() - begun)
    }
    return times
  }

  const medianOf = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number
})

describe('what is told at one gateway holds at the other', () => {
  const inTwoSeconds = (key: string, status: number) =>
    Promise.all(
      gateways.map((gateway) =>
        until(
          () => statusAt(gateway, key),
          (seen) => seen === status,
          2_000,
        ),
      ),
    )

  test('a revoked key is refused at both within two seconds, though both had it in hand', async () => {
    const { key, keyId } = await front.newPerson(gateways[0], { tier: 'premium' })
    for (const gateway of gateways) expect(await statusAt(gateway, key)).toBe(200)
    const revoked = await gateways[0].call(`/api/v1/admin/keys/${keyId}/revoke`, { method: 'POST', key: front.adminKey })
    expect(revoked.status).toBe(200)
    await inTwoSeconds(key, 401)
  })

  test('maintenance closes and opens both', async () => {
    const { key } = await front.newPerson(gateways[0], { tier: 'premium' })
    const turn = (method: string) =>
      gateways[1].call('/api/v1/admin/maintenance', { method, key: front.adminKey, ...(method === 'PUT' ? { body: {} } : {}) })
    expect((await turn('PUT')).status).toBe(200)
    await inTwoSeconds(key, 503)
    expect((await turn('DELETE')).status).toBe(200)
    await inTwoSeconds(key, 200)
  })
})
