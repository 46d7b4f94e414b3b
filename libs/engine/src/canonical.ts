import { type BirthData, type EngineInput, invalidInput } from '@selemene/contracts'
import type { RequestFacts } from './define-engine.js'
import { parseCivilDate, parseCivilTime } from './time/civil.js'
import { civilDateAt, formatUtc } from './time/instant.js'
import { localMeanTime, meanTimeOffset } from './time/mean-time.js'
import type { ResolvedTime } from './time/resolve-local-time.js'

/** Pieces of canonical requests: each brings one kind of input to the one form that all its spellings share. */

/** "LMT" as the fixed offset of its longitude, which the checker has made sure of. */
export function meanTimeAsOffset<Input extends EngineInput<unknown>>(input: Input): Input {
  const { birth_data: birth, location } = input
  if (birth?.timezone !== localMeanTime && location?.timezone !== localMeanTime) return input
  return {
    ...input,
    ...(birth?.timezone === localMeanTime ? { birth_data: { ...birth, timezone: meanTimeOffset(birth.longitude as number) } } : {}),
    ...(location?.timezone === localMeanTime ? { location: { ...location, timezone: meanTimeOffset(location.longitude) } } : {}),
  }
}

/** An instant cut to the whole second, RFC 3339 in UTC. */
export const wholeSecond = (epochMs: number): string => formatUtc(Math.floor(epochMs / 1000) * 1000)

/** A birth that is read as an instant alone, told in UTC. */
export function birthInUtc({ epochMs }: Pick<ResolvedTime, 'epochMs'>): BirthData {
  const text = new Date(epochMs).toISOString()
  return { date: text.slice(0, -14), time: text.slice(-13, -5), timezone: 'UTC' }
}

/** The birth's date with its calendar; nothing without a date. */
export function birthDateOf(birth: BirthData | undefined): BirthData {
  return birth?.date === undefined ? {} : { date: birth.date, calendar: birth.calendar ?? 'gregorian' }
}

/** HH:MM:SS. */
export function wholeTime(time: string): string {
  const seconds = parseCivilTime(time) as number
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}

/** A number without a sign on its zero. */
export const unsignedZero = (value: number): number => value + 0

/**
 * A clock that is read for its civil date alone, in the zone of `location`, else of the birth, else in UTC: the same date, read in UTC, from the
 * same place. Throws INVALID_INPUT at /current_time for a date outside the years 0001 to 9999.
 */
export function clockAsDate({ location, birth_data }: EngineInput<unknown>, { now, zones }: RequestFacts): ClockAsDate {
  const zone = location?.timezone ?? birth_data?.timezone ?? utc
  const date = civilDateAt(now, zones.offsetAt(zone, now).seconds)
  if (parseCivilDate(date) === undefined) throw invalidInput('/current_time', 'lies outside the years 0001 to 9999 in this time zone', 'range')
  const current_time = `${date}T00:00:00Z`
  if (location?.timezone !== undefined) return { current_time, location: { latitude: 0, longitude: 0, timezone: utc } }
  return birth_data?.timezone === undefined ? { current_time } : { current_time, birth_data: { timezone: utc } }
}

type ClockAsDate = Pick<EngineInput<unknown>, 'current_time' | 'location' | 'birth_data'>

const utc = '+00:00'
