import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../../acceptance/until.js'
import { type Front, type Gateway, openFront } from './start-front.js'

let front: Front
let gateways: [Gateway, Gateway]
beforeAll(async () => {
  front = await openFront()
  await front.auth()
  gateways = await Promise.all([front.gateway(), front.gateway()])
})
afterAll(() => front.stop())

const statusAt = async (gateway: Gateway, key: string) => (await gateway.call('/api/v1/me', { key })).status

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

  test('what is left is told the same by both', async () => {
    const { key } = await front.newPerson(gateways[0])
    const remaining = async (gateway: Gateway) => Number((await gateway.call('/api/v1/me', { key })).headers['x-ratelimit-remaining'])
    for (let i = 0; i < 10; i++) await remaining(gateways[i % 2] as Gateway)
    await pause(500)
    expect([await remaining(gateways[0]), await remaining(gateways[1])]).toEqual([49, 48])
  })
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
