export type Calendar = 'gregorian' | 'julian'

/** A civil date without a place. */
export interface CivilDate {
  year: number
  month: number
  day: number
}

/** YYYY-MM-DD as a date that exists in `calendar` (proleptic), else undefined. Years 0001–9999. */
export function parseCivilDate(text: string, calendar: Calendar = 'gregorian'): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month, calendar) ? { year, month, day } : undefined
}

/** HH:MM or HH:MM:SS as seconds since midnight, else undefined. There is no 24:00 and no leap second on a civil clock. */
export function parseCivilTime(text: string): number | undefined {
  const match = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (match === null) return undefined
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  return hour <= 23 && minute <= 59 && second <= 59 ? hour * 3600 + minute * 60 + second : undefined
}

export const formatCivilDate = ({ year, month, day }: CivilDate): string => `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`

function daysInMonth(year: number, month: number, calendar: Calendar): number {
  if (month === 2) return isLeapYear(year, calendar) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const isLeapYear = (year: number, calendar: Calendar) => year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0)

/**
 * Chronological Julian Day Number of a civil date: whole days, the same number for the whole civil day.
 * 2000-01-01 (Gregorian) is 2,451,545. Source: E. G. Richards, "Calendars", Explanatory Supplement (2013), ch. 15.
 */
export function dayNumber({ year, month, day }: CivilDate, calendar: Calendar = 'gregorian'): number {
  const a = Math.floor((14 - month) / 12)
  const y = year + 4800 - a
  const m = month + 12 * a - 3
  const days = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4)
  return calendar === 'gregorian' ? days - Math.floor(y / 100) + Math.floor(y / 400) - 32045 : days - 32083
}

/** The civil date of a Julian Day Number, Gregorian unless said. Source: as for `dayNumber`. */
export function civilDateOf(day: number, calendar: Calendar = 'gregorian'): CivilDate {
  if (calendar === 'julian') return dateOfYears(day + 32_082, -4800)
  const a = day + 32_044
  const centuries = Math.floor((4 * a + 3) / 146_097)
  return dateOfYears(a - Math.floor((146_097 * centuries) / 4), 100 * centuries - 4800)
}

/** `days` count from a 1 March, in years of which every fourth is a leap year; the first of these years is `firstYear`. */
function dateOfYears(days: number, firstYear: number): CivilDate {
  const years = Math.floor((4 * days + 3) / 1461)
  const dayOfYear = days - Math.floor((1461 * years) / 4)
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const yearEnds = Math.floor(m / 10)
  return { year: firstYear + years + yearEnds, month: m + 3 - 12 * yearEnds, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

/** Julian Day Number of 1970-01-01. */
export const unixEpochDay = 2_440_588

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: number): number => (((day + 1) % 7) + 7) % 7

/** 0–99 with a leading zero. */
export const twoDigits = (n: number): string => (n < 10 ? `0${n}` : `${n}`)
