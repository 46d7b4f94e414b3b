import type { BirthData } from '@selemene/contracts'
import { type Calendar, type CivilDate, civilDateOf, dayNumber, formatCivilDate, parseCivilDate, unixEpochDay } from './civil.js'
import { formatOffset } from './instant.js'
import { localMeanTime, meanTimeOffset } from './mean-time.js'
import type { ZoneOffset } from './posix-rule.js'
import type { TimeZones } from './time-zones.js'

/** What to know about a birth date without a time; of its zone only where an engine reads clocks by it. */
export function dateWarnings(birth: BirthData | undefined, { zones, readsZone }: { zones: TimeZones; readsZone: boolean }): string[] {
  const { date: written, calendar = 'gregorian', timezone, longitude } = birth ?? {}
  const date = written === undefined ? undefined : parseCivilDate(written, calendar)
  if (date === undefined) return []
  if (timezone === undefined || !readsZone) return calendarWarnings(date, calendar)
  const noon = (dayNumber(date, calendar) - unixEpochDay + 0.5) * 86_400_000
  const offset = zones.offsetAt(timezone === localMeanTime ? meanTimeOffset(longitude as number) : timezone, noon)
  return [...zoneWarnings({ timezone, longitude, offset, year: date.year }), ...calendarWarnings(date, calendar)]
}

/** A zone as a request names it, with the offset that its clocks had on a day. */
export interface ReadZone {
  timezone: string
  longitude?: number | undefined
  offset: ZoneOffset
  /** Year of the civil date. */
  year: number
}

/** What to know about an old local time: that a zone's name stands for one city's mean time, or that cities kept clocks of their own. */
export function zoneWarnings({ timezone, longitude, offset, year }: ReadZone): string[] {
  if (timezone === localMeanTime) return [`Read in the local mean time of longitude ${longitude}°: ${formatOffset(offset.seconds)}.`]
  if (offset.abbreviation === 'LMT') return [beforeStandardTime(timezone, offset, longitude)]
  return indianZones.has(timezone) && year < 1955 ? [indianCityTimes(offset)] : []
}

function beforeStandardTime(timezone: string, offset: ZoneOffset, longitude: number | undefined): string {
  const read = `Before standard time: read in the local mean time of the city that ${timezone} is named for, ${formatOffset(offset.seconds)}.`
  if (longitude === undefined) return `${read} For the mean time of the birth place send timezone "LMT" with its longitude.`
  return `${read} At longitude ${longitude}° local mean time is ${meanTimeOffset(longitude)}: send timezone "LMT" to use it.`
}

const indianZones = new Set(['Asia/Kolkata', 'Asia/Calcutta'])

/**
 * The tz database has one history for all of India: the railways' Madras time until 1905, Indian Standard Time since. Bombay kept its own
 * time officially until 1955, Calcutta until 1948 (tz database, file `asia`, comments on Asia/Kolkata).
 */
function indianCityTimes({ seconds, abbreviation }: ZoneOffset): string {
  return (
    `India before 1955: read as ${abbreviation}, ${formatOffset(seconds)}. Clocks in Bombay kept Bombay time, +04:51, until 1955, and in Calcutta ` +
    'Calcutta time, +05:53:20, until 1948; if the birth was recorded in one of them, send timezone "+04:51" or "+05:53:20". ' +
    'Before 1906 most places kept local mean time: timezone "LMT" with the longitude.'
  )
}

/** Julian Day Number of 1582-10-15, the first day of the Gregorian calendar. */
const firstGregorianDay = dayNumber({ year: 1582, month: 10, day: 15 })

/** What to know about the calendar of a date: that a Julian one was converted, or that a Gregorian one is older than its calendar. */
export function calendarWarnings(date: CivilDate, calendar: Calendar): string[] {
  const day = dayNumber(date, calendar)
  if (calendar === 'julian') return [`Julian calendar date; in the Gregorian calendar ${formatCivilDate(civilDateOf(day))}.`]
  if (day >= firstGregorianDay) return []
  const written = formatCivilDate(date)
  return [
    `${written} was read as a Gregorian date, though that calendar began on 1582-10-15. In the Julian calendar of the time it is ` +
      `${formatCivilDate(civilDateOf(day, 'julian'))}; if ${written} itself is a Julian date, send calendar "julian".`,
  ]
}
