import { epochOfJulianDate, julianDate } from '@selemene/engine'
import { signedDegrees } from '@selemene/traditions'
import type { YearClock } from './year-clock.js'

/** Degrees a day of the mean sidereal motion and of the mean anomaly, and the eccentricity (Meeus, Astronomical Algorithms, ch. 25; J2000). */
const meanMotion = 360 / 365.256363
const anomalyMotion = 0.98560028
const anomalyAtJ2000 = 357.52911
const eccentricity = 0.016709
const radians = Math.PI / 180

// Newton's steps shrink a thousandfold, so after a step of 5 s what is left is 5 ms.
const lastStepDays = 5 / 86_400

/**
 * Years counted by the Sun itself: the instant at which its sidereal longitude has advanced 360° × years since birth.
 * A Kepler orbit guesses within half an hour; two looks at the real Sun do the rest.
 */
export function trueSolarYears(birthMs: number, siderealSun: (jd: number) => number): YearClock {
  const birth = julianDate(birthMs)
  const sunAtBirth = siderealSun(birth)
  return {
    at(years) {
      if (years === 0) return birthMs
      let jd = keplerGuess(birth, years)
      for (let i = 0; i < 8; i++) {
        const missing = signedDegrees(sunAtBirth + 360 * years - siderealSun(jd))
        const step = missing / speed(jd)
        jd += step
        if (Math.abs(step) < lastStepDays) break
      }
      return epochOfJulianDate(jd)
    },
  }
}

function keplerGuess(birth: number, years: number): number {
  const atBirth = equationOfCentre(birth)
  let jd = birth + (360 * years) / meanMotion
  for (let i = 0; i < 4; i++) jd = birth + (360 * years - equationOfCentre(jd) + atBirth) / meanMotion
  return jd
}

/** True less mean anomaly, degrees. */
function equationOfCentre(jd: number): number {
  const anomaly = anomalyOf(jd)
  return (2 * eccentricity * Math.sin(anomaly) + 1.25 * eccentricity ** 2 * Math.sin(2 * anomaly)) / radians
}

/** Degrees a day, to a thousandth of it. */
function speed(jd: number): number {
  const anomaly = anomalyOf(jd)
  return meanMotion * (1 + 2 * eccentricity * Math.cos(anomaly) + 2.5 * eccentricity ** 2 * Math.cos(2 * anomaly))
}

const anomalyOf = (jd: number) => (anomalyAtJ2000 + anomalyMotion * (jd - 2_451_545)) * radians
