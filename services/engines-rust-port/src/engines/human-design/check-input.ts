import { type EngineInput, type FieldFault, NoesisError } from '@selemene/contracts'
import { parseInstant, type TimeZones } from '@selemene/engine'
import { birthReach } from '../../activations/birth-reach.js'
import { dateFault } from '../../ephemeris/reach.js'
import { type Birth, partnerPointer, partnerTime } from './calculate.js'
import type { Options } from './schema.js'
import { transitFault } from './transit.js'

/** What the schema cannot say: births and skies outside the ephemeris, and a partner's dates and times that do not exist or came twice. */
export function checkInput({ birth_data, current_time, options }: EngineInput<Options>, zones: TimeZones): FieldFault[] {
  const { partner_birth_data: partner, transit } = options
  return [
    dateFault(birth_data as Birth, birthReach),
    ...(partner === undefined ? [] : partnerFaults(partner as Birth, zones)),
    transit && current_time !== undefined ? transitFault(parseInstant(current_time) as number) : undefined,
  ].filter((fault) => fault !== undefined)
}

function partnerFaults(partner: Birth, zones: TimeZones): (FieldFault | undefined)[] {
  try {
    partnerTime(partner, zones)
    return [dateFault(partner, birthReach, `${partnerPointer}/date`)]
  } catch (error) {
    if (error instanceof NoesisError && error.errors) return error.errors
    throw error
  }
}
