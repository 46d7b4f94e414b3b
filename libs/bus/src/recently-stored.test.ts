import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRecentlyStored } from './recently-stored.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => void vi.advanceTimersByTime(ms)

function storeAtWill() {
  const recent = createRecentlyStored<string>()
  return (message: string, sequence: number, isCopy = false) => recent.note(message, { sequence, isCopy })
}

it('gives back what each stream had stored that is no more, once', () => {
  const stored = storeAtWill()
  expect([stored('a', 41), stored('b', 42), stored('c', 43)]).toEqual([[], [], []])
  expect(stored('d', 1)).toEqual(['a', 'b', 'c'])
  expect(stored('e', 2)).toEqual([])
  expect(stored('f', 1)).toEqual(['d', 'e'])
})

it('knows a stream made anew by a number that was given before, be it the last', () => {
  const stored = storeAtWill()
  stored('a', 1)
  expect(stored('b', 1)).toEqual(['a'])
})

it('takes a copy, which has the number of its first, for no new stream', () => {
  const stored = storeAtWill()
  stored('a', 41)
  stored('b', 42)
  expect(stored('a', 41, true)).toEqual([])
  expect(stored('c', 43)).toEqual([])
})

it('knows a new stream after a copy too, by the number before it', () => {
  const stored = storeAtWill()
  stored('b', 42)
  stored('a', 41, true)
  expect(stored('c', 42)).toEqual(['b', 'a'])
})

it('keeps for two seconds and more, also where nothing happens meanwhile, and forgets what is older', () => {
  const stored = storeAtWill()
  stored('old', 1)
  pass(2_100)
  stored('earlier', 2)
  pass(2_100)
  stored('latest', 3)
  pass(60_000)
  expect(stored('new', 1)).toEqual(['earlier', 'latest'])
})

it('keeps for two seconds whatever its process has lived through', () => {
  pass(60_000)
  const stored = storeAtWill()
  for (let sequence = 1; sequence <= 5; sequence++) {
    stored(`${sequence}`, sequence)
    pass(100)
  }
  expect(stored('new', 1)).toEqual(['1', '2', '3', '4', '5'])
})
