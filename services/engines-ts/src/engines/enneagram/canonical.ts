import type { EngineInput } from '@selemene/contracts'
import type { Options } from './schema.js'

/** Only the options are read. */
export const canonical = ({ options }: EngineInput<Options>): EngineInput<Options> => ({ options })
