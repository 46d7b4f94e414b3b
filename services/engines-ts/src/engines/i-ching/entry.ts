import { hexagrams } from './hexagrams.js'
import type { Hexagram, IChingOptions } from './schema.js'

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
