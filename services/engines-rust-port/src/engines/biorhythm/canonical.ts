import { type EngineInput, NoesisError } from '@selemene/contracts'
import { birthDateOf, clockAsDate, type RequestFacts } from '@selemene/engine'
import { birthDay, targetFaults, targetOf } from './calculate.js'
import type { Options } from './schema.js'

/** The clock is read for its date alone, and only where no target date is given. Throws INVALID_INPUT for a date that has no days to count. */
export function canonical(input: EngineInput<Options>, facts: RequestFacts): EngineInput<Options> {
  const { birth_data, options } = input
  if (options.target_date !== undefined) return { birth_data: birthDateOf(birth_data), options }
  const { day, pointer } = targetOf(input, facts)
  const faults = targetFaults(birthDay(input), day, pointer)
  if (faults.length > 0) throw new NoesisError('INVALID_INPUT', `${pointer}: ${faults[0]?.message}`, { errors: faults })
  const clock = clockAsDate(input, facts)
  return { ...clock, birth_data: { ...birthDateOf(birth_data), ...clock.birth_data }, options }
}
