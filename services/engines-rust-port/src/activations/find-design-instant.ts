import { normalizeDegrees, signedDegrees } from '@selemene/traditions'
import type { EnginePorts } from '../ports.js'

/** How far the Sun moves from the design to the birth, degrees of longitude. */
export const designArcDeg = 88

/**
 * A Newton step smaller than this ends the search. What is left of it is its square times half the Sun's acceleration over its speed
 * (at most 0.0004 a day): less than 0.04 ms.
 */
const smallestStepDays = 1e-3
const mostSteps = 12

/**
 * The Julian Date (UT) before `birthJd` at which the apparent Sun stood exactly 88° of longitude before `birthSunDeg`.
 * Starts from `guess` (the mean motion and equation of the centre of Meeus, "Astronomical Algorithms", 2nd ed., ch. 25, lead within an hour
 * over the whole ephemeris) and takes Newton steps with the Sun's own speed: two calls, or one from a `guess` within a minute.
 */
export function findDesignInstant(ephemeris: EnginePorts['ephemeris'], birthJd: number, birthSunDeg: number, guess?: number): number {
  const target = normalizeDegrees(birthSunDeg - designArcDeg)
  let jd = guess ?? birthJd - daysBetween(target, birthSunDeg, birthJd)
  for (let step = 0; step < mostSteps; step++) {
    const sun = ephemeris.position('sun', jd)
    const days = signedDegrees(sun.longitude - target) / sun.speed
    jd -= days
    if (Math.abs(days) < smallestStepDays) return jd
  }
  throw new RangeError('the search for the design instant did not converge')
}

const meanMotionDegPerDay = 0.98564736
/** Longitude of the Sun's perigee at J2000 (degrees) and its motion per day (Meeus, ch. 25). */
const perigeeAtJ2000 = 282.93735
const perigeeDegPerDay = 1.71946 / 36525

/** Days that the Sun of a low-precision theory needs from one longitude to a later one, less than a year on. */
function daysBetween(fromDeg: number, toDeg: number, jd: number): number {
  const perigee = perigeeAtJ2000 + perigeeDegPerDay * (jd - 2_451_545)
  return normalizeDegrees(meanLongitude(toDeg, perigee) - meanLongitude(fromDeg, perigee)) / meanMotionDegPerDay
}

/** The equation of the centre taken off a true longitude, as a series in the true anomaly (e = 0.0167). */
function meanLongitude(trueDeg: number, perigeeDeg: number): number {
  const anomaly = ((trueDeg - perigeeDeg) * Math.PI) / 180
  return trueDeg - 1.9137 * Math.sin(anomaly) + 0.012 * Math.sin(2 * anomaly)
}
