import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSlidingWindows } from './sliding-window.js'

const windowSeconds = 60
const windowMs = windowSeconds * 1000

const calls = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20_000 }), units: fc.integer({ min: 1, max: 10 }) }), { maxLength: 200 })

/** Takes one call after the other, and tells what passed and when. */
function passedOf(limit: number, list: readonly { afterMs: number; units: number }[]): { at: number; units: number; remaining: number }[] {
  const window = createSlidingWindows().of('who', windowSeconds)
  let now = 0
  return list.flatMap(({ afterMs, units }) => {
    now += afterMs
    const { allowed, remaining } = window.take(limit, units, now)
    return allowed ? [{ at: now, units, remaining }] : []
  })
}

const sum = (list: readonly { units: number }[]) => list.reduce((total, { units }) => total + units, 0)

test('no minute, wherever it begins, lets more through than the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), calls, (limit, list) => {
      const passed = passedOf(limit, list)
      for (const { at } of passed) expect(sum(passed.filter((other) => other.at <= at && other.at > at - windowMs))).toBeLessThanOrEqual(limit)
    }),
  )
})

test('what fits is let through: a call counts for no more than a window and one step of it', () => {
  const stepMs = windowMs / 240
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), calls, (limit, list) => {
      const passed = passedOf(limit, list)
      let now = 0
      for (const { afterMs, units } of list) {
        now += afterMs
        if (passed.some(({ at }) => at === now)) continue
        expect(sum(passed.filter(({ at }) => at < now && at > now - windowMs - 2 * stepMs)) + units).toBeGreaterThan(limit)
      }
    }),
  )
})

test('what is left is the limit less what counts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 50 }), (limit, units) => {
      const passed = passedOf(
        limit,
        units.map((each) => ({ afterMs: 0, units: each })),
      )
      passed.forEach(({ remaining }, i) => {
        expect(remaining).toBe(limit - sum(passed.slice(0, i + 1)))
      })
    }),
  )
})

test('the first call to leave is told to within a step, and then there is room', () => {
  const window = createSlidingWindows().of('who', windowSeconds)
  window.take(2, 1, 100)
  window.take(2, 1, 30_000)
  const { allowed, resetMs } = window.take(2, 1, 40_000)
  expect(allowed).toBe(false)
  expect(resetMs).toBeGreaterThanOrEqual(windowMs + 100 - 40_000)
  expect(resetMs).toBeLessThanOrEqual(windowMs + 100 - 40_000 + 2 * (windowMs / 240))
  expect(window.take(2, 1, 40_000 + resetMs).allowed).toBe(true)
})

test('callers are forgotten when their window has emptied, and not before', () => {
  const windows = createSlidingWindows()
  windows.of('who', windowSeconds).take(5, 1, 0)
  windows.sweep(windowMs - 1)
  expect(windows.size).toBe(1)
  windows.sweep(windowMs + windowMs / 120)
  expect(windows.size).toBe(0)
})
