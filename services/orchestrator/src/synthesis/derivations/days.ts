import { grouped, reckoning, table } from './derivation.js'

const mainCycles = ['physical', 'emotional', 'intellectual'] as const
interface Cycle {
  value: number
  percentage: number
  is_critical: boolean
}

const criticalOf = (cycles: unknown) => mainCycles.filter((name) => (cycles as Record<string, Cycle>)[name]?.is_critical)

export const dayDerivations = {
  /** Lords of the seven days, Sunday 0. */
  'lord of vara': table({ 0: 'Sun', 1: 'Moon', 2: 'Mars', 3: 'Mercury', 4: 'Jupiter', 5: 'Venus', 6: 'Saturn' }),
  /** The five kinds of lunar day, repeating through each half month: joy, ease, victory, emptying, fullness. */
  'kind of tithi': grouped({
    Nanda: [1, 6, 11, 16, 21, 26],
    Bhadra: [2, 7, 12, 17, 22, 27],
    Jaya: [3, 8, 13, 18, 23, 28],
    Rikta: [4, 9, 14, 19, 24, 29],
    Purna: [5, 10, 15, 20, 25, 30],
  }),
  /** Those five in plain words. */
  'meaning of tithi': table({
    Nanda: 'gladness and beginnings',
    Bhadra: 'steadiness and good works',
    Jaya: 'winning through',
    Rikta: 'emptying and clearing away',
    Purna: 'fullness and completion',
  }),
  /** The nine yogas that a panchanga marks as ill for undertakings. */
  'yoga is harsh': reckoning((number) => [1, 6, 9, 10, 13, 15, 17, 19, 27].includes(Number(number)), [true, false]),
  /** The biorhythm that each dosha's watch resembles most, by what both are said to rule: this project's own comparison. */
  'cycle of dosha': table({ Vata: 'intuitive', Pitta: 'intellectual', Kapha: 'physical' }),
  /** What each watch favours, in a few words of ours. */
  'use of dosha': table({
    Vata: 'ideas, listening and light movement',
    Pitta: 'sharp decisions and digestion of every kind',
    Kapha: 'steady effort and settling',
  }),
  /** What the double hours of each of the five phases favour, in a few words of ours. */
  'use of phase': table({
    Wood: 'planning and repair',
    Fire: 'warmth, meeting and sorting',
    Earth: 'nourishing and digesting',
    Metal: 'breathing and letting go',
    Water: 'saving strength and moving it on',
  }),
  'critical cycles': reckoning(criticalOf),
  /** How far apart the heights of body and mind are, 0…2. */
  'distance of numbers': reckoning((a, b) => Math.abs(Number(a) - Number(b))),
}
