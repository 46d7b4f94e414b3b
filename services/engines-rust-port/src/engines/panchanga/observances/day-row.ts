import type { Horizon } from '../../../vedic/horizon.js'
import type { Span } from '../../../vedic/parts.js'
import type { VedicDay } from '../../../vedic/vedic-day.js'

/** A Vedic day whose daylight and night are both bounded, so that the parts of both can be told. Julian Dates (UT). */
export interface WholeDay {
  /** Julian Day Number of its civil date. */
  day: number
  sunrise: number
  sunset: number
  nextSunrise: number
}

/** The Vedic days around one, each found when it is first asked for. */
export interface DayRow {
  /** By the Julian Day Number of its civil date; undefined where the Sun does not rise and set. */
  at(day: number): WholeDay | undefined
  /** The days that a stretch of time touches, in order; undefined when one of them has no sunrise or sunset. */
  touchedBy(span: Span): WholeDay[] | undefined
}

export interface DayRowDeps {
  horizon: Horizon
  /** Altitude of the Sun's centre that counts as sunrise, degrees. */
  altitudeDeg: number
}

/** Below 60° sunrise shifts by less than ten minutes a day. */
const nearDays = 1 / 24
/** Nearer to the poles it wanders by hours; further than this there is a polar day or night between. */
const farDays = 0.4

export function createDayRow(middle: VedicDay, { horizon, altitudeDeg }: DayRowDeps): DayRow {
  const known = new Map<number, WholeDay | undefined>([[middle.day, whole(middle)]])

  /** The rising or setting near an instant, looked for closely first. */
  function crossing(expected: number, rising: boolean): number | undefined {
    for (const around of [nearDays, farDays]) {
      const found = horizon.sunCrossings(expected - around, expected + around, altitudeDeg).find((one) => one.rising === rising)
      if (found !== undefined) return found.jd
    }
    return undefined
  }

  function after({ day, sunset, nextSunrise }: WholeDay): WholeDay | undefined {
    const [set, rise] = [crossing(sunset + 1, false), crossing(nextSunrise + 1, true)]
    return set === undefined || rise === undefined ? undefined : { day: day + 1, sunrise: nextSunrise, sunset: set, nextSunrise: rise }
  }

  function before({ day, sunrise, sunset }: WholeDay): WholeDay | undefined {
    const [rise, set] = [crossing(sunrise - 1, true), crossing(sunset - 1, false)]
    return set === undefined || rise === undefined ? undefined : { day: day - 1, sunrise: rise, sunset: set, nextSunrise: sunrise }
  }

  function at(day: number): WholeDay | undefined {
    if (known.has(day)) return known.get(day)
    const neighbor = at(day > middle.day ? day - 1 : day + 1)
    const found = neighbor && (day > middle.day ? after(neighbor) : before(neighbor))
    known.set(day, found)
    return found
  }

  function touchedBy({ start, end }: Span): WholeDay[] | undefined {
    let first = at(middle.day + Math.floor(start - middle.start))
    // Sunrise wanders by minutes a day: the count of whole days may be one off.
    while (first !== undefined && first.sunrise > start) first = at(first.day - 1)
    while (first !== undefined && first.nextSunrise <= start) first = at(first.day + 1)
    const days: WholeDay[] = []
    for (let day = first; day !== undefined; day = at(day.day + 1)) {
      days.push(day)
      if (day.nextSunrise >= end) return days
    }
    return undefined
  }

  return { at, touchedBy }
}

function whole({ day, sunrise, sunset, nextSunrise }: VedicDay): WholeDay | undefined {
  return sunrise === null || sunset === null || nextSunrise === null ? undefined : { day, sunrise, sunset, nextSunrise }
}
