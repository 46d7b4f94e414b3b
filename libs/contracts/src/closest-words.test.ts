import { expect, test } from 'vitest'
import { closestWords } from './closest-words.js'

test.each([
  ['nmae', ['name', 'date', 'time'], ['name']],
  ['lattitude', ['latitude', 'longitude'], ['latitude']],
  ['timeZone', ['timezone', 'time', 'time_fold'], ['timezone']],
  ['colour', ['date', 'time'], []],
  ['x'.repeat(61), ['x'.repeat(60)], []],
])('%s means, of %j, %j', (words, candidates, meant) => {
  expect(closestWords(words, candidates)).toEqual(meant)
})

test('a narrower share leaves out what is farther', () => {
  expect(closestWords('Delhi', ['Dili'])).toEqual(['Dili'])
  expect(closestWords('Delhi', ['Dili'], 0.3)).toEqual([])
})
