import type { DerivationName } from '../derivations/derivations.js'
import type { Derived, Field, Source } from '../rule.js'

/** A field of an engine's result under the name that rules know it by; of a list or an object with what is cited of it. */
export const field = (as: string, engine: string, path: string, ...cites: string[]): Source => ({
  as,
  at: `/engine_outputs/${engine}/result/${path}`,
  ...(cites.length === 0 ? {} : { cites }),
})

/** A field whose place depends on another value: `key`, which stands for `{}` in the path. */
export const keyedField = (key: Field, as: string, engine: string, path: string): Source => ({ ...field(as, engine, path), key })

/** A value that follows from other fields. */
export const derived = (as: string, by: DerivationName, ...of: Field[]): Derived => ({ as, by, of })
