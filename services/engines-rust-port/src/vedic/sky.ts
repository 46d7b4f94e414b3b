import { normalizeDegrees } from '@selemene/traditions'
import type { AyanamsaName } from '../ephemeris/ayanamsas.js'
import type { Ephemeris, Positions } from '../ephemeris/ephemeris.js'

/** Longitudes in degrees 0 … 360 at Julian Dates (UT), for one ayanamsa and one kind of positions. */
export interface Sky {
  /** Tropical. */
  sun(jd: number): number
  /** Tropical. */
  moon(jd: number): number
  ayanamsa(jd: number): number
  siderealSun(jd: number): number
  siderealMoon(jd: number): number
}

/** What sidereal longitudes are counted from, and of which places. */
export interface SiderealChoice {
  ayanamsa: AyanamsaName
  positions: Positions
  /** False: the mean ayanamsa is taken off longitudes that have nutation in them, as Drik Panchang does. */
  ayanamsa_nutation: boolean
}

/** Tropical less sidereal longitude by a choice, degrees. */
export const ayanamsaOf = (ephemeris: Ephemeris, { ayanamsa, positions, ayanamsa_nutation }: SiderealChoice, jd: number): number =>
  ayanamsa_nutation ? ephemeris.ayanamsa(ayanamsa, jd, positions) : ephemeris.meanAyanamsa(ayanamsa, jd, positions)

/** What `metadata.conventions.ayanamsa_nutation` says. */
export const nutationWords = ({ ayanamsa_nutation }: Pick<SiderealChoice, 'ayanamsa_nutation'>): string =>
  ayanamsa_nutation ? 'included' : 'left out: mean ayanamsa'

/** Remembers every longitude for the length of one calculation, so that an instant is never asked of the ephemeris twice. */
export function createSky(ephemeris: Ephemeris, choice: SiderealChoice): Sky {
  const { positions } = choice
  const sun = remembered((jd) => ephemeris.longitude('sun', jd, positions))
  const moon = remembered((jd) => ephemeris.longitude('moon', jd, positions))
  const ayanamsa = remembered((jd) => ayanamsaOf(ephemeris, choice, jd))
  return {
    sun,
    moon,
    ayanamsa,
    siderealSun: (jd) => normalizeDegrees(sun(jd) - ayanamsa(jd)),
    siderealMoon: (jd) => normalizeDegrees(moon(jd) - ayanamsa(jd)),
  }
}

function remembered(compute: (jd: number) => number): (jd: number) => number {
  const known = new Map<number, number>()
  return (jd) => {
    const before = known.get(jd)
    if (before !== undefined) return before
    const value = compute(jd)
    known.set(jd, value)
    return value
  }
}
