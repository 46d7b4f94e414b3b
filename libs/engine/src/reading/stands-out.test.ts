import { expect, it } from 'vitest'
import { standsOut } from './stands-out.js'

it.each([
  ['nothing, of equal values', { wood: 0.2, fire: 0.2, earth: 0.2 }, undefined, undefined],
  ['nothing, within the noise', { wood: 0.21, fire: 0.2, earth: 0.195 }, undefined, undefined],
  ['the first, but no last', { wood: 0.3, fire: 0.2, earth: 0.195 }, 'wood', undefined],
  ['the last, but no first', { wood: 0.3, fire: 0.299, earth: 0.2 }, undefined, 'earth'],
  ['both, in any order', { wood: 0.3, fire: 0.5, earth: 0.2 }, 'fire', 'earth'],
])('names %s', (_, values, most, least) => {
  expect(standsOut(values, { noise: 0.02 })).toBe(most)
  expect(standsOut(values, { noise: 0.02, end: 'least' })).toBe(least)
})

it('takes a difference as large as the noise for noise', () => {
  expect(standsOut({ wood: 3, fire: 1 }, { noise: 2 })).toBeUndefined()
  expect(standsOut({ wood: 3, fire: 1 }, { noise: 1 })).toBe('wood')
})
