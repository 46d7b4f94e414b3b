import type { EngineInput, FieldFault } from '@selemene/contracts'
import { parseCivilDate } from '@selemene/engine'
import { birthDay, dayOf, targetFaults } from './calculate.js'
import type { Options } from './schema.js'

/** The dates among the options must exist, and the target date must leave days to count. */
export function checkInput(input: EngineInput<Options>): FieldFault[] {
  const { target_date, partner_birth_date } = input.options
  const faults: FieldFault[] = []
  for (const [field, date] of [
    ['target_date', target_date],
    ['partner_birth_date', partner_birth_date],
  ] as const)
    if (date !== undefined && parseCivilDate(date) === undefined)
      faults.push({ pointer: `/options/${field}`, message: 'does not exist in the gregorian calendar', code: 'date' })
  if (faults.length > 0 || target_date === undefined) return faults
  return targetFaults(birthDay(input), dayOf(target_date), '/options/target_date')
}
