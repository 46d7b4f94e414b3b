import type { Span } from '../../../vedic/parts.js'
import type { Choice } from './choose-day.js'
import type { WholeDay } from './day-row.js'
import { arunodayaOf } from './kalas.js'

/** One ekadashi with what follows it. */
export interface Ekadashi {
  tithi: Span
  dwadashi: Span
  isBright: boolean
  /** Consecutive days, the first the one in which the ekadashi begins; at least four. */
  days: readonly WholeDay[]
  /** Whether the full or new moon tithi that closes this half runs at two sunrises; asked only where it decides. */
  closesLong(): boolean
  nakshatraAt(jd: number): number
}

const runsAtSunrise = (tithi: Span, day: WholeDay) => tithi.start <= day.sunrise && day.sunrise < tithi.end

/**
 * The fast of householders (smartas): the day at whose sunrise Ekadashi runs, if Dwadashi runs at the sunrise after it, so that the fast
 * is broken in Dwadashi; else the day before. Of two sunrises the second, on the same condition (Dharmasindhu, first part;
 * Drik Panchang's dates follow it).
 */
export function smartaFast({ tithi, dwadashi, days }: Ekadashi): Choice {
  const at = days.findIndex((day) => runsAtSunrise(tithi, day))
  if (at < 0) return { day: days[0] as WholeDay, why: 'runs at no sunrise: the day that holds it' }
  const last = days.findLastIndex((day) => runsAtSunrise(tithi, day))
  const brokenInDwadashi = runsAtSunrise(dwadashi, days[last + 1] as WholeDay)
  if (last > at)
    return brokenInDwadashi
      ? { day: days[last] as WholeDay, why: 'runs at two sunrises, and Dwadashi at the third: the second day' }
      : { day: days[at] as WholeDay, why: 'runs at two sunrises, and Dwadashi at none: the first day' }
  if (brokenInDwadashi || at === 0) return { day: days[at] as WholeDay, why: 'runs at sunrise, and Dwadashi at the next' }
  return {
    day: days[at - 1] as WholeDay,
    why: 'runs at the next sunrise, but Dwadashi at none: the day before, so that the fast is broken in Dwadashi',
  }
}

/** Nakshatras that make a bright Dwadashi a fast of its own: Rohini (Jayanti), Punarvasu (Jaya), Pushya (Papanashini), Shravana (Vijaya). */
const ofMahadwadashi = new Map([
  [4, 'Jayanti'],
  [7, 'Jaya'],
  [8, 'Papanashini'],
  [22, 'Vijaya'],
])

/**
 * The fast of Vaishnavas: the first day before whose dawn (96 minutes before sunrise) Ekadashi has begun, untouched by Dashami; or
 * Dwadashi after it, when one of the eight Mahadwadashis comes (Hari-bhakti-vilasa 12–13, as the calendar program of ISKCON, GCAL, applies it).
 */
export function vaishnavaFast(ekadashi: Ekadashi): Choice {
  const { tithi, dwadashi, days } = ekadashi
  const at = days.findIndex((day) => tithi.start <= arunodayaOf(day))
  const pure = days[at] as WholeDay
  const next = days[at + 1] as WholeDay
  if (!runsAtSunrise(tithi, pure)) return { day: pure, why: 'had not begun before dawn of the day before: Dwadashi' }
  if (runsAtSunrise(tithi, next)) return { day: next, why: 'runs at two sunrises: the second (Unmilani)' }
  if (!runsAtSunrise(dwadashi, next)) return { day: pure, why: 'is followed by a Dwadashi without a sunrise (Trisprisha)' }
  const star = starOf(ekadashi, next)
  if (star !== undefined) return { day: next, why: `gives way to ${star} Mahadwadashi` }
  if (runsAtSunrise(dwadashi, days[at + 2] as WholeDay)) return { day: next, why: 'is followed by a Dwadashi of two sunrises: its first (Vyanjuli)' }
  if (ekadashi.closesLong()) return { day: next, why: 'is followed by a full or new moon of two sunrises: Dwadashi (Pakshavardhini)' }
  return { day: pure, why: 'had begun before dawn' }
}

/** The Mahadwadashi that the Moon makes of this day: bright, Dwadashi at sunrise and sunset, one nakshatra at this sunrise and the next. */
function starOf({ dwadashi, isBright, nakshatraAt }: Ekadashi, day: WholeDay): string | undefined {
  if (!isBright || dwadashi.end <= day.sunset) return undefined
  const nakshatra = nakshatraAt(day.sunrise)
  return nakshatraAt(day.nextSunrise) === nakshatra ? ofMahadwadashi.get(nakshatra) : undefined
}
