import type { BirthData, EngineInput } from '@selemene/contracts'
import { birthDateOf, birthInUtc, type RequestFacts, wholeSecond } from '@selemene/engine'
import type { Options } from './schema.js'

/** The instant of birth, or the date whose noon it is, and the clock to the second. */
export function canonical({ birth_data, options }: EngineInput<Options>, { birthTime, now }: RequestFacts): EngineInput<Options> {
  return { birth_data: birthTime === undefined ? noonOf(birth_data ?? {}) : birthInUtc(birthTime), current_time: wholeSecond(now), options }
}

function noonOf(birth: BirthData): BirthData {
  const { timezone, time_fold } = birth
  return { ...birthDateOf(birth), ...(timezone === undefined ? {} : { timezone }), ...(time_fold === undefined ? {} : { time_fold }) }
}
