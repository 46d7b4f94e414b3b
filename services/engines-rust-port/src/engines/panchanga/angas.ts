import { normalizeDegrees } from '@selemene/traditions'
import { createAngleTrack } from '../../vedic/angle-track.js'
import type { Sky } from '../../vedic/sky.js'
import type { SkyPaths } from '../../vedic/sky-paths.js'
import { type AngaDivision, divide } from './anga-division.js'
import { createTithis, moonDegreesPerDay, sunDegreesPerDay } from './tithis.js'

/** The divisions a panchanga is made of. */
export interface Angas {
  tithis: AngaDivision
  karanas: AngaDivision
  nakshatras: AngaDivision
  /** 108 quarters of the nakshatras. */
  padas: AngaDivision
  moonSigns: AngaDivision
  yogas: AngaDivision
}

/** General precession, the common drift of all ayanamsas. */
const ayanamsaDegreesPerDay = 50.29 / 3600 / 365.25

/**
 * Three angles carry all six divisions: the Moon's distance from the Sun (tithis and karanas), the Moon's sidereal
 * longitude in padas of 3°20′, and the sidereal sum of both in yogas of 13°20′. Coarser divisions share boundaries with finer ones.
 */
export function createAngas(sky: Sky, paths: SkyPaths, start: number): Angas {
  const drift = (jd: number) => ayanamsaDegreesPerDay * (jd - start)
  const moon = createAngleTrack({
    start,
    unitDeg: 10 / 3,
    exact: sky.siderealMoon,
    nearly: (jd) => paths.moon.longitude(jd) - drift(jd),
    meanSpeed: moonDegreesPerDay,
  })
  const sum = createAngleTrack({
    start,
    unitDeg: 40 / 3,
    exact: (jd) => normalizeDegrees(sky.siderealSun(jd) + sky.siderealMoon(jd)),
    nearly: (jd) => paths.moon.longitude(jd) + paths.sun(jd) - 2 * drift(jd),
    meanSpeed: moonDegreesPerDay + sunDegreesPerDay,
  })
  return {
    ...createTithis(sky, paths, start),
    nakshatras: divide(moon, 4, 27),
    padas: divide(moon, 1, 108),
    moonSigns: divide(moon, 9, 12),
    yogas: divide(sum, 1, 27),
  }
}
