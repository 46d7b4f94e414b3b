import type { EngineInput, FieldFault } from '@selemene/contracts'
import { latinWords, parseCivilDate } from '@selemene/engine'
import { noLetters } from './calculate.js'
import type { Options } from './schema.js'

/** Either name or date must be there; a name must have letters; the target date must exist. */
export function checkInput(input: EngineInput<Options>): FieldFault[] {
  const { name, date } = input.birth_data ?? {}
  const faults: FieldFault[] = []
  if (name === undefined && date === undefined)
    for (const field of ['name', 'date'])
      faults.push({ pointer: `/birth_data/${field}`, message: 'give a name, a birth date, or both: there is nothing to count', code: 'required' })
  if (name !== undefined && latinWords(name).words.length === 0) faults.push({ pointer: '/birth_data/name', message: noLetters, code: 'letters' })
  const target = input.options.target_date
  if (target !== undefined && parseCivilDate(target) === undefined)
    faults.push({ pointer: '/options/target_date', message: 'does not exist in the gregorian calendar', code: 'date' })
  return faults
}
