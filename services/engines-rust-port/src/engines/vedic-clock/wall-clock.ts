import { epochOfJulianDate, julianDate, type TimeZones } from '@selemene/engine'
import type { Horizon } from '../../vedic/horizon.js'

/** A clock that shows the hour of the day. Readings are seconds since 1970 as if the clock showed UTC. */
export interface WallClock {
  readingAt(jd: number): number
  /** The instant (Julian Date, UT) at which it shows a reading. */
  instantOf(reading: number): number
}

/** The zone's clock. Where it skipped a reading, the instant is that of the reading by the offset a day before. */
export function civilClock(zones: TimeZones, timezone: string): WallClock {
  return {
    readingAt: (jd) => epochOfJulianDate(jd) / 1000 + zones.offsetAt(timezone, epochOfJulianDate(jd)).seconds,
    instantOf(reading) {
      const first = zones.instantsOf(timezone, reading)[0]
      return julianDate(first?.epochMs ?? (reading - zones.offsetAt(timezone, (reading - 86_400) * 1000).seconds) * 1000)
    },
  }
}

const secondsPerDegree = 240

/** The mean Sun's clock at a longitude: noon when the mean Sun is on the meridian. */
export function meanSolarClock(longitude: number): WallClock {
  const offset = longitude * secondsPerDegree
  return {
    readingAt: (jd) => epochOfJulianDate(jd) / 1000 + offset,
    instantOf: (reading) => julianDate((reading - offset) * 1000),
  }
}

/** The sundial at a longitude: the mean clock with the equation of time, which changes by at most 30 seconds a day. */
export function trueSolarClock(longitude: number, horizon: Horizon): WallClock {
  const mean = meanSolarClock(longitude)
  return {
    readingAt: (jd) => mean.readingAt(jd) + horizon.equationOfTime(jd) * 86_400,
    instantOf(reading) {
      const first = mean.instantOf(reading) - horizon.equationOfTime(mean.instantOf(reading))
      return mean.instantOf(reading) - horizon.equationOfTime(first)
    },
  }
}
