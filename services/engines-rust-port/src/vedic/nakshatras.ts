import { type Nakshatra, nakshatras, normalizeDegrees } from '@selemene/traditions'

/** Lords of the nakshatras in the order of the Vimshottari dasha, Ashwini's first; they repeat three times. */
export const nakshatraLords = ['Ketu', 'Venus', 'Sun', 'Moon', 'Mars', 'Rahu', 'Jupiter', 'Saturn', 'Mercury'] as const
export type NakshatraLord = (typeof nakshatraLords)[number]

export const nakshatraSpanDeg = 360 / 27

export interface NakshatraPlace {
  /** 1–27. */
  number: number
  name: Nakshatra
  /** Quarter, 1–4. */
  pada: number
  lord: NakshatraLord
  /** Share of the nakshatra already passed, 0 ≤ x < 1. */
  passed: number
}

/** Where a sidereal longitude (degrees) lies among the nakshatras. */
export function nakshatraOf(longitude: number): NakshatraPlace {
  const place = normalizeDegrees(longitude) / nakshatraSpanDeg
  // Division may reach 27 exactly for the last representable longitude below 360°.
  const index = Math.min(26, Math.floor(place))
  const passed = place - index
  return {
    number: index + 1,
    name: nakshatras[index] as Nakshatra,
    pada: Math.min(4, Math.floor(passed * 4) + 1),
    lord: nakshatraLords[index % 9] as NakshatraLord,
    passed,
  }
}
