import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocalLimiter, type Limiter } from './limiter.js'
import type { Decision } from './sliding-window.js'

let limiter: Limiter
beforeEach(() => {
  vi.useFakeTimers()
  limiter = createLocalLimiter()
})
afterEach(async () => {
  await limiter.close()
  vi.useRealTimers()
})

const take = (units?: number, limit = 10) => limiter.take('who', limit, 60, units) as Decision

test('a call counts its units, whole or not at all', () => {
  expect(take(7)).toMatchObject({ allowed: true, remaining: 3 })
  expect(take(4)).toMatchObject({ allowed: false, remaining: 3 })
  expect(take(3)).toMatchObject({ allowed: true, remaining: 0 })
})

test('more than the whole limit counts as the whole limit', () => {
  expect(take(25)).toMatchObject({ allowed: true, remaining: 0 })
  expect(take(25)).toMatchObject({ allowed: false })
  vi.advanceTimersByTime(61_000)
  expect(take(25)).toMatchObject({ allowed: true, remaining: 0 })
})

test('no units ask whether there is room, and count nothing', () => {
  expect(take(0)).toMatchObject({ allowed: true, remaining: 10 })
  take(10)
  expect(take(0)).toMatchObject({ allowed: false, remaining: 0 })
})

test('leaves no timer behind when it is closed', async () => {
  await limiter.close()
  expect(vi.getTimerCount()).toBe(0)
})
