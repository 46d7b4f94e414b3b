import { harshYogas, lordsOfDays } from '@selemene/traditions'
import { reckoning, table } from './derivation.js'

const mainCycles = ['physical', 'emotional', 'intellectual'] as const
interface Cycle {
  value: number
  percentage: number
  is_critical: boolean
}

const criticalOf = (cycles: unknown) => mainCycles.filter((name) => (cycles as Record<string, Cycle>)[name]?.is_critical)

function heightOf(energy: unknown): string {
  if (Number(energy) >= 60) return 'high'
  return Number(energy) <= 40 ? 'low' : 'even'
}

function sideUp(body: unknown, mind: unknown): string | undefined {
  const lead = Number(body) - Number(mind)
  if (Math.abs(lead) < 1.4) return undefined
  return lead > 0 ? 'body' : 'mind'
}

export const dayDerivations = {
  /** Lords of the seven days, Sunday 0. */
  'lord of vara': table(Object.fromEntries(lordsOfDays.entries())),
  /** The nine yogas that a panchanga marks as ill for undertakings. */
  'yoga is harsh': reckoning((number) => harshYogas.includes(Number(number)), [true, false]),
  /** The biorhythm that each dosha's watch resembles most, by what both are said to rule: this project's own comparison. */
  'cycle of dosha': table({ Vata: 'intuitive', Pitta: 'intellectual', Kapha: 'physical' }),
  'critical cycles': reckoning(criticalOf),
  'only member': reckoning((list) => ((list as unknown[]).length === 1 ? (list as unknown[])[0] : undefined), [...mainCycles]),
  /** Of the three main cycles together, 0…100: high from 60, low up to 40. */
  'height of energy': reckoning(heightOf, ['high', 'even', 'low']),
  /** Which of body and mind stands far above the other: by 1.4 of the 2 that they can be apart. */
  'side that is up': reckoning(sideUp, ['body', 'mind']),
  /** How far apart the heights of body and mind are, 0…2. */
  'distance of numbers': reckoning((a, b) => Math.abs(Number(a) - Number(b))),
}
