import type { EngineInput } from '@selemene/contracts'
import { fixedOffset, formatInstant, type RequestFacts, unsignedZero, wholeSecond } from '@selemene/engine'
import { type ObservedPlace, readPlace } from '../../vedic/read-place.js'
import type { Options } from './schema.js'

/** The place that is read, with its zone where one was given, and the clock to the second. */
export function canonical(input: EngineInput<Options>, { now }: RequestFacts): EngineInput<Options> {
  const { options } = input
  const where = readPlace(input)
  const { place, timezone } = where
  if (where.timezoneFrom === 'current_time')
    return { current_time: formatInstant(Math.floor(now / 1000) * 1000, fixedOffset(timezone) as number), options }
  const current_time = wholeSecond(now)
  const at = place && { latitude: unsignedZero(place.latitude), longitude: unsignedZero(place.longitude) }
  return at === null || where.timezoneFrom === 'birth_data'
    ? { current_time, birth_data: { ...at, timezone }, options }
    : { current_time, location: { ...at, ...zoneOf(where) }, options }
}

const zoneOf = ({ timezone, timezoneFrom }: ObservedPlace) => (timezoneFrom === 'location' ? { timezone } : {})
