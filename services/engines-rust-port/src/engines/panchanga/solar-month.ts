import { type Sign, signedDegrees, signs } from '@selemene/traditions'
import type { Horizon } from '../../vedic/horizon.js'
import { signIndexOf } from '../../vedic/signs.js'
import type { Sky } from '../../vedic/sky.js'

export interface SolarMonth {
  sign: Sign
  /** 1 on the date of the first sunset in the sign. */
  day: number
  /** When the Sun entered the sign, Julian Date (UT). */
  sankranti: number
}

export interface SolarMonthDeps {
  sky: Sky
  horizon: Horizon
  altitudeDeg: number
}

const sunDegreesPerDay = 0.9856
const settledDays = 1 / 86_400
/** Sunsets follow one another within this, the polar circles' drift counted in. */
const longestDays = 1.1

/** The Sun's sidereal sign at a sunset (Julian Date, UT), and how many sunsets it has seen there, this one counted. */
export function solarMonthAt(sunset: number, deps: SolarMonthDeps): SolarMonth {
  const index = signIndexOf(deps.sky.siderealSun(sunset))
  const sankranti = sankrantiBefore(sunset, deps.sky)
  return { sign: signs[index] as Sign, day: 1 + Math.round(sunset - firstSunsetAfter(sankranti, sunset, deps)), sankranti }
}

/** Where the Sun did not set in the day after a sankranti (polar day), that day's hour of the present sunset stands for it. */
function firstSunsetAfter(sankranti: number, sunset: number, { horizon, altitudeDeg }: SolarMonthDeps): number {
  const found = horizon.sunCrossings(sankranti, sankranti + longestDays, altitudeDeg).find((crossing) => !crossing.rising)
  return found?.jd ?? sunset - Math.floor(sunset - sankranti)
}

/** When the Sun entered the sidereal sign in which it stands at an instant. Julian Dates (UT). */
export const sankrantiBefore = (jd: number, sky: Sky): number => lastIngress(signIndexOf(sky.siderealSun(jd)) * 30, jd, sky)

/** The last instant before `from` at which the sidereal Sun stood at a longitude that it passed within a month (secant method). */
function lastIngress(longitude: number, from: number, sky: Sky): number {
  const missing = (jd: number) => signedDegrees(longitude - sky.siderealSun(jd))
  let jd = from
  let left = missing(jd)
  let speed = sunDegreesPerDay
  for (let i = 0; i < 20; i++) {
    const step = left / speed
    jd += step
    if (Math.abs(step) < settledDays) return jd
    const leftNow = missing(jd)
    speed = (left - leftNow) / step
    left = leftNow
  }
  throw new Error('a sankranti did not settle')
}
