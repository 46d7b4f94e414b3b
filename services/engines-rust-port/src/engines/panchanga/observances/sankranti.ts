import type { Sign } from '@selemene/traditions'
import { signOf } from '../../../vedic/signs.js'
import type { Sky } from '../../../vedic/sky.js'
import { type SolarMonth, sankrantiBefore } from '../solar-month.js'
import type { WholeDay } from './day-row.js'
import type { Observance } from './observance.js'

/** No solar month is shorter. */
const shortestMonthDays = 29

/**
 * The sankranti kept on a day. One by daylight is kept on its own day. One at night belongs to the day before midnight and the day after
 * midnight that are nearer; but Karka Sankranti always to the day that the night ends, Makara Sankranti to the one that it opens
 * (Dharmasindhu, first part; Drik Panchang).
 */
export function sankrantiOf(day: WholeDay, previousSunset: number | null, month: SolarMonth, sky: Sky): Observance[] {
  const { sign, day: dayOfMonth, sankranti } = month
  if (dayOfMonth === 1) return isKeptAfter(sankranti, sign, day, previousSunset) ? [keptAs(sign, sankranti, day)] : []
  if (dayOfMonth < shortestMonthDays) return []
  const next = signOf(sky.siderealSun(day.nextSunrise))
  if (next === sign) return []
  const tonight = sankrantiBefore(day.nextSunrise, sky)
  return isKeptBefore(tonight, next, day) ? [keptAs(next, tonight, day)] : []
}

/** Whether a sankranti between the last sunset and this one is kept on this day. */
function isKeptAfter(sankranti: number, sign: Sign, { sunrise }: WholeDay, previousSunset: number | null): boolean {
  if (sankranti >= sunrise || sign === 'Makara') return true
  return sign !== 'Karka' && previousSunset !== null && sankranti >= (previousSunset + sunrise) / 2
}

/** Whether a sankranti of the night that follows a day is kept on that day. */
function isKeptBefore(sankranti: number, sign: Sign, { sunset, nextSunrise }: WholeDay): boolean {
  if (sign === 'Makara') return false
  return sign === 'Karka' || sankranti < (sunset + nextSunrise) / 2
}

function keptAs(sign: Sign, sankranti: number, day: WholeDay): Observance {
  return { name: `${sign} Sankranti`, rule: `the Sun enters ${sign} (sidereal) ${when(sankranti, day)}`, start: sankranti }
}

function when(sankranti: number, { sunrise, sunset }: WholeDay): string {
  if (sankranti < sunrise) return 'in the night before this day'
  return sankranti < sunset ? 'by daylight of this day' : 'in the night of this day'
}
