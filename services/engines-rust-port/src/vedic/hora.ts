import { chaldeanOrder, lordsOfDays, type Planet } from '@selemene/traditions'
import { partsOf, type Span } from './parts.js'

export const horaSystems = ['unequal', 'equal'] as const
export type HoraSystem = (typeof horaSystems)[number]

export interface Hora extends Span {
  /** 1–24 from sunrise. */
  number: number
  lord: Planet
}

/**
 * The 24 horas of a day: the first belongs to the lord of the weekday, the others follow in the Chaldean order. `unequal`: twelve of the
 * daylight and twelve of the night, as Drik Panchang prints them; `equal`: twenty-four of sunrise to sunrise.
 */
export function horasOf(weekday: number, sunrise: number, sunset: number, nextSunrise: number, system: HoraSystem): Hora[] {
  const spans =
    system === 'equal'
      ? partsOf({ start: sunrise, end: nextSunrise }, 24)
      : [...partsOf({ start: sunrise, end: sunset }, 12), ...partsOf({ start: sunset, end: nextSunrise }, 12)]
  const first = chaldeanOrder.indexOf(lordsOfDays[weekday] as Planet)
  return spans.map((span, i) => ({ number: i + 1, lord: chaldeanOrder[(first + i) % 7] as Planet, ...span }))
}
