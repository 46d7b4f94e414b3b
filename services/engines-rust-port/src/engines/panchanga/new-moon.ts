import { signedDegrees } from '@selemene/traditions'
import type { Ephemeris, Positions } from '../../ephemeris/ephemeris.js'

const radians = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * radians)
/** Julian Date of the mean new moon of 6 January 2000 and the mean synodic month (Meeus, Astronomical Algorithms, 2nd ed., 49.1). */
const meanEpoch = 2_451_550.09766
const synodicMonthDays = 29.530588861

/** The lunation (0 = January 2000) that an instant of known elongation (Moon − Sun, degrees 0 … 360) belongs to. */
export const lunationAt = (jd: number, elongationDeg: number): number =>
  Math.round((jd - (elongationDeg / 360) * synodicMonthDays - meanEpoch) / synodicMonthDays)

/** The instant of a lunation's new moon, Julian Date (UT): Meeus' series proposes it, the ephemeris' longitudes and speeds settle it. */
export function newMoon(lunation: number, ephemeris: Ephemeris, positions: Positions): number {
  let jd = approximateNewMoon(lunation)
  for (let i = 0; i < 10; i++) {
    const moon = ephemeris.position('moon', jd, positions)
    const sun = ephemeris.position('sun', jd, positions)
    const step = signedDegrees(sun.longitude - moon.longitude) / (moon.speed - sun.speed)
    jd += step
    // The speeds change by a thousandth in ten minutes, so that such a step leaves less than a second.
    if (Math.abs(step) < 10 / 1440) return jd
  }
  throw new Error('a new moon did not settle')
}

/** The largest periodic terms of Meeus' chapter 49; off by a few minutes. */
function approximateNewMoon(k: number): number {
  const T = k / 1236.85
  const sunAnomaly = 2.5534 + 29.1053567 * k
  const moonAnomaly = 201.5643 + 385.81693528 * k + 0.0107582 * T * T
  const argument = 160.7108 + 390.67050284 * k
  const e = 1 - 0.002516 * T
  const correction =
    -0.4072 * sin(moonAnomaly) +
    0.17241 * e * sin(sunAnomaly) +
    0.01608 * sin(2 * moonAnomaly) +
    0.01039 * sin(2 * argument) +
    0.00739 * e * sin(moonAnomaly - sunAnomaly) -
    0.00514 * e * sin(moonAnomaly + sunAnomaly) +
    0.00208 * e * e * sin(2 * sunAnomaly) -
    0.00111 * sin(moonAnomaly - 2 * argument)
  return meanEpoch + synodicMonthDays * k + 0.00015437 * T * T + correction
}
