import { expect, it } from 'vitest'
import { depthOf, sayAt } from './define-reading.js'

it('levels 0 and 1 are told the practical words, 2 and 3 the psychological, 4 and 5 the contemplative', () => {
  const say = ['practical', 'psychological', 'contemplative'] as const
  expect([0, 1, 2, 3, 4, 5].map((level) => sayAt(say, level))).toEqual([say[0], say[0], say[1], say[1], say[2], say[2]])
  expect([0, 1, 2, 3, 4, 5].map((level) => sayAt('one for all', level))).toEqual(Array(6).fill('one for all'))
})

it('a level outside 0 to 5 is told the nearest', () => {
  expect([-1, 6, 7].map(depthOf)).toEqual([0, 2, 2])
})
