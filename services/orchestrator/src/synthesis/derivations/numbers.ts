import { singleDigit } from '@selemene/traditions'
import { grouped, reckoning, table } from './derivation.js'

const reduced = (value: unknown) => (Number.isInteger(value) && Number(value) > 0 ? singleDigit(Number(value)) : undefined)

/** What a number is set to learn, in a few words of ours; master numbers have their own. */
const ways: Readonly<Record<number, string>> = {
  1: 'standing first, and alone when it must be so',
  2: 'bringing two sides to one table',
  3: 'giving feeling a form that others can enjoy',
  4: 'building what holds',
  5: 'changing place and trying things out',
  6: 'taking loving responsibility',
  7: 'looking beneath the surface',
  8: 'handling power and means well',
  9: 'finishing, giving away and letting go',
  11: 'trusting what is seen in a flash and sharing it gently',
  22: 'building on a scale that outlives the builder',
  33: 'caring for many without losing oneself',
}

export const numberDerivations = {
  /** Master numbers too come down to their root here, as they do wherever a number is matched with a planet. */
  'reduced number': reckoning(reduced, [1, 2, 3, 4, 5, 6, 7, 8, 9]),
  /** The numbers of the planets in Indian numerology (Sethuraman's order of the nodes: Rahu 4, Ketu 7). */
  'planet of number': table({ 1: 'Sun', 2: 'Moon', 3: 'Jupiter', 4: 'Rahu', 5: 'Mercury', 6: 'Venus', 7: 'Ketu', 8: 'Saturn', 9: 'Mars' }),
  /** The three natural concords of modern numerology: mind 1-5-7, matter 2-4-8, heart 3-6-9. */
  'concord of number': grouped({ mind: [1, 5, 7], matter: [2, 4, 8], heart: [3, 6, 9] }),
  /** Whether two values are one. */
  'same or other': reckoning((a, b) => (a === b ? 'same' : 'other'), ['same', 'other']),
  'way of number': reckoning((value) => ways[Number(value)] ?? ways[Number(reduced(value))]),
  /** The nine-year round: what each year is held to be for. */
  'season of year': table({
    1: 'a year for planting',
    2: 'a year for tending',
    3: 'a year for showing',
    4: 'a year for foundations',
    5: 'a year for change',
    6: 'a year for home and duty',
    7: 'a year for study',
    8: 'a year for harvest',
    9: 'a year for clearing out',
  }),
}
