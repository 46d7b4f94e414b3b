import type { EngineInput, FieldFault } from '@selemene/contracts'
import type { IChingOptions } from './schema.js'

/** What is wrong with a manual entry beyond its form: two entries that compete, lines without their hexagram, a line named twice. */
export function checkInput({ options }: EngineInput<IChingOptions>): FieldFault[] {
  const { line_values, hexagram, changing_lines } = options
  const faults: FieldFault[] = []
  if (line_values !== undefined && hexagram !== undefined) faults.push(conflict('/options/hexagram'))
  if (line_values !== undefined && changing_lines !== undefined) faults.push(conflict('/options/changing_lines'))
  if (line_values === undefined && hexagram === undefined && changing_lines !== undefined)
    faults.push({ pointer: '/options/hexagram', message: 'is required with changing_lines', code: 'required' })
  changing_lines?.forEach((line, i) => {
    if (changing_lines.indexOf(line) < i)
      faults.push({ pointer: `/options/changing_lines/${i}`, message: 'names a line that stands before it in the list', code: 'duplicate' })
  })
  return faults
}

const conflict = (pointer: string): FieldFault => ({
  pointer,
  message: 'cannot stand beside line_values, which already say every line',
  code: 'conflict',
})
