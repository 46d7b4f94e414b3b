import { beforeEach, describe, expect, it } from 'vitest'
import { SharedCount } from './shared-count.js'
import { createSlidingWindows, type OwnWindow } from './sliding-window.js'

let own: OwnWindow
let count: SharedCount
beforeEach(() => {
  own = createSlidingWindows().of('who', 60)
  count = new SharedCount(own, 60)
})

/** Redis's answer at `now` to a question without requests that wait: `total` of the limit are used up, all by other replicas unless told. */
function learn(total: number, { limit = 1_000, now = 0, resetMs = 42_000 } = {}): void {
  count.ask(0, limit, 1)
  count.answered({ granted: 0, total, resetMs, retryMs: resetMs }, now)
}

const decideMany = (limit: number, times: number, now: number) => Array.from({ length: times }, () => count.decide(limit, 1, now)?.allowed)

describe('at once', () => {
  it('no more pass than a two-hundredth of the limit, or a quarter of what was left, then Redis is asked', () => {
    learn(0)
    expect(decideMany(1_000, 6, 10)).toEqual([true, true, true, true, true, undefined])
    learn(990, { now: 10 })
    expect(decideMany(1_000, 3, 20)).toEqual([true, true, undefined])
  })

  it('an answer is good for 200 ms; one that left no room for 100', () => {
    learn(0)
    expect([count.decide(1_000, 1, 199)?.allowed, count.decide(1_000, 1, 200)]).toEqual([true, undefined])
    learn(1_000, { now: 1_000 })
    expect([count.decide(1_000, 1, 1_099)?.allowed, count.decide(1_000, 1, 1_100)]).toEqual([false, undefined])
  })

  it('a call that costs several is refused where only some of them have room, and passes where all do', () => {
    learn(996)
    expect(count.decide(1_000, 5, 10)).toMatchObject({ allowed: false, remaining: 4 })
    learn(0, { now: 10 })
    expect(count.decide(1_000, 5, 20)).toMatchObject({ allowed: true, remaining: 995, resetMs: 42_000 })
    expect([count.untold, own.count(20)]).toEqual([5, 5])
  })

  it('what Redis is being told of counts as used', () => {
    learn(996)
    count.decideAlone(1_000, 2, 5)
    count.ask(1, 1_000, 1)
    expect(count.decide(1_000, 5, 10)).toMatchObject({ allowed: false, remaining: 2 })
  })

  it('what passes while Redis is asked is part of what passes after its answer, until Redis knows of it', () => {
    learn(0)
    count.ask(1, 1_000, 6)
    expect(decideMany(1_000, 2, 10)).toEqual([true, true])
    count.answered({ granted: 1, total: 6, resetMs: 42_000, retryMs: 0 }, 20)
    expect(decideMany(1_000, 4, 30)).toEqual([true, true, true, undefined])
  })

  it('a request for nothing learns whether one more would pass', () => {
    learn(0, { limit: 200 })
    expect([count.decide(200, 0, 10)?.allowed, count.decide(200, 1, 10)?.allowed, count.decide(200, 0, 10)]).toEqual([true, true, undefined])
  })
})

