import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { processEnvironment } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Limiter } from '../../../services/gateway/src/limits/limiter.js'
import { createSharedLimiter } from '../../../services/gateway/src/limits/shared-limiter.js'

let redis: [Redis, Redis]
let limiters: [Limiter, Limiter]
beforeAll(async () => {
  const open = () => new Redis(processEnvironment().REDIS_URL as string)
  redis = [open(), open()]
  await Promise.all(redis.map((client) => client.ping()))
  limiters = [createSharedLimiter(redis[0]), createSharedLimiter(redis[1])]
})
afterAll(async () => {
  for (const limiter of limiters) await limiter.close()
  for (const client of redis) client.disconnect()
})

const anybody = () => `user:${randomUUID()}`

/** Waits until each replica has told Redis what it let through, and has heard from it of the other. */
async function settle(who: string): Promise<void> {
  for (const limiter of [...limiters, ...limiters]) {
    await limiter.take(who, 60, 60, 0)
    await pause(150)
  }
}

test('units of two replicas add up, and what does not fit whole is not counted', async () => {
  const who = anybody()
  const seen: [boolean, number][] = []
  for (const [i, units] of [10, 25, 10, 20, 5, 1].entries()) {
    const { allowed, remaining } = await (limiters[i % 2] as Limiter).take(who, 60, 60, units)
    seen.push([allowed, remaining])
    await settle(who)
  }
  expect(seen).toEqual([
    [true, 50],
    [true, 25],
    [true, 15],
    [false, 15],
    [true, 10],
    [true, 9],
  ])
})

test('calls of different cost at once let through no more than the limit', async () => {
  const who = anybody()
  const costs = Array.from({ length: 200 }, (_, i) => [1, 5, 10][i % 3] as number)
  const decisions = await Promise.all(costs.map((units) => limiters[0].take(who, 100, 60, units)))
  const passed = costs.filter((_, i) => decisions[i]?.allowed).reduce((sum, units) => sum + units, 0)
  expect(passed).toBeGreaterThan(90)
  expect(passed).toBeLessThanOrEqual(100)
})

test('asking with no units counts nothing, and says at every replica whether there is room for one', async () => {
  const who = anybody()
  const ask = async () => (await limiters[1].take(who, 3, 60, 0)).allowed
  for (let i = 0; i < 10; i++) expect(await ask()).toBe(true)
  for (let i = 0; i < 3; i++) expect((await limiters[0].take(who, 3, 60)).allowed).toBe(true)
  await settle(who)
  expect([await ask(), (await limiters[0].take(who, 3, 60)).allowed]).toEqual([false, false])
})
