import type { EngineInput, FieldFault } from '@selemene/contracts'
import { julianDate, parseInstant } from '@selemene/engine'
import { instantFault, type Reach } from '../../ephemeris/reach.js'
import { readPlace } from '../../vedic/read-place.js'
import type { Options } from './schema.js'

/** The sunrises of the days around an instant, and of the next day with room for an activity. */
export const clockReach: Reach = { before: 4, after: 4, because: 'the days around the instant are needed' }

/** A Sun's clock hangs at a place, and a place has its Sun only as far as the ephemeris reaches. */
export function checkInput(input: EngineInput<Options>): FieldFault[] {
  const { clock } = input.options
  const hasPlace = readPlace(input).place !== null
  if (!hasPlace) return clock === 'civil' ? [] : [{ pointer: '/location', message: `is required for the ${clock} clock`, code: 'required' }]
  if (input.current_time === undefined) return []
  const outside = instantFault(julianDate(parseInstant(input.current_time) as number), clockReach, '/current_time')
  return outside === undefined ? [] : [outside]
}
