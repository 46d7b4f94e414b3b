import type { EngineInput } from '@selemene/contracts'
import { dayNumber, type EngineContext, julianDate, parseCivilDate } from '@selemene/engine'
import type { EnginePorts } from '../../ports.js'
import type { GeographicPlace } from '../../vedic/horizon.js'
import { createLocalClock, type LocalClock } from '../../vedic/local-clock.js'
import { readPlace } from '../../vedic/read-place.js'
import type { Options } from './schema.js'

/** The day that a request is about, and where it is observed. */
export interface AskedMoment {
  place: GeographicPlace
  clock: LocalClock
  /** Julian Day Number of the civil date. */
  day: number
  /** Julian Date (UT), when the request names an instant within its day. */
  instant: number | undefined
}

/** Without a birth date, a location asks for the day of the current time there. */
export const asksForNow = ({ birth_data, location }: EngineInput<Options>): boolean => birth_data?.date === undefined && location !== undefined

/** The day of the birth, else that of the current time at the location. The checker has made sure that one of them is there. */
export function askedMoment(input: EngineInput<Options>, { now, zones, birthTime }: EngineContext<EnginePorts>): AskedMoment {
  const where = readPlace(asksForNow(input) ? input : { birth_data: input.birth_data ?? {}, options: input.options })
  const clock = createLocalClock(zones, where.timezone)
  const place = where.place as GeographicPlace
  if (asksForNow(input)) {
    const instant = julianDate(now)
    return { place, clock, day: clock.dayAt(instant), instant }
  }
  return { place, clock, day: birthDay(input), instant: isAtInstant(input) ? birthTime?.julianDate : undefined }
}

/** A time makes it an instant unless `at` says otherwise. */
export const isAtInstant = ({ options, birth_data }: EngineInput<Options>): boolean =>
  options.at === 'instant' || (options.at === undefined && birth_data?.time !== undefined)

function birthDay({ birth_data }: EngineInput<Options>): number {
  const civil = parseCivilDate(birth_data?.date as string, birth_data?.calendar)
  if (civil === undefined) throw new RangeError('a date that does not exist')
  return dayNumber(civil, birth_data?.calendar)
}
