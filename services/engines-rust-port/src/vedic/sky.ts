import type { AyanamsaName } from '../ephemeris/ayanamsas.js'
import type { Ephemeris, Positions } from '../ephemeris/ephemeris.js'
import { circle } from './signs.js'

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

/** Remembers every longitude for the length of one calculation, so that an instant is never asked of the ephemeris twice. */
export function createSky(ephemeris: Ephemeris, ayanamsaName: AyanamsaName, positions: Positions): Sky {
  const sun = remembered((jd) => ephemeris.longitude('sun', jd, positions))
  const moon = remembered((jd) => ephemeris.longitude('moon', jd, positions))
  const ayanamsa = remembered((jd) => ephemeris.ayanamsa(ayanamsaName, jd, positions))
  return {
    sun,
    moon,
    ayanamsa,
    siderealSun: (jd) => circle(sun(jd) - ayanamsa(jd)),
    siderealMoon: (jd) => circle(moon(jd) - ayanamsa(jd)),
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
