import { invalidInput, NoesisError, type TimeResolution } from '@selemene/contracts'
import { type Calendar, civilDateOf, dayNumber, formatCivilDate, parseCivilDate, parseCivilTime, unixEpochDay } from './civil.js'
import { formatOffset, formatUtc, julianDate } from './instant.js'
import { localMeanTime, meanTimeOffset } from './mean-time.js'
import { calendarWarnings, zoneWarnings } from './time-warnings.js'
import { fixedOffset, type TimeZones } from './time-zones.js'

export interface LocalTime {
  date: string
  time: string
  timezone: string
  /** Degrees, east positive; needed by timezone "LMT". */
  longitude?: number
  time_fold?: 'earlier' | 'later'
  calendar?: Calendar
}

/** A local civil time as an instant. */
export interface ResolvedTime {
  /** Milliseconds since 1970 UTC. */
  epochMs: number
  /** Julian Date, UT. */
  julianDate: number
  offsetSeconds: number
  /** For `metadata.time_resolution`. */
  resolution: TimeResolution
}

/**
 * The instant at which clocks in the zone showed this civil time, by the zone's whole history; in zone "LMT", by the mean Sun of the longitude.
 * Throws INVALID_INPUT at `<pointer>/time` for a reading that was skipped, at `<pointer>/time_fold` (with both instants
 * as `candidates`) for one that came twice, at `<pointer>/date` for a date that its calendar does not have, and at `<pointer>/longitude`
 * for an "LMT" without one.
 */
export function resolveLocalTime(asked: LocalTime, zones: TimeZones, pointer = '/birth_data'): ResolvedTime {
  const calendar = asked.calendar ?? 'gregorian'
  const local = inMeanTime(asked, pointer)
  const date = parseCivilDate(local.date, calendar)
  const time = parseCivilTime(local.time)
  if (date === undefined) throw invalidInput(`${pointer}/date`, `does not exist in the ${calendar} calendar`, 'date')
  if (time === undefined) throw invalidInput(`${pointer}/time`, 'must be a time written HH:MM or HH:MM:SS', 'format')
  if (!zones.has(local.timezone)) throw invalidInput(`${pointer}/timezone`, 'must be an IANA time zone or a fixed offset ±HH:MM', 'format')
  const localSeconds = (dayNumber(date, calendar) - unixEpochDay) * 86_400 + time
  const instants = zones.instantsOf(local.timezone, localSeconds)
  const [first, second] = instants
  if (first === undefined) throw skipped(local, localSeconds, zones, pointer)
  if (second !== undefined && local.time_fold === undefined) throw ambiguous(local, instants, pointer)
  const chosen = second !== undefined && local.time_fold === 'later' ? second : first
  const { epochMs, offset } = chosen
  return {
    epochMs,
    julianDate: julianDate(epochMs),
    offsetSeconds: offset.seconds,
    resolution: {
      local: clock(localSeconds),
      utc: formatUtc(epochMs),
      offset: formatOffset(offset.seconds),
      source: fixedOffset(local.timezone) === undefined ? 'iana' : 'fixed',
      rule: second === undefined ? 'exact' : `fold-${local.time_fold as 'earlier' | 'later'}`,
      warnings: [...zoneWarnings({ ...asked, offset, year: date.year }), ...calendarWarnings(date, calendar)],
    },
  }
}

/** "LMT" as the fixed offset of its longitude. */
function inMeanTime(asked: LocalTime, pointer: string): LocalTime {
  if (asked.timezone !== localMeanTime) return asked
  if (asked.longitude === undefined) throw invalidInput(`${pointer}/longitude`, `is required with timezone "${localMeanTime}"`, 'required')
  return { ...asked, timezone: meanTimeOffset(asked.longitude) }
}

function skipped(local: LocalTime, localSeconds: number, zones: TimeZones, pointer: string): NoesisError {
  // The offset a day before leads to the instant of the jump from one side, the offset a day after from the other.
  const before = zones.offsetAt(local.timezone, (localSeconds - 86_400) * 1000).seconds
  const after = zones.offsetAt(local.timezone, (localSeconds + 86_400) * 1000).seconds
  const jump = transitionBetween(local.timezone, localSeconds - after, localSeconds - before, zones)
  const message = `${clock(localSeconds)} never came in ${local.timezone}: clocks went from ${clock(jump + before)} to ${clock(jump + after)}. Give a time outside this gap.`
  return invalidInput(`${pointer}/time`, message, 'time-gap')
}

/** The first second in (low, high] with another offset than `low` has. */
function transitionBetween(zone: string, low: number, high: number, zones: TimeZones): number {
  const old = zones.offsetAt(zone, low * 1000).seconds
  let [a, b] = [low, high]
  while (b - a > 1) {
    const middle = Math.floor((a + b) / 2)
    if (zones.offsetAt(zone, middle * 1000).seconds === old) a = middle
    else b = middle
  }
  return b
}

function ambiguous(local: LocalTime, instants: { epochMs: number }[], pointer: string): NoesisError {
  const candidates = instants.map((i) => formatUtc(i.epochMs))
  const message = `the clocks of ${local.timezone} showed this time twice: say "earlier" (${candidates[0]}) or "later" (${candidates[1]})`
  return new NoesisError('INVALID_INPUT', `${pointer}/time_fold: ${message}`, {
    errors: [{ pointer: `${pointer}/time_fold`, message, code: 'time-fold', candidates }],
  })
}

/** Local seconds since 1970 as YYYY-MM-DDTHH:MM:SS. */
function clock(localSeconds: number): string {
  const day = Math.floor(localSeconds / 86_400)
  const rest = localSeconds - day * 86_400
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  return `${formatCivilDate(civilDateOf(day + unixEpochDay))}T${parts.map((n) => String(n).padStart(2, '0')).join(':')}`
}
