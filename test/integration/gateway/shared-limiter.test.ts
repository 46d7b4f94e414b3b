import { createHash, randomUUID } from 'node:crypto'
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

/** Where Redis keeps the slots of a caller: 240 in a window, by number since 1970. */
const keyOf = (who: string, windowSeconds: number) => `limit:${createHash('sha256').update(`${who} ${windowSeconds}`).digest('base64url')}`

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

test('a refused call passes when it has waited as long as it was told, whatever it costs, and not much sooner', async () => {
  const who = anybody()
  const take = (units: number) => limiters[0].take(who, 10, 2, units)
  for (const units of [1, 2, 6]) {
    expect((await take(units)).allowed).toBe(true)
    await pause(250)
  }
  const { allowed, resetMs } = await take(4)
  expect(allowed).toBe(false)
  // One unit is free: the first two calls have to leave.
  expect(resetMs).toBeGreaterThan(1_300)
  expect(resetMs).toBeLessThanOrEqual(2_010)
  await pause(resetMs)
  expect((await take(4)).allowed).toBe(true)
})

test('a clock of Redis that goes back refuses no call for longer than a window', async () => {
  const who = anybody()
  const [seconds] = await redis[0].time()
  const inAnHour = (Number(seconds) + 3_600) * 4
  await redis[0].hset(keyOf(who, 60), inAnHour, 60)
  const { allowed, resetMs } = await limiters[0].take(who, 60, 60)
  expect(allowed).toBe(false)
  expect(resetMs).toBeLessThanOrEqual(60_250)
  const slots = Object.entries(await redis[0].hgetall(keyOf(who, 60))).map(([slot, count]) => [Number(slot) < inAnHour, Number(count)])
  expect(slots).toEqual([[true, 60]])
})

test('a Redis that has lost its counts lets nothing through here that is used up here', async () => {
  const who = anybody()
  for (let i = 0; i < 60; i++) expect((await limiters[0].take(who, 60, 60)).allowed).toBe(true)
  await redis[0].del(keyOf(who, 60))
  await pause(250)
  const again = await limiters[0].take(who, 60, 60)
  expect([again.allowed, again.remaining]).toEqual([false, 0])
  expect(again.resetMs).toBeLessThanOrEqual(60_250)
})
