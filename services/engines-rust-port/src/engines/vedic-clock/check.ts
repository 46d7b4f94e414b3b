import type { EngineInput, FieldFault } from '@selemene/contracts'
import { readPlace } from '../../vedic/read-place.js'
import type { Options } from './schema.js'

/** A Sun's clock hangs at a place. */
export function checkVedicClock(input: EngineInput<Options>): FieldFault[] {
  if (input.options.clock === 'civil' || readPlace(input).place !== null) return []
  return [{ pointer: '/location', message: `is required for the ${input.options.clock} clock`, code: 'required' }]
}
