import type { DerivationName } from '../derivations/derivations.js'
import type { Derived, Source } from '../rule.js'

/** A field of an engine's result under the name that rules know it by. */
export const field = (as: string, engine: string, path: string): Source => ({ as, at: `/engine_outputs/${engine}/result/${path}` })

/** A value that follows from values named before. */
export const derived = (as: string, by: DerivationName, ...of: string[]): Derived => ({ as, by, of })
