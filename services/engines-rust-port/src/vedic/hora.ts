import { partsOf, type Span } from './parts.js'

/** Lords of the hours in the Chaldean order, slowest first. */
const chaldean = ['Saturn', 'Jupiter', 'Mars', 'Sun', 'Venus', 'Mercury', 'Moon'] as const
export type HoraLord = (typeof chaldean)[number]

/** Place in the Chaldean order of each weekday's lord, Sunday first; the first hora of a day belongs to it. */
const firstLords = [3, 6, 2, 5, 1, 4, 0]

export const horaSystems = ['unequal', 'equal'] as const
export type HoraSystem = (typeof horaSystems)[number]

export interface Hora extends Span {
  /** 1–24 from sunrise. */
  number: number
  lord: HoraLord
}

/**
 * The 24 horas of a day. `unequal`: twelve of the daylight and twelve of the night, as Drik Panchang prints them;
 * `equal`: twenty-four of sunrise to sunrise.
 */
export function horasOf(weekday: number, sunrise: number, sunset: number, nextSunrise: number, system: HoraSystem): Hora[] {
  const spans =
    system === 'equal'
      ? partsOf({ start: sunrise, end: nextSunrise }, 24)
      : [...partsOf({ start: sunrise, end: sunset }, 12), ...partsOf({ start: sunset, end: nextSunrise }, 12)]
  const first = firstLords[weekday] as number
  return spans.map((span, i) => ({ number: i + 1, lord: chaldean[(first + i) % 7] as HoraLord, ...span }))
}
