import { describe, expect, it } from 'vitest'
import { counted, inDays, inMonths, inWords, listed, monthName, ordinal, startsWithVowelSound, withArticle } from './english.js'

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 3], 'a, b and 3'],
] as const)('%j is listed as %j', (items, text) => {
  expect(listed(items)).toBe(text)
})

it('counts are words up to twelve and digits beyond', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(inWords).join(' ')).toBe(
    'no one two three four five six seven eight nine ten eleven twelve 13',
  )
})

it.each([
  [0, 'no cards'],
  [1, 'one card'],
  [3, 'three cards'],
  [13, '13 cards'],
])('%d of them: %s', (count, text) => {
  expect(counted(count, 'card')).toBe(text)
})

it('a plural may be its own', () => {
  expect([counted(1, 'century', 'centuries'), counted(2, 'century', 'centuries')]).toEqual(['one century', 'two centuries'])
})

it('ordinals are words up to the twelfth, and then end as they are spoken', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(ordinal).join(' ')).toBe(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  )
  expect([13, 14, 19, 20, 21, 22, 23, 24, 101, 110, 111, 112, 113, 114, 121].map(ordinal).join(' ')).toBe(
    '13th 14th 19th 20th 21st 22nd 23rd 24th 101st 110th 111th 112th 113th 114th 121st',
  )
})

// By their pronunciation in Merriam-Webster's dictionary.
describe('the article goes by the sound of a word', () => {
  it.each([
    '8',
    '80',
    '88th',
    '800 years',
    '11',
    '11th',
    '18',
    '18 days',
    'apple',
    'aura',
    'excuse',
    'eight',
    'idea',
    'oracle',
    'uncle',
    'urge',
    'unimportant',
    'uninvited',
    'unidentified',
    'urban',
    'hour',
    'heir',
    'honest card',
    'honor',
    'Hour',
    'Earth',
    'omen',
    'oneiric dream',
    'umbrella',
  ])('an %s', (words) => {
    expect(withArticle(words)).toBe(`an ${words}`)
    expect(startsWithVowelSound(words)).toBe(true)
  })

  it.each([
    '1',
    '7',
    '10',
    '12',
    '110',
    '118',
    '1880',
    '19',
    'card',
    'one',
    'one-time event',
    'once-in-a-lifetime event',
    'union',
    'uniform',
    'universe',
    'use',
    'useful hint',
    'usual day',
    'uric acid',
    'utility',
    'utopia',
    'Uranus transit',
    'ubiquitous',
    'unanimous',
    'unique',
    'unidirectional',
    'European',
    'house',
    'horse',
    'year',
    'Union',
    'Use',
  ])('a %s', (words) => {
    expect(withArticle(words)).toBe(`a ${words}`)
    expect(startsWithVowelSound(words)).toBe(false)
  })
})

describe('dates', () => {
  const names = 'January February March April May June July August September October November December'

  it('have their months by name, and December is followed by January', () => {
    expect(Array.from({ length: 12 }, (_, month) => monthName(month)).join(' ')).toBe(names)
    expect(monthName(12)).toBe('January')
    expect(
      names
        .split(' ')
        .map((_, i) => inMonths(`2019-${String(i + 1).padStart(2, '0')}-04`).split(' ')[0])
        .join(' '),
    ).toBe(names)
  })

  it.each([
    ['2019-05-04', 'May 2019', 'May 4, 2019'],
    ['2019-12-31T23:59:59Z', 'December 2019', 'December 31, 2019'],
    ['0837-04-10', 'April 837', 'April 10, 837'],
  ])('%s is read as %s and as %s', (date, month, day) => {
    expect([inMonths(date), inDays(date)]).toEqual([month, day])
  })
})
