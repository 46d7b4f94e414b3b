import { expect, it } from 'vitest'
import { capital, fill } from './fill.js'

const values = { card: 'hour of need', count: 3, sign: 'aries', Moon: 'Luna' }

it.each([
  ['{card}', 'hour of need'],
  ['{Card}', 'Hour of need'],
  ['{a card}', 'an hour of need'],
  ['{A card}', 'An hour of need'],
  ['{a sign}, {A count}', 'an aries, A 3'],
  ['{a Sign}', 'an Aries'],
  ['{count} of {count}', '3 of 3'],
  ['{Moon}', 'Luna'],
  ['no value, {}, { card }', 'no value, {}, { card }'],
])('%s is filled in as %s', (text, filled) => {
  expect(fill(text, values)).toBe(filled)
})

it.each(['{house}', '{House}', '{moon}', '{a house}'])('a text with %s is refused by that name: it would have a hole', (text) => {
  expect(() => fill(text, values)).toThrow(RangeError)
  expect(() => fill(text, values)).toThrow(`{${text.slice(1, -1).replace('a ', '')}}`)
})

it('what a value holds is not filled in again', () => {
  expect(fill('{name}', { name: '{card} $& $1' })).toBe('{card} $& $1')
})

it('a capital is that of the first letter alone', () => {
  expect([capital('the Moon'), capital('a'), capital('')]).toEqual(['The Moon', 'A', ''])
})
