import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSlidingWindows } from './sliding-window.js'

const windowSeconds = 60
const windowMs = windowSeconds * 1000

const calls = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20_000 }), units: fc.integer({ min: 1, max: 10 }) }), {
  maxLength: 200,
  size: 'max',
})

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
    fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 50, size: 'max' }), (limit, units) => {
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

test('a refused call that waits as long as it is told, alone, passes then, whatever it costs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), calls, fc.integer({ min: 1, max: 100 }), (limit, list, wanted) => {
      const window = createSlidingWindows().of('who', windowSeconds)
      const units = Math.min(wanted, limit)
      let now = 0
      for (const call of list) {
        now += call.afterMs
        window.take(limit, Math.min(call.units, limit), now)
        const { allowed, resetMs } = window.take(limit, units, now)
        if (allowed) continue
        expect(resetMs).toBeLessThanOrEqual(windowMs + windowMs / 240)
        now += resetMs
        expect(window.take(limit, units, now).allowed).toBe(true)
      }
    }),
  )
})

test('what lasts is what still counts in two steps', () => {
  const window = createSlidingWindows().of('who', windowSeconds)
  for (const [now, units] of [
    [0, 1],
    [250, 2],
    [500, 4],
  ] as const)
    window.add(units, now)
  expect([59_499, 59_500, 59_750, 60_000].map((now) => window.lasting(now))).toEqual([7, 7, 6, 4])
})

test('a clock that goes back lets nothing more through, and loses nothing that was counted', () => {
  const jumps = fc.array(fc.record({ afterMs: fc.integer({ min: -90_000, max: 20_000 }), units: fc.integer({ min: 1, max: 10 }) }), {
    maxLength: 200,
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), jumps, (limit, list) => {
      const window = createSlidingWindows().of('who', windowSeconds)
      const passed: { at: number; units: number }[] = []
      let [now, latest] = [100_000, 100_000]
      for (const { afterMs, units } of list) {
        now += afterMs
        latest = Math.max(latest, now)
        const { allowed, resetMs } = window.take(limit, units, now)
        expect(resetMs).toBeGreaterThanOrEqual(1)
        if (allowed) passed.push({ at: latest, units })
      }
      for (const { at } of passed) expect(sum(passed.filter((other) => other.at <= at && other.at > at - windowMs))).toBeLessThanOrEqual(limit)
    }),
  )
})

test('callers are forgotten when their window has emptied, and not before', () => {
  const windows = createSlidingWindows()
  windows.of('who', windowSeconds).take(5, 1, 0)
  windows.sweep(windowMs - 1)
  expect(windows.size).toBe(1)
  windows.sweep(windowMs + windowMs / 120)
  expect(windows.size).toBe(0)
})

test('says when the oldest request leaves: then one more passes, and not a millisecond before', () => {
  for (const second of [0, 10, 130]) {
    const window = createSlidingWindows().of('who', windowSeconds)
    const start = 1_000 * second
    const first = window.take(2, 1, start)
    const { resetMs } = window.take(2, 1, start + 20_000)
    const leaves = start + 20_000 + resetMs
    expect(start + first.resetMs).toBe(leaves)
    expect(leaves - start).toBeGreaterThanOrEqual(windowMs)
    expect(leaves - start).toBeLessThanOrEqual(windowMs + 250)
    expect(window.take(2, 1, leaves - 1)).toMatchObject({ allowed: false, resetMs: 1 })
    // The second one is the oldest now.
    expect(window.take(2, 1, leaves)).toMatchObject({ allowed: true, resetMs: 20_000 })
  }
})

test('says when there is room for one again, whatever others were told who want more', () => {
  const window = createSlidingWindows().of('who', windowSeconds)
  for (const now of [0, 10_000, 20_000]) window.take(3, 1, now)
  // A call leaves with the step after the one in which its minute is over.
  const [first, second, third] = [0, 10_000, 20_000].map((now) => now + windowMs + windowMs / 240)
  const toldTo = (units: number) => 30_000 + window.take(3, units, 30_000).resetMs
  expect([toldTo(3), toldTo(1), toldTo(2), toldTo(1)]).toEqual([third, first, second, first])
})

test('an empty window resets when it has passed as a whole', () => {
  expect(createSlidingWindows().of('who', windowSeconds).take(1, 0, 7)).toMatchObject({ allowed: true, resetMs: windowMs })
})

test('two requests of one moment leave together', () => {
  const window = createSlidingWindows().of('who', windowSeconds)
  window.take(5, 1, 0)
  window.take(5, 1, 1)
  expect([window.count(windowMs), window.count(windowMs + 250)]).toEqual([2, 0])
})

test('a window of another length begins anew', () => {
  const windows = createSlidingWindows()
  windows.of('who', windowSeconds).take(5, 3, 0)
  expect([windows.of('who', windowSeconds).count(1), windows.of('who', 10).count(1)]).toEqual([3, 0])
})
