import type { Ephemeris } from '../ephemeris/ephemeris.js'
import { createMoonPath, type MoonPath } from './moon-path.js'
import { createSunPath } from './sun-path.js'

/** Sun and Moon as cheap functions of time around an instant, built from exact apparent positions as they are needed. */
export interface SkyPaths {
  /** The instant that the nodes are counted from, Julian Date (UT). */
  readonly around: number
  /** Apparent tropical longitude, degrees; may pass 360. */
  sun(jd: number): number
  readonly moon: MoonPath
}

export const createSkyPaths = (ephemeris: Ephemeris, around: number): SkyPaths => ({
  around,
  sun: createSunPath(ephemeris, around),
  moon: createMoonPath(ephemeris, around),
})
