import type { EngineInput, FieldFault } from '@selemene/contracts'
import { hexagrams } from './hexagrams.js'
import type { Hexagram, IChingOptions } from './schema.js'

/** What is wrong with a manual entry beyond its form: two entries that compete, lines without their hexagram, a line named twice. */
export function entryFaults({ options }: EngineInput<IChingOptions>): FieldFault[] {
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

/** The line values that a caller entered, or undefined when the oracle is to be cast. */
export function enteredLines({ line_values, hexagram, changing_lines = [] }: IChingOptions): number[] | undefined {
  if (line_values !== undefined) return [...line_values]
  if (hexagram === undefined) return undefined
  const { binary } = hexagrams[hexagram - 1] as Hexagram
  return [...binary].map((line, i) => lineValue(line === '1', changing_lines.includes(i + 1)))
}

function lineValue(isYang: boolean, changes: boolean): number {
  if (isYang) return changes ? 9 : 7
  return changes ? 6 : 8
}

const conflict = (pointer: string): FieldFault => ({
  pointer,
  message: 'cannot stand beside line_values, which already say every line',
  code: 'conflict',
})
