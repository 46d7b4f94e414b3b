import type { ChainedLetter } from './letter-chain.js'
import type { Kamea, Method, PathPoint } from './schema.js'

/** Everything that may be drawn: letters and numbers, no sentence. */
export interface Sigil {
  method: Method
  letters: string
  path: PathPoint[]
  kamea: Kamea | null
  chain?: ChainedLetter[]
  firstRay?: number
}