describe('an answer', () => {
  it('that has lost what was told leaves no more to let through at once than if it had not', () => {
    count.decideAlone(1_000, 990, 0)
    learn(0, { now: 5 })
    expect(decideMany(1_000, 3, 10)).toEqual([true, true, undefined])
  })

  it('lets through as many as Redis granted, first come first served, and tells each what was left after it', () => {
    expect(count.ask(3, 10, 2)).toEqual({ adds: 0, wants: 3, limit: 10, units: 2 })
    const decisions = count.answered({ granted: 2, total: 8, resetMs: 30_000, retryMs: 30_000 }, 5)
    expect(decisions.map(({ allowed, remaining, resetMs }) => [allowed, remaining, resetMs])).toEqual([
      [true, 4, 30_000],
      [true, 2, 30_000],
      [false, 2, 30_000],
    ])
    expect([own.count(5), count.untold, count.isAsking, count.limit]).toEqual([4, 0, false, 10])
  })

  it('names at least a millisecond, so that no client waits for nothing', () => {
    count.ask(1, 10, 1)
    expect(count.answered({ granted: 0, total: 10, resetMs: 0, retryMs: 0 }, 5)).toMatchObject([{ allowed: false, resetMs: 1 }])
  })

  it('grants less what passed here alone meanwhile: the rest is told to Redis as not used', () => {
    count.ask(2, 10, 2)
    for (let i = 0; i < 4; i++) count.decideAlone(10, 2, 5)
    expect(count.answered({ granted: 2, total: 4, resetMs: 1, retryMs: 1 }, 5).map(({ allowed }) => allowed)).toEqual([true, false])
    expect(count.untold).toBe(6)
  })

  it('that comes late decides nothing, and what passed in its place is told', () => {
    count.ask(2, 10, 3)
    expect([count.decideLate(5).allowed, count.decideLate(5).allowed]).toEqual([true, true])
    expect(count.isLate).toBe(true)
    expect(count.answered({ granted: 1, total: 3, resetMs: 1, retryMs: 1 }, 9)).toEqual([])
    expect([count.untold, count.isLate]).toEqual([3, false])
  })

  it('that comes late does not take what passed in its place for lost', () => {
    count.ask(1, 1_000, 3)
    count.decideLate(5)
    count.answered({ granted: 1, total: 3, resetMs: 1, retryMs: 1 }, 9)
    expect(count.decide(1_000, 1, 10)).toMatchObject({ allowed: true, remaining: 996 })
  })

  it('to a question that was given up decides nothing either', () => {
    count.giveUp()
    expect(count.isLate).toBe(false)
    count.ask(0, 10, 1)
    count.giveUp()
    expect([count.isLate, count.answered({ granted: 0, total: 0, resetMs: 1, retryMs: 1 }, 9)]).toEqual([true, []])
  })

  it('that never comes leaves everything untold', () => {
    count.decideAlone(10, 2, 0)
    count.ask(1, 10, 1)
    count.decideLate(5)
    count.failed()
    expect([count.untold, count.isAsking]).toEqual([3, false])
  })
})

describe('a refused call', () => {
  it('is told what Redis said, where that holds for it: for as many units or fewer, under that limit or a higher one', () => {
    count.ask(0, 10, 2)
    count.answered({ granted: 0, total: 11, resetMs: 1_000, retryMs: 5_000 }, 0)
    const retryMs = (limit: number, units: number) => count.decide(limit, units, 10)?.resetMs
    expect([retryMs(10, 2), retryMs(10, 1), retryMs(11, 2), retryMs(10, 3), retryMs(9, 2)]).toEqual([5_000, 5_000, 5_000, 60_000, 60_000])
  })

  it('is told to wait a whole window where Redis has yet to hear of something', () => {
    learn(10, { limit: 10 })
    count.decideAlone(20, 1, 5)
    expect(count.decide(10, 1, 10)).toMatchObject({ allowed: false, resetMs: 60_000 })
  })

  it('or where Redis has lost what was told', () => {
    count.decideAlone(10, 5, 0)
    learn(0, { limit: 10, now: 5 })
    count.ask(1, 5, 1)
    expect(count.answered({ granted: 1, total: 1, resetMs: 1_000, retryMs: 1_000 }, 10)).toMatchObject([
      { allowed: false, remaining: 0, resetMs: 60_000 },
    ])
  })
})

describe('without Redis', () => {
  it('the count of the other replicas is believed for five seconds', () => {
    learn(7, { limit: 10, now: 10_000 })
    expect(count.decideAlone(10, 4, 14_999)).toMatchObject({ allowed: false, limit: 10 })
    expect(count.decideAlone(10, 4, 15_000)).toMatchObject({ allowed: true, limit: 10, remaining: 6 })
  })

  it('what passed here is not taken for that of others, told or untold', () => {
    count.decideAlone(10, 3, 0)
    count.ask(0, 10, 1)
    count.answered({ granted: 0, total: 5, resetMs: 1, retryMs: 1 }, 10)
    // Two by others, three here.
    expect(count.decideAlone(10, 6, 20).allowed).toBe(false)
    expect(count.decideAlone(10, 5, 20).allowed).toBe(true)
  })

  it('nor is what passed here while the question was out', () => {
    count.decideAlone(10, 3, 0)
    count.ask(0, 10, 1)
    count.decideAlone(10, 2, 5)
    count.answered({ granted: 0, total: 5, resetMs: 1, retryMs: 1 }, 10)
    // Two by others, five here.
    expect(count.decideAlone(10, 4, 20).allowed).toBe(false)
    expect(count.decideAlone(10, 3, 20).allowed).toBe(true)
  })
})

it('a count may be forgotten when all is told, nothing is asked, and the window of the last answer has passed', () => {
  expect(count.isOver(0)).toBe(true)
  learn(5)
  expect([count.isOver(60_000), count.isOver(60_001)]).toEqual([false, true])
  count.decideAlone(10, 1, 60_001)
  expect(count.isOver(60_001)).toBe(false)
  count.ask(0, 10, 1)
  expect(count.isOver(60_001)).toBe(false)
})
