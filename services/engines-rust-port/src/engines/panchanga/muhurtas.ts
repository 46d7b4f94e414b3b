import { partOf, type Span } from '../../vedic/parts.js'
import type { VedicDay } from '../../vedic/vedic-day.js'
import type { AngaDivision } from './anga-division.js'
import { amritKalamGhati, durMuhurtamFifteenths, gulikaKalamEighth, rahuKalamEighth, varjyamGhati, yamagandaEighth } from './data/muhurta-tables.js'

/** The day's muhurtas as Julian Dates (UT); null where there is no daylight or no night to divide. */
export interface Muhurtas {
  rahu_kalam: Span | null
  yamaganda: Span | null
  gulika_kalam: Span | null
  abhijit: Span | null
  brahma: Span | null
  vijaya: Span | null
  nishita: Span | null
  madhyahna: number | null
  dur_muhurtam: Span[]
  varjyam: Span[]
  amrit_kalam: Span[]
}

const wednesday = 3
const ofDaylight = ['day_duration', 'rahu_kalam', 'yamaganda', 'gulika_kalam', 'abhijit', 'vijaya', 'madhyahna'] as const
const ofNight = ['night_duration', 'nishita'] as const

/** All muhurtas of a Vedic day. What cannot be given is explained under its name in `reasons`. */
export function muhurtasOf(day: VedicDay, nakshatras: AngaDivision, reasons: Record<string, string>): Muhurtas {
  const daylight = spanOrNull(day.sunrise, day.sunset)
  const night = spanOrNull(day.sunset, day.nextSunrise)
  const nightBefore = spanOrNull(day.previousSunset, day.sunrise)
  const table = durMuhurtamFifteenths[day.weekday] as (typeof durMuhurtamFifteenths)[number]
  const eighth = (numbers: readonly number[]) => daylight && partOf(daylight, numbers[day.weekday] as number, 8)
  if (daylight === null) for (const name of ofDaylight) reasons[name] = 'there is no daylight between a sunrise and a sunset to divide'
  if (night === null) for (const name of ofNight) reasons[name] = 'there is no night between a sunset and a sunrise to divide'
  if (nightBefore === null) reasons.brahma = 'there is no night before this sunrise to divide'
  if (daylight !== null && day.weekday === wednesday) reasons.abhijit = 'abhijit is not observed on Wednesday'
  return {
    rahu_kalam: eighth(rahuKalamEighth),
    yamaganda: eighth(yamagandaEighth),
    gulika_kalam: eighth(gulikaKalamEighth),
    abhijit: daylight && day.weekday !== wednesday ? partOf(daylight, 8, 15) : null,
    brahma: nightBefore && partOf(nightBefore, 14, 15),
    vijaya: daylight && partOf(daylight, 11, 15),
    nishita: night && partOf(night, 8, 15),
    madhyahna: daylight && (daylight.start + daylight.end) / 2,
    dur_muhurtam: [
      ...(daylight ? table.day.map((number) => partOf(daylight, number, 15)) : []),
      ...(night ? table.night.map((number) => partOf(night, number, 15)) : []),
    ],
    varjyam: ghatiWindows(varjyamGhati, day, nakshatras),
    amrit_kalam: ghatiWindows(amritKalamGhati, day, nakshatras),
  }
}

const ghatisInNakshatra = 60
const windowGhatis = 4

/** Four ghatis of each nakshatra of the day, a ghati being a sixtieth of that nakshatra's own length; those that touch the day. */
function ghatiWindows(firstGhati: readonly number[], day: Span, nakshatras: AngaDivision): Span[] {
  return nakshatras
    .during({ start: day.start, end: day.end })
    .map((nakshatra) => {
      const ghati = (nakshatra.end - nakshatra.start) / ghatisInNakshatra
      const start = nakshatra.start + (firstGhati[nakshatra.number - 1] as number) * ghati
      return { start, end: start + windowGhatis * ghati }
    })
    .filter((window) => window.end > day.start && window.start < day.end)
}

const spanOrNull = (start: number | null, end: number | null): Span | null => (start === null || end === null ? null : { start, end })
