import { normalizeDegrees } from '@selemene/traditions'
import { createAngleTrack } from '../../vedic/angle-track.js'
import type { Sky } from '../../vedic/sky.js'
import type { SkyPaths } from '../../vedic/sky-paths.js'
import { type AngaDivision, divide } from './anga-division.js'

/** Mean motions in tropical longitude (Meeus, "Astronomical Algorithms", 2nd ed., ch. 25 and 47, rounded): where a search begins. */
export const moonDegreesPerDay = 13.1764
export const sunDegreesPerDay = 0.9856

/** A tithi is 12° of the Moon's distance from the Sun, the first from the new moon on; a karana is half a tithi. Both fall out of one search. */
export function createTithis(sky: Sky, paths: SkyPaths, start: number): { tithis: AngaDivision; karanas: AngaDivision } {
  const elongation = createAngleTrack({
    start,
    unitDeg: 6,
    exact: (jd) => normalizeDegrees(sky.moon(jd) - sky.sun(jd)),
    nearly: (jd) => paths.moon.longitude(jd) - paths.sun(jd),
    meanSpeed: moonDegreesPerDay - sunDegreesPerDay,
  })
  return { tithis: divide(elongation, 2, 30), karanas: divide(elongation, 1, 60) }
}
