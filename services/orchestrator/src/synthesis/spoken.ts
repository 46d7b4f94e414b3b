import type { Values } from './read-values.js'
import type { ReadyRule } from './ready-rules.js'
import type { Rule } from './rule.js'

/** A rule that holds of an answer, with what it read. */
export interface Spoken<R extends Rule = Rule> {
  rule: R & ReadyRule
  values: Values
  sources: string[]
  strength: number
}
