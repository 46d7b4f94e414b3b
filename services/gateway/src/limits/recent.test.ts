import { expect, test } from 'vitest'
import { Recent } from './recent.js'
import { createSlidingWindows } from './sliding-window.js'

test('beyond its size the entry that was not used for longest goes', () => {
  const recent = new Recent<number>(2)
  recent.set('a', 1)
  recent.set('b', 2)
  recent.get('a')
  recent.set('c', 3)
  expect([recent.get('a'), recent.get('b'), recent.get('c'), recent.size]).toEqual([1, undefined, 3, 2])
})

test('an entry that is set again takes no other’s place', () => {
  const recent = new Recent<number>(2)
  for (const key of ['a', 'b', 'b', 'b']) recent.set(key, 1)
  expect([recent.get('a'), recent.size]).toEqual([1, 2])
})

test('callers from more addresses than fit are counted without bound of memory, and one who comes back is not forgotten for them', () => {
  const windows = createSlidingWindows(100)
  for (let i = 0; i < 10_000; i++) {
    windows.of(`ip:${i}`, 60).take(5, 1, 0)
    if (i % 50 === 0) windows.of('user:regular', 60).take(5, 1, 0)
  }
  expect(windows.size).toBe(100)
  expect(windows.of('user:regular', 60).take(5, 1, 0).allowed).toBe(false)
})
