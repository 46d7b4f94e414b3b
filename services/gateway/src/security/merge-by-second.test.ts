import { expect, test } from 'vitest'
import { createMergeBySecond } from './merge-by-second.js'

function merging() {
  const clock = { now: 0 }
  const told: [string, number][] = []
  const merge = createMergeBySecond<string>(
    (facts, count) => told.push([facts, count]),
    () => clock.now,
  )
  return { clock, told, merge }
}

test('the first is told at once', () => {
  const { told, merge } = merging()
  merge.add('a', 'first')
  expect(told).toEqual([['first', 1]])
})

test('what follows within the second is told together at its end, and nothing is lost', () => {
  const { clock, told, merge } = merging()
  for (let i = 0; i < 100; i++) {
    clock.now = i * 9
    merge.add('a', 'again')
    merge.sweep()
  }
  expect(told).toEqual([['again', 1]])
  clock.now = 1000
  merge.sweep()
  expect(told).toEqual([
    ['again', 1],
    ['again', 99],
  ])
})

test('a caller who goes on for a minute makes at most one event a second', () => {
  const { clock, told, merge } = merging()
  for (clock.now = 0; clock.now < 60_000; clock.now += 20) {
    merge.add('a', 'x')
    merge.sweep()
  }
  merge.flush()
  expect(told.length).toBeLessThanOrEqual(61)
  expect(told.reduce((sum, [, count]) => sum + count, 0)).toBe(3000)
})

test('callers are merged each by themselves', () => {
  const { told, merge } = merging()
  merge.add('a', 'of a')
  merge.add('b', 'of b')
  expect(told).toEqual([
    ['of a', 1],
    ['of b', 1],
  ])
})

test('a caller who was quiet for a second is told at once again', () => {
  const { clock, told, merge } = merging()
  merge.add('a', 'x')
  clock.now = 1500
  merge.sweep()
  merge.add('a', 'x')
  expect(told).toHaveLength(2)
})

test('stopping tells what is held back', () => {
  const { told, merge } = merging()
  merge.add('a', 'x')
  merge.add('a', 'x')
  merge.flush()
  expect(told.map(([, count]) => count)).toEqual([1, 1])
})

test('an attack from more addresses than can be remembered makes a bounded number of events', () => {
  const { told, merge } = merging()
  for (let i = 0; i < 20_000; i++) merge.add(`address ${i}`, 'x')
  expect(told).toHaveLength(10_000)
})
