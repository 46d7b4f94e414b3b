import { epochOfJulianDate, formatInstant, type TimeZones, unixEpochDay } from '@selemene/engine'

/** One zone's clock and calendar for Julian Dates (UT). */
export interface LocalClock {
  /** RFC 3339 with the offset in force, rounded to the second. */
  format(jd: number): string
  /** Julian Day Number of the civil date that the clock shows. */
  dayAt(jd: number): number
  /** The instant at which a civil date (by its Julian Day Number) begins. */
  midnight(day: number): number
}

export function createLocalClock(zones: TimeZones, timezone: string): LocalClock {
  const offsetAt = (jd: number) => zones.offsetAt(timezone, epochOfJulianDate(jd)).seconds
  const midnights = new Map<number, string>()

  /** A panchanga spells over a hundred instants of two or three dates: each date and offset is formatted once, the clock is put in. */
  function format(jd: number): string {
    const offset = Math.round(offsetAt(jd) / 60) * 60
    const local = Math.round(epochOfJulianDate(jd) / 1000) + offset
    const clock = ((local % 86_400) + 86_400) % 86_400
    const key = (local - clock) * 100_000 + offset
    let text = midnights.get(key)
    if (text === undefined) {
      text = formatInstant((local - clock - offset) * 1000, offset)
      midnights.set(key, text)
    }
    return `${text.slice(0, 11)}${two(Math.floor(clock / 3600))}:${two(Math.floor(clock / 60) % 60)}:${two(clock % 60)}${text.slice(19)}`
  }

  return {
    format,
    dayAt: (jd) => Math.floor(jd + 0.5 + offsetAt(jd) / 86_400),
    midnight(day) {
      const localSeconds = (day - unixEpochDay) * 86_400
      const first = zones.instantsOf(timezone, localSeconds)[0]
      // Where the clock skipped midnight, the date begins at the jump: midnight by the offset that was left.
      const epochMs = first?.epochMs ?? (localSeconds - zones.offsetAt(timezone, (localSeconds - 86_400) * 1000).seconds) * 1000
      return epochMs / 86_400_000 + 2_440_587.5
    },
  }
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
