import { weekdayOf } from '@selemene/engine'
import type { Crossing } from './find-crossings.js'
import type { Horizon } from './horizon.js'
import type { LocalClock } from './local-clock.js'

/** The day that runs from a civil date's sunrise to the next; from midnight to midnight where the Sun does not rise. Julian Dates, UT. */
export interface VedicDay {
  /** Julian Day Number of the civil date. */
  day: number
  /** 0 = Sunday. */
  weekday: number
  sunrise: number | null
  sunset: number | null
  nextSunrise: number | null
  /** The sunset that opened the night before this sunrise. */
  previousSunset: number | null
  /** Sunrise, or local midnight. */
  start: number
  /** The next sunrise, or the next local midnight. */
  end: number
  /** Why sunrise, sunset or next_sunrise is null. */
  reasons: Record<string, string>
}

export interface VedicDayDeps {
  horizon: Horizon
  clock: LocalClock
  /** Altitude of the Sun's centre that counts as sunrise, degrees. */
  altitudeDeg: number
}

/** Sunrises that lie further apart have a polar day or night between them. Days. */
const longestDay = 1.5

/**
 * The Vedic day of a civil date: from the first sunrise at or after its midnight. Near the polar circles sunrise wanders over
 * midnight; a date without a sunrise runs from midnight to midnight.
 */
export function vedicDayOf(day: number, deps: VedicDayDeps): VedicDay {
  const { clock } = deps
  const [midnight, next] = [clock.midnight(day), clock.midnight(day + 1)]
  const end = Math.max(endOfNextDate(day, next, clock), next + longestDay)
  const crossings = crossingsBetween(clock.midnight(day - 1), end, deps)
  const sunrise = crossings.risings.find((jd) => jd >= midnight && jd < next) ?? null
  return dayFrom(day, sunrise, crossings, deps)
}

/**
 * The Vedic day that an instant belongs to: from the last sunrise before it to the next one, named by the civil date of the solar
 * noon between them. Where the last sunrise is further back than a day, the Sun stays up or down, and midnights bound the day.
 */
export function vedicDayAt(jd: number, deps: VedicDayDeps): VedicDay {
  const crossings = crossingsBetween(jd - longestDay - 1, jd + longestDay, deps)
  const sunrise = crossings.risings.findLast((rising) => rising <= jd)
  if (sunrise !== undefined) {
    const day = dayFrom(nameOf(sunrise, deps), sunrise, crossings, deps)
    if (jd < day.end) return day
  }
  const today = deps.clock.dayAt(jd)
  const ahead = crossings.risings.find((rising) => rising > jd)
  // Until the first sunrise after a polar day or night it is the day before the one that this sunrise begins.
  const day = ahead === undefined ? today : Math.min(today, nameOf(ahead, deps) - 1)
  return dayFrom(day, null, crossingsBetween(deps.clock.midnight(day - 1), deps.clock.midnight(day + 2), deps), deps)
}

/** Julian Day Number of the civil date on which the solar noon after a sunrise falls. */
const nameOf = (sunrise: number, { horizon, clock }: VedicDayDeps) => clock.dayAt(horizon.solarNoonAfter(sunrise))

interface Crossings {
  all: Crossing[]
  risings: number[]
  settings: number[]
}

function crossingsBetween(from: number, to: number, { horizon, altitudeDeg }: VedicDayDeps): Crossings {
  const all = horizon.sunCrossings(from, to, altitudeDeg)
  const at = (rising: boolean) => all.filter((crossing) => crossing.rising === rising).map((crossing) => crossing.jd)
  return { all, risings: at(true), settings: at(false) }
}

function dayFrom(day: number, sunrise: number | null, { all, risings, settings }: Crossings, deps: VedicDayDeps): VedicDay {
  const { horizon, clock, altitudeDeg } = deps
  const [midnight, next] = [clock.midnight(day), clock.midnight(day + 1)]
  const isNext = (jd: number) => (sunrise === null ? jd >= midnight && nameOf(jd, deps) === day + 1 : jd > sunrise && jd < sunrise + longestDay)
  const nextSunrise = risings.find(isNext) ?? null
  const isSunset = (jd: number) => (sunrise === null ? jd >= midnight && jd < next : jd > sunrise && jd < sunrise + longestDay)
  const sunset = settings.find(isSunset) ?? null
  return {
    day,
    weekday: weekdayOf(day),
    sunrise,
    sunset,
    nextSunrise,
    previousSunset: settings.findLast((jd) => jd < (sunrise ?? midnight)) ?? null,
    start: sunrise ?? midnight,
    end: nextSunrise ?? (sunrise === null ? next : clock.midnight(nameOf(sunrise, deps) + 1)),
    reasons: reasonsFor({ sunrise, sunset, nextSunrise }, all, midnight, next, horizon.sunAltitude(midnight) > altitudeDeg),
  }
}

/** Where the clocks went over a whole date (Samoa, 2011-12-30), that date begins and ends at one instant and the next one counts. */
function endOfNextDate(day: number, next: number, clock: LocalClock): number {
  const end = clock.midnight(day + 2)
  return end > next ? end : clock.midnight(day + 3)
}

type Events = Pick<VedicDay, 'sunrise' | 'sunset' | 'nextSunrise'>

function reasonsFor(events: Events, crossings: Crossing[], midnight: number, next: number, upAtMidnight: boolean): Record<string, string> {
  const today = crossings.filter((crossing) => crossing.jd >= midnight && crossing.jd < next)
  const polar = upAtMidnight
    ? 'polar day: the Sun stays above the horizon all of this date'
    : 'polar night: the Sun stays below the horizon all of this date'
  const reasons: Record<string, string> = {}
  if (events.sunrise === null)
    reasons.sunrise = today.length === 0 ? polar : 'end of the polar day: the Sun was up when this date began and only sets'
  if (events.sunset === null) {
    reasons.sunset = today.length === 0 ? polar : 'beginning of the polar day: the Sun has risen and does not set before the next date ends'
  }
  if (events.nextSunrise === null) reasons.next_sunrise = 'the Sun does not rise on the date after this one'
  return reasons
}
