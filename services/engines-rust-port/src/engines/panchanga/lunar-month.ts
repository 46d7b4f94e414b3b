import type { Ephemeris, Positions } from '../../ephemeris/ephemeris.js'
import { circle, signIndexOf } from '../../vedic/signs.js'
import type { Sky } from '../../vedic/sky.js'
import { lunationAt, newMoon } from './new-moon.js'

/** A lunar month from new moon to new moon, named by the Sun's signs at its ends. */
export interface LunarMonth {
  /** 0 = Chaitra. */
  amanta: number
  /** The same day's month where months end at full moon. */
  purnimanta: number
  /** No sankranti in it: an inserted month, named like the one after it. */
  adhika: boolean
  /** Two sankrantis in it: it is named by the first, and the name of the second drops out of this year. */
  kshaya: boolean
  /** The new moon that opened it, Julian Date (UT). */
  start: number
}

/**
 * The lunar month of an instant. It bears the name of the sankranti inside it (Mesha sankranti makes Chaitra), so of the sign
 * after the Sun's at its opening new moon. In the dark half a purnimanta month is already the next, except in an adhika month,
 * both halves of which stand between the halves of the true one.
 */
export function lunarMonthAt(jd: number, tithi: number, sky: Sky, ephemeris: Ephemeris, positions: Positions): LunarMonth {
  const lunation = lunationAt(jd, circle(sky.moon(jd) - sky.sun(jd)))
  const start = newMoon(lunation, ephemeris, positions)
  const end = newMoon(lunation + 1, ephemeris, positions)
  const signAtStart = signIndexOf(sky.siderealSun(start))
  const sankrantis = (signIndexOf(sky.siderealSun(end)) - signAtStart + 12) % 12
  const amanta = (signAtStart + 1) % 12
  const adhika = sankrantis === 0
  const darkHalf = tithi > 15
  return { amanta, purnimanta: darkHalf && !adhika ? (amanta + 1) % 12 : amanta, adhika, kshaya: sankrantis === 2, start }
}
