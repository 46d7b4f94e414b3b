import type { DerivationName } from '../derivations/derivations.js'
import type { Derived, Source } from '../rule.js'

/** A field of an engine's result under the name that rules know it by; of a list or an object with what is cited of it. */
export const field = (as: string, engine: string, path: string, ...cites: string[]): Source => ({
  as,
  at: `/engine_outputs/${engine}/result/${path}`,
  ...(cites.length === 0 ? {} : { cites }),
})

/** A value that follows from values named before. */
export const derived = (as: string, by: DerivationName, ...of: string[]): Derived => ({ as, by, of })
