import type { EngineInput, FieldFault } from '@selemene/contracts'
import { birthReach } from '../../activations/birth-reach.js'
import { dateFault } from '../../ephemeris/reach.js'
import { missingGates } from './given-gates.js'
import type { Options } from './schema.js'

/** Without given gates the birth fields are needed, and the sky of the birth; with them, all the gates that the spheres read. */
export function checkInput({ options, birth_data }: EngineInput<Options>): FieldFault[] {
  if (options.hd_gates !== undefined) return missingGates(options.hd_gates)
  const missing = (['date', 'time', 'timezone'] as const).filter((field) => birth_data?.[field] === undefined)
  if (missing.length === 0) return [dateFault(birth_data as { date: string }, birthReach)].filter((fault) => fault !== undefined)
  return missing.map((field) => ({ pointer: `/birth_data/${field}`, message: 'is required, unless options.hd_gates is given', code: 'required' }))
}
