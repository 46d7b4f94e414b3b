import type { Tier } from '@selemene/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { type CallQueue, createCallQueue } from './call-queue.js'

const longestWaitMs = 500

let nowMs: number
let deferred: (() => void)[]
let queue: CallQueue
beforeEach(() => {
  nowMs = 0
  deferred = []
  queue = createCallQueue({ loop: { now: () => nowMs, defer: (work) => void deferred.push(work) }, longestWaitMs })
})

/** How calls ended, in that order. */
interface Ended {
  tier: Tier
  outcome: 'answered' | 'refused'
  waitedMs: number
}

/** Calls that arrive together, each of which holds the thread for `ms`. */
function arrive(count: number, { tier = 'enterprise' as Tier, ms = 1, withinMs = 30_000, ended = [] as Ended[] } = {}): Ended[] {
  const since = nowMs
  function begin() {
    ended.push({ tier, outcome: 'answered', waitedMs: nowMs - since })
    nowMs += ms
  }
  const refuse = () => void ended.push({ tier, outcome: 'refused', waitedMs: nowMs - since })
  for (let i = 0; i < count; i++) {
    if (queue.beginsNow()) begin()
    else queue.wait({ tier, deadline: since + withinMs, begin, refuse })
  }
  return ended
}

/** The loop reads and comes round. */
const turn = () => {
  for (const work of deferred.splice(0)) work()
}
const rest = () => {
  while (deferred.length > 0) turn()
}
const answered = (ended: Ended[], tier?: Tier) => ended.filter((one) => one.outcome === 'answered' && (tier ?? one.tier) === one.tier)
const refused = (ended: Ended[]) => ended.filter((one) => one.outcome === 'refused')

it('while no call waits, one begins at once', () => {
  expect(answered(arrive(1))).toHaveLength(1)
})

it('one turn of the loop works for five milliseconds, the next goes on', () => {
  const ended = arrive(20)
  expect(ended).toHaveLength(5)
  turn()
  expect(ended).toHaveLength(10)
})

it.each([
  { what: 'a hundred at once', count: 100, ms: 1 },
  { what: 'sixteen slow ones', count: 16, ms: 400 },
])('a burst is no overload: $what, all answered', ({ count, ms }) => {
  const ended = arrive(count, { tier: 'free', ms })
  rest()
  expect(answered(ended)).toHaveLength(count)
})

it('what would wait longer than it may is refused on arrival', () => {
  const ended = arrive(5_000)
  expect(refused(ended).length).toBeGreaterThan(4_400)
  expect(Math.max(...refused(ended).map(({ waitedMs }) => waitedMs))).toBeLessThanOrEqual(5)
  rest()
  expect(answered(ended).length).toBeGreaterThanOrEqual(480)
  expect(answered(ended).length).toBeLessThanOrEqual(510)
  expect(Math.max(...answered(ended).map(({ waitedMs }) => waitedMs))).toBeLessThanOrEqual(510)
})

it('what would wait beyond its own deadline is refused, and never begun', () => {
  const ended = arrive(500, { withinMs: 200 })
  rest()
  expect(Math.max(...answered(ended).map(({ waitedMs }) => waitedMs))).toBeLessThanOrEqual(200)
  expect(answered(ended).length).toBeGreaterThan(180)
})

it('learns what a call costs, and lets in as many as it can do in time', () => {
  for (let i = 0; i < 50; i++) {
    arrive(1, { ms: 10 })
    rest()
  }
  const ended = arrive(1_000, { ms: 10 })
  rest()
  expect(answered(ended).length).toBeLessThanOrEqual(60)
  expect(answered(ended).length).toBeGreaterThanOrEqual(45)
})

it('a long standstill is not taken for the cost of the calls that follow it', () => {
  arrive(1, { ms: 5_000 })
  rest()
  const ended = arrive(80, { tier: 'free' })
  rest()
  expect(answered(ended)).toHaveLength(80)
})

