import type { EngineInput } from '@selemene/contracts'
import type { IChingOptions } from './schema.js'

/** The seed counts only where the lines are cast. */
export function canonical({ seed, options }: EngineInput<IChingOptions>): EngineInput<IChingOptions> {
  const { method, line_values, hexagram, changing_lines = [] } = options
  if (line_values !== undefined) return { options: { method, line_values } }
  if (hexagram !== undefined) return { options: { method, hexagram, changing_lines: [...changing_lines].sort((a, b) => a - b) } }
  return { ...(seed === undefined ? {} : { seed }), options: { method } }
}
