import type { BirthData, EngineInput, Place } from '@selemene/contracts'
import { birthDateOf, type RequestFacts, unsignedZero, wholeSecond, wholeTime } from '@selemene/engine'
import { asksForNow, isAtInstant } from './asked-moment.js'
import type { Options } from './schema.js'

/** The day at its place; the time, and which of two, only where the panchanga is of an instant. At a location the clock to the second. */
export function canonical(input: EngineInput<Options>, { birthTime, now }: RequestFacts): EngineInput<Options> {
  const { options } = input
  if (asksForNow(input)) {
    const location = placeOf(input.location as Place)
    return { location, current_time: wholeSecond(now), options: { ...options, at: options.at ?? 'instant' } }
  }
  const birth = input.birth_data as BirthData & Required<Pick<BirthData, 'time' | 'latitude' | 'longitude'>>
  const day = { ...birthDateOf(birth), ...placeOf(birth) }
  if (!isAtInstant(input)) return { birth_data: day, options: { ...options, at: 'sunrise' } }
  const { time, time_fold } = birth
  const isFold = birthTime?.resolution.rule !== 'exact' && time_fold !== undefined
  return { birth_data: { ...day, time: wholeTime(time), ...(isFold ? { time_fold } : {}) }, options: { ...options, at: 'instant' } }
}

function placeOf({ latitude, longitude, timezone }: Pick<Place, 'latitude' | 'longitude' | 'timezone'>) {
  return { latitude: unsignedZero(latitude), longitude: unsignedZero(longitude), ...(timezone === undefined ? {} : { timezone }) }
}
