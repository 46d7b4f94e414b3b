import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RedisCount } from './redis-counts.js'
import { SharedCaller } from './shared-caller.js'
import { type Answer, type Question, SharedCount } from './shared-count.js'
import { createSlidingWindows, type Decision } from './sliding-window.js'

interface Asked extends Question {
  answer(granted: number, total: number): Promise<void>
  fail(): Promise<void>
}

/** A caller whose Redis is the test. */
function callerAndRedis() {
  const asked: Asked[] = []
  const redis: RedisCount = {
    ask: (question) =>
      new Promise<Answer>((resolve, reject) => {
        const settled = () => vi.advanceTimersByTimeAsync(0).then(() => undefined)
        asked.push({
          ...question,
          answer(granted, total) {
            resolve({ granted, total, resetMs: 60_000, retryMs: 60_000 })
            return settled()
          },
          fail() {
            reject(new Error('the connection is closed'))
            return settled()
          },
        })
      }),
  }
  const caller = new SharedCaller(new SharedCount(createSlidingWindows().of('who', 60), 60), redis)
  const decided: (boolean | undefined)[] = []
  /** One request, whose decision stands in `decided` at its place as soon as there is one. */
  const take = (units = 1, { limit = 10, isReady = true } = {}) => {
    const at = decided.push(undefined) - 1
    void Promise.resolve<Decision>(caller.take(limit, units, isReady)).then(({ allowed }) => {
      decided[at] = allowed
    })
  }
  return { caller, asked, decided, take }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('those who come while a question is out are asked about together, by limit and units', async () => {
  const { asked, decided, take } = callerAndRedis()
  for (const units of [1, 1, 2, 1]) take(units)
  take(1, { limit: 20 })
  expect(asked).toMatchObject([{ wants: 1, units: 1, limit: 10 }])
  await asked[0]?.answer(1, 1)
  expect(asked[1]).toMatchObject({ wants: 2, units: 1, limit: 10 })
  await asked[1]?.answer(1, 9)
  expect(asked[2]).toMatchObject({ wants: 1, units: 2 })
  await asked[2]?.answer(0, 9)
  expect(asked[3]).toMatchObject({ wants: 1, limit: 20 })
  await asked[3]?.answer(1, 10)
  expect(decided).toEqual([true, true, false, false, true])
  expect([asked.length, vi.getTimerCount()]).toEqual([4, 0])
})

test('after 25 ms all who wait are decided here, and so is who comes before the answer does; it is late, and decides nothing', async () => {
  const { asked, decided, take } = callerAndRedis()
  take(4)
  take(4)
  await vi.advanceTimersByTimeAsync(24)
  expect(decided).toEqual([undefined, undefined])
  await vi.advanceTimersByTimeAsync(2)
  take(4)
  await vi.advanceTimersByTimeAsync(0)
  expect(decided).toEqual([true, true, false])
  expect(asked).toHaveLength(1)
  await asked[0]?.answer(1, 4)
  take(2)
  expect(asked[1]).toMatchObject({ adds: 4, wants: 1, units: 2 })
})

test('where Redis fails, those who wait are decided here at once, and what passed is told with the next question', async () => {
  const { caller, asked, decided, take } = callerAndRedis()
  take(3)
  await asked[0]?.fail()
  expect(decided).toEqual([true])
  caller.tell()
  expect(asked[1]).toMatchObject({ adds: 3, wants: 0 })
  caller.tell()
  expect(asked).toHaveLength(2)
  await asked[1]?.answer(0, 3)
  caller.tell()
  expect(asked).toHaveLength(2)
})

test('without a connection nothing is asked, and nothing waits', async () => {
  const { asked, decided, take } = callerAndRedis()
  for (let i = 0; i < 3; i++) take(4, { isReady: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(decided).toEqual([true, true, false])
  expect([asked.length, vi.getTimerCount()]).toEqual([0, 0])
})

test('what the last answer of Redis allows is decided at once: nothing is asked, and nothing waits', async () => {
  const { caller, asked, take } = callerAndRedis()
  take(1, { limit: 1_000 })
  await asked[0]?.answer(1, 1)
  expect(caller.take(1_000, 1, true)).toMatchObject({ allowed: true, remaining: 998 })
  expect(asked).toHaveLength(1)
})

test('a question that fails after all who waited were decided counts none of them twice', async () => {
  const { caller, asked, decided, take } = callerAndRedis()
  take(4)
  await vi.advanceTimersByTimeAsync(26)
  expect(decided).toEqual([true])
  await asked[0]?.fail()
  caller.tell()
  expect(asked[1]).toMatchObject({ adds: 4, wants: 0 })
})

test('an answer that has arrived when its time is up is read first, and the next question has all of its own time', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const { asked, decided, take } = callerAndRedis()
  take(4)
  take(5)
  vi.advanceTimersByTime(25)
  await asked[0]?.answer(0, 10)
  await new Promise((resolve) => setImmediate(resolve))
  expect(decided).toEqual([false, undefined])
  await asked[1]?.answer(1, 10)
  expect(decided).toEqual([false, true])
})

test('it can be forgotten once Redis knows all of it and the window of its last answer is over', async () => {
  const { caller, asked, take } = callerAndRedis()
  const isOver = () => caller.isOver(performance.now())
  take(1)
  await vi.advanceTimersByTimeAsync(61_000)
  expect(isOver()).toBe(false)
  await asked[0]?.answer(1, 1)
  caller.tell()
  await asked[1]?.answer(0, 1)
  expect(isOver()).toBe(false)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(isOver()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(isOver()).toBe(true)
})
