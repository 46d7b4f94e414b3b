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

/**
 * The Vedic day of a civil date: of its first sunrise at or after `from`, which is its midnight unless said. (Near the polar
 * circles sunrise may wander over midnight, and a date then has two.)
 */
export function vedicDayOf(day: number, { horizon, clock, altitudeDeg }: VedicDayDeps, from = Number.NEGATIVE_INFINITY): VedicDay {
  const [before, midnight, next] = [day - 1, day, day + 1].map(clock.midnight) as [number, number, number]
  const crossings = horizon.sunCrossings(before, endOfNextDate(day, next, clock), altitudeDeg)
  const risings = crossings.filter((crossing) => crossing.rising).map((crossing) => crossing.jd)
  const settings = crossings.filter((crossing) => !crossing.rising).map((crossing) => crossing.jd)
  const sunrise = risings.find((jd) => jd >= Math.max(from, midnight) && jd < next) ?? null
  const nextSunrise = risings.find((jd) => (sunrise === null ? jd >= next : jd > sunrise)) ?? null
  const sunset = settings.find((jd) => (sunrise === null ? jd >= midnight && jd < next : jd > sunrise)) ?? null
  return {
    day,
    weekday: weekdayOf(day),
    sunrise,
    sunset,
    nextSunrise,
    previousSunset: settings.findLast((jd) => jd < (sunrise ?? midnight)) ?? null,
    start: sunrise ?? midnight,
    end: nextSunrise ?? next,
    reasons: reasonsFor({ sunrise, sunset, nextSunrise }, crossings, midnight, next, horizon.sunAltitude(midnight) > altitudeDeg),
  }
}

/** The Vedic day that an instant belongs to: before sunrise it is the day before. */
export function vedicDayAt(jd: number, deps: VedicDayDeps): VedicDay {
  const today = vedicDayOf(deps.clock.dayAt(jd), deps)
  const day = jd < today.start ? vedicDayOf(today.day - 1, deps) : today
  return jd < day.end ? day : vedicDayOf(day.day, deps, day.end)
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
