import { expect, test } from 'vitest'
import {
  centerOfType,
  chaldeanOrder,
  elementOfSign,
  linesOfHexagrams,
  lordsOfDays,
  nakshatras,
  nakshatrasOfNature,
  pythagoreanValues,
  signs,
  singleDigit,
  trigramOfLines,
  typesOfCenter,
} from './index.js'

// Cassius Dio, Roman History 37.18–19: count the hours through the planets, and each day is called after the planet of its first hour.
test('twenty-four hours in the Chaldean order lead from the lord of each day to that of the next', () => {
  const firstHours = [...lordsOfDays.keys()].map((day) => (chaldeanOrder.indexOf('Sun') + 24 * day) % 7)
  expect(firstHours.map((place) => chaldeanOrder[place])).toEqual(lordsOfDays)
})

// The names that the days have kept, English or French: Oxford English Dictionary and Trésor de la langue française.
test.each([
  ['Sunday', 0, 'Sun'],
  ['Monday', 1, 'Moon'],
  ['mardi', 2, 'Mars'],
  ['mercredi', 3, 'Mercury'],
  ['jeudi', 4, 'Jupiter'],
  ['vendredi', 5, 'Venus'],
  ['Saturday', 6, 'Saturn'],
])('%s, day %i, is named after its lord, %s', (_, day, lord) => {
  expect(lordsOfDays[day]).toBe(lord)
})

// Varahamihira, Brihat Samhita, ch. 98, counts four fixed, four sharp, five fierce, three swift, four gentle, two mixed and five movable ones.
test('every nakshatra has one nature, and each nature as many as the Brihat Samhita names', () => {
  expect(Object.values(nakshatrasOfNature).flat().sort()).toEqual([...nakshatras].sort())
  const counts = Object.fromEntries(Object.entries(nakshatrasOfNature).map(([nature, stars]) => [nature, stars.length]))
  expect(counts).toEqual({ fixed: 4, movable: 5, fierce: 5, mixed: 2, swift: 3, gentle: 4, sharp: 4 })
})

// Ptolemy, Tetrabiblos I.18, lists the members of each triplicity.
test.each([
  ['Fire', ['Mesha', 'Simha', 'Dhanu']],
  ['Earth', ['Vrishabha', 'Kanya', 'Makara']],
  ['Air', ['Mithuna', 'Tula', 'Kumbha']],
  ['Water', ['Karka', 'Vrishchika', 'Meena']],
])('%s is the element of %j', (element, members) => {
  expect(signs.filter((_, index) => elementOfSign(index) === element)).toEqual(members)
})

// Decoz 1994, ch. 3, prints the alphabet in three rows: A–I, J–R and S–Z under 1 to 9.
test('the letters of three rows have the values 1 to 9 in turns', () => {
  const rows = ['ABCDEFGHI', 'JKLMNOPQR', 'STUVWXYZ'].map((row) => [...row].map((letter) => pythagoreanValues[letter.charCodeAt(0) - 65]))
  for (const row of rows) expect(row).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].slice(0, row.length))
  expect(pythagoreanValues).toHaveLength(26)
})

test('a single digit is what repeated adding of digits comes to', () => {
  const addDigits = (value: number): number => (value < 10 ? value : addDigits([...String(value)].reduce((sum, digit) => sum + Number(digit), 0)))
  for (let value = 0; value <= 10_000; value++) expect(singleDigit(value)).toBe(addDigits(value))
})

// Xugua and Zagua, two of the ten wings: the hexagrams go in pairs, each the other upside down, or its opposite where it stays the same.
test('the hexagrams of King Wen are all different and go in pairs', () => {
  expect(new Set(linesOfHexagrams).size).toBe(64)
  for (let place = 0; place < 64; place += 2) {
    const [odd, even] = linesOfHexagrams.slice(place, place + 2) as [string, string]
    const upsideDown = [...odd].reverse().join('')
    const opposite = [...odd].map((line) => (line === '1' ? '0' : '1')).join('')
    expect(even, `hexagrams ${place + 1} and ${place + 2}`).toBe(upsideDown === odd ? opposite : upsideDown)
  }
})

// The eight hexagrams that the received text names after a trigram: it stands in them twice.
test.each([
  [1, 'Heaven'],
  [2, 'Earth'],
  [29, 'Water'],
  [30, 'Fire'],
  [51, 'Thunder'],
  [52, 'Mountain'],
  [57, 'Wind'],
  [58, 'Lake'],
])('hexagram %i is %s doubled', (number, trigram) => {
  const lines = linesOfHexagrams[number - 1] as string
  expect([lines.slice(0, 3), lines.slice(3)].map((three) => trigramOfLines.get(three))).toEqual([trigram, trigram])
})

// Riso and Hudson give each center three neighbors, one of the inner triangle 3-6-9 in the middle.
test('each type has one center, and each center three types around one of the triangle', () => {
  expect([...centerOfType.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  for (const [before, middle, after] of Object.values(typesOfCenter)) {
    expect([3, 6, 9]).toContain(middle)
    expect([before, after % 9]).toEqual([middle - 1, (middle % 9) + 1])
  }
})
