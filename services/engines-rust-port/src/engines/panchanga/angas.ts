import { type AngleTrack, createAngleTrack } from '../../vedic/angle-track.js'
import type { Span } from '../../vedic/parts.js'
import { circle } from '../../vedic/signs.js'
import type { Sky } from '../../vedic/sky.js'
import type { SkyPaths } from '../../vedic/sky-paths.js'

/** One stretch of an anga: which of its kind (from 1), when it begins and ends, and how much of it has passed. */
export interface Anga extends Span {
  number: number
}

/** A division of the sky's circle whose parts follow one another in time. */
export interface AngaDivision {
  /** The part that runs at an instant, and the share of it (by angle) already passed. */
  at(jd: number): Anga & { progress: number }
  /** Every part that runs or begins in a stretch of time, in order. */
  during(span: Span): Anga[]
}

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

const moonDegreesPerDay = 13.1764
const sunDegreesPerDay = 0.9856
/** General precession, the common drift of all ayanamsas. */
const ayanamsaDegreesPerDay = 50.29 / 3600 / 365.25

/**
 * Three angles carry all six divisions: the Moon's distance from the Sun in half tithis of 6°, the Moon's sidereal
 * longitude in padas of 3°20′, and the sidereal sum of both in yogas of 13°20′. Coarser divisions share boundaries with finer ones.
 */
export function createAngas(sky: Sky, paths: SkyPaths, start: number): Angas {
  const drift = (jd: number) => ayanamsaDegreesPerDay * (jd - start)
  const elongation = createAngleTrack({
    start,
    unitDeg: 6,
    exact: (jd) => circle(sky.moon(jd) - sky.sun(jd)),
    nearly: (jd) => paths.moon.longitude(jd) - paths.sun(jd),
    meanSpeed: moonDegreesPerDay - sunDegreesPerDay,
  })
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
    exact: (jd) => circle(sky.siderealSun(jd) + sky.siderealMoon(jd)),
    nearly: (jd) => paths.moon.longitude(jd) + paths.sun(jd) - 2 * drift(jd),
    meanSpeed: moonDegreesPerDay + sunDegreesPerDay,
  })
  return {
    tithis: divide(elongation, 2, 30),
    karanas: divide(elongation, 1, 60),
    nakshatras: divide(moon, 4, 27),
    padas: divide(moon, 1, 108),
    moonSigns: divide(moon, 9, 12),
    yogas: divide(sum, 1, 27),
  }
}

function divide(track: AngleTrack, unitsEach: number, count: number): AngaDivision {
  const part = (index: number): Anga => ({
    number: (((index % count) + count) % count) + 1,
    start: track.boundary(index * unitsEach),
    end: track.boundary((index + 1) * unitsEach),
  })
  return {
    at(jd) {
      const place = track.unitsAt(jd) / unitsEach
      const index = Math.floor(place)
      return { ...part(index), progress: place - index }
    },
    during(span) {
      let index = Math.floor(track.unitsAt(span.start) / unitsEach)
      const parts = [part(index)]
      while ((parts.at(-1) as Anga).end < span.end) parts.push(part(++index))
      return parts
    },
  }
}
