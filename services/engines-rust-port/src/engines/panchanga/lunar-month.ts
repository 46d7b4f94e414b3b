import type { Ephemeris, Positions } from '../../ephemeris/ephemeris.js'
import { signIndexOf } from '../../vedic/signs.js'
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

/** The lunar month of an instant (Julian Date, UT) in a tithi (1–30). */
export type LunarMonths = (jd: number, tithi: number) => LunarMonth

/** Lunar months for one calculation, in which no new moon is searched twice. */
export function createLunarMonths(sky: Sky, ephemeris: Ephemeris, positions: Positions): LunarMonths {
  const newMoons = new Map<number, number>()
  const newMoonOf = (lunation: number): number => {
    const known = newMoons.get(lunation) ?? newMoon(lunation, ephemeris, positions)
    newMoons.set(lunation, known)
    return known
  }
  return (jd, tithi) => lunarMonthAt(jd, tithi, sky, newMoonOf)
}

/**
 * The lunar month of an instant. It bears the name of the sankranti inside it (Mesha sankranti makes Chaitra), so of the sign
 * after the Sun's at its opening new moon. In the dark half a purnimanta month is already the next, except in an adhika month,
 * both halves of which stand between the halves of the true one.
 */
function lunarMonthAt(jd: number, tithi: number, sky: Sky, newMoonOf: (lunation: number) => number): LunarMonth {
  const lunation = lunationAt(jd, tithi * 12 - 6)
  const start = newMoonOf(lunation)
  const end = newMoonOf(lunation + 1)
  const signAtStart = signIndexOf(sky.siderealSun(start))
  const sankrantis = (signIndexOf(sky.siderealSun(end)) - signAtStart + 12) % 12
  const amanta = (signAtStart + 1) % 12
  const adhika = sankrantis === 0
  const darkHalf = tithi > 15
  return { amanta, purnimanta: darkHalf && !adhika ? (amanta + 1) % 12 : amanta, adhika, kshaya: sankrantis === 2, start }
}
