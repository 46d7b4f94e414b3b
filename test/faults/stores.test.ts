import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openClient } from '../acceptance/client.js'
import { newPerson } from '../acceptance/people.js'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, openCaller, readiness, untilReady } from './caller.js'
import { startLoad, tally } from './load.js'
import { whileDown, whileFrozen } from './processes.js'

let caller: Caller
beforeAll(async () => {
  caller = await openCaller()
})
beforeEach(() => untilReady())

const faults = [
  { how: 'killed', fault: whileDown },
  { how: 'frozen', fault: whileFrozen },
]

describe.each([
  ...faults.map(({ how, fault }) => ({ name: `Postgres is ${how}`, part: 'postgres' as const, fault })),
  ...faults.map(({ how, fault }) => ({ name: `auth is ${how}`, part: 'auth' as const, fault })),
])('$name', ({ part, fault }) => {
  it('a key in use works on, one never seen is 503 within two seconds and never refused, and both work afterwards', async () => {
    const [first, second] = [await newUnseen(), await newUnseen()]
    const calls = startLoad([() => caller.calculate('numerology', { budgetMs })])
    await calls.rounds(3)
    await fault(part, async () => {
      // A query that the dying server has already answered is an answer.
      const atOnce = await caller.calculate('numerology', { key: first.key })
      expect([200, 503]).toContain(atOnce.status)
      await until(readiness, (state) => state === 'degraded', 5_000)
      const later = await Promise.all([1, 2, 3].map(() => caller.calculate('numerology', { key: second.key })))
      expect(later.map(({ status }) => status)).toEqual([503, 503, 503])
      expect(Math.max(...[atOnce, ...later].map(({ ms }) => ms))).toBeLessThan(2_000)
      await calls.rounds(3)
    })
    const answers = await calls.stop()
    expect(tally(answers)).toEqual({ '200': answers.length })
    await until(
      () => caller.calculate('numerology', { key: second.key }),
      ({ status }) => status === 200,
      15_000,
    )
  })
})

describe.each(faults)('while Postgres is $how', ({ fault }) => {
  it.each(['/api/v1/keys', '/api/v1/me', '/api/v1/me/usage'])('%s waits no longer than a second and a half for it, then 503', async (path) => {
    expect((await caller.get(path)).status).toBe(200)
    await fault('postgres', async () => {
      await until(readiness, (state) => state === 'degraded', 5_000)
      const answers = await Promise.all(Array.from({ length: 10 }, () => caller.get(path)))
      expect(tally(answers)).toEqual({ '503 DATABASE_UNAVAILABLE': answers.length })
      // The rest is for a busy machine.
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(2_200)
    })
    await until(
      () => caller.get(path),
      ({ status }) => status === 200,
      15_000,
    )
  })
})

const newUnseen = async () => newPerson(await openClient(), { tier: 'enterprise', level: 5 })

describe.each(faults)('Redis is $how', ({ fault }) => {
  it('calls are answered as fast as before, give or take a few milliseconds', async () => {
    const calls = startLoad([() => caller.calculate('numerology', { budgetMs })])
    await calls.rounds(20)
    const healthy = medianMs(calls.ledger)
    await fault('redis', async () => {
      const begun = performance.now()
      await calls.rounds(30)
      const hurt = medianMs(calls.ledger.filter(({ at }) => at > begun))
      // Ten are allowed; the rest is what a busy machine adds to either median.
      expect(hurt - healthy).toBeLessThan(10 + 30)
      await until(readiness, (state) => state === 'degraded', 5_000)
    })
    const answers = await calls.stop()
    expect(tally(answers)).toEqual({ '200': answers.length })
    await untilReady()
  })

  it('a limit still holds in the gateway', async () => {
    const limited = await newPerson(await openClient(), { key: { rate_limit: 5 } })
    await fault('redis', async () => {
      const answers = []
      for (let i = 0; i < 8; i++) answers.push(await caller.calculate('numerology', { key: limited.key }))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
    })
  })
})

const medianMs = (answers: readonly { ms: number }[]): number => {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}
