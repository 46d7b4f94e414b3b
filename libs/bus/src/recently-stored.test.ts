import { expect, it } from 'vitest'
import { createRecentlyStored } from './recently-stored.js'

function storeAtWill() {
  let nowMs = 0
  const recent = createRecentlyStored<string>(() => nowMs)
  return {
    pass: (ms: number) => {
      nowMs += ms
    },
    stored: (message: string, sequence: number, isCopy = false) => recent.note(message, { sequence, isCopy }),
  }
}

it('gives back what a stream had stored that is no more, once', () => {
  const { stored } = storeAtWill()
  expect([stored('a', 41), stored('b', 42), stored('c', 43)]).toEqual([[], [], []])
  expect(stored('d', 1)).toEqual(['a', 'b', 'c'])
  expect(stored('e', 2)).toEqual([])
})

it('takes a copy, which has the number of its first, for no new stream', () => {
  const { stored } = storeAtWill()
  stored('a', 41)
  stored('b', 42)
  expect(stored('a', 41, true)).toEqual([])
  expect(stored('c', 43)).toEqual([])
})

it('keeps for two seconds and more, also where nothing happens meanwhile, and forgets what is older', () => {
  const { stored, pass } = storeAtWill()
  stored('old', 1)
  pass(2_100)
  stored('earlier', 2)
  pass(2_100)
  stored('latest', 3)
  pass(60_000)
  expect(stored('new', 1)).toEqual(['earlier', 'latest'])
})