describe('when all tiers ask for more than there is', () => {
  it('what waits goes in order of tier', () => {
    const ended: Ended[] = []
    for (const tier of ['free', 'premium', 'enterprise'] as const) arrive(100, { tier, ended })
    rest()
    // But for the five that were begun before any other had come.
    const order = answered(ended)
      .slice(5)
      .map(({ tier }) => tier[0])
    expect(order.join('')).toMatch(/^e{100}p{100}f{95}$/)
  })

  it('a higher tier still comes in where a lower one is refused', () => {
    arrive(2_000, { tier: 'free' })
    const premium = arrive(2_000, { tier: 'premium' })
    const enterprise = arrive(2_000)
    rest()
    expect(answered(enterprise).length).toBeGreaterThan(480)
    expect(answered(premium).length).toBeGreaterThan(50)
  })

  it('a lower tier is let in only as far as the higher ones leave it turns in time, so that it is refused on arrival', () => {
    const free: Ended[] = []
    const higher: Ended[] = []
    for (let i = 0; i < 1_000; i++) {
      arrive(4, { ended: higher })
      arrive(20, { tier: 'free', ended: free })
      turn()
    }
    expect(answered(higher)).toHaveLength(4_000)
    expect(answered(free).length).toBeGreaterThan(500)
    const late = refused(free).filter(({ waitedMs }) => waitedMs > 100)
    expect(late.length / refused(free).length).toBeLessThan(0.05)
  })

  it('steady at five times of what it can do, the highest is served and goodput stays whole', () => {
    const ended: Ended[] = []
    for (let i = 0; i < 1_000; i++) {
      for (const tier of ['free', 'premium', 'enterprise'] as const) arrive(tier === 'enterprise' ? 9 : 8, { tier, ended })
      turn()
    }
    const late = answered(ended).slice(-1_000)
    expect(late.filter(({ tier }) => tier === 'enterprise').length).toBeGreaterThan(990)
    expect(answered(ended).length).toBeGreaterThanOrEqual(0.99 * nowMs)
  })

  it('a call that others keep passing is refused in the end', () => {
    const passed = arrive(100, { tier: 'free' })
    while (nowMs < 2_000) {
      arrive(6)
      turn()
    }
    expect(refused(passed).length).toBeGreaterThan(70)
    expect(Math.max(...refused(passed).map(({ waitedMs }) => waitedMs))).toBeLessThanOrEqual(620)
  })
})

it('as soon as the load is gone a call begins at once', () => {
  arrive(5_000)
  rest()
  expect(answered(arrive(1, { tier: 'free' }))).toHaveLength(1)
})

it('counts what it refused by tier', () => {
  arrive(2_000, { tier: 'free' })
  expect(queue.refused.free).toBeGreaterThan(1_000)
  expect(queue.refused.enterprise).toBe(0)
})

describe('inTurn', () => {
  const work = (began: number[]) => async () => {
    began.push(nowMs)
    nowMs += 10
    return 'done'
  }

  it('begins waiting work one turn after another, each when its turn has come', async () => {
    const began: number[] = []
    const answers = Array.from({ length: 4 }, () => queue.inTurn({ tier: 'free', deadline: 30_000 }, work(began)))
    expect(began).toEqual([0])
    turn()
    expect(began).toEqual([0, 10])
    rest()
    expect(await Promise.all(answers)).toEqual(['done', 'done', 'done', 'done'])
  })

  it('refuses with OVERLOADED what would wait too long, and does none of it', async () => {
    const began: number[] = []
    const answers = Array.from({ length: 2_000 }, () => queue.inTurn({ tier: 'free', deadline: 30_000 }, work(began)))
    const ended = Promise.allSettled(answers)
    rest()
    const refusals = (await ended).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refusals.length).toBeGreaterThan(1_000)
    expect(refusals.every((reason) => reason.code === 'OVERLOADED')).toBe(true)
    expect(began).toHaveLength(2_000 - refusals.length)
  })
})
