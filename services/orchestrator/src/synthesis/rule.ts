import type { SynthesisTheme } from '@selemene/contracts'
import type { DerivationName } from './derivations/derivations.js'

/** A named value that rules may say and test. It carries what it depends on; `closureOf` has the order in which to read them. */
export type Field = Source | Derived

/** A value taken from the workflow's answer: `at` points to it, `as` is its name in tests and texts. */
export interface Source {
  as: string
  at: `/engine_outputs/${string}`
  /** The field whose value stands for `{}` in `at`: one engine's result leads into another's, as in `…/personality/{}/gate`. */
  key?: Field
  /** Where `at` leads to a list or an object: the fields in it that the statement stands on, as paths from there; `*` is every member. */
  cites?: readonly string[]
}

/** A value that follows from other fields, by a table or a calculation of a tradition. */
export interface Derived {
  as: string
  by: DerivationName
  of: readonly Field[]
}

/** One condition over named values. All conditions of a rule must hold. */
export type Test =
  | { value: string; is: string | number | boolean }
  | { value: string; in: readonly (string | number)[] }
  | { value: string; notIn: readonly (string | number)[] }
  | { value: string; atLeast: number }
  | { value: string; atMost: number }
  /** The value is a list that holds this. */
  | { value: string; includes: string | number }
  /** The value is a list with at least so many members. */
  | { value: string; countAtLeast: number }
  /** The value is a list with at most so many members. */
  | { value: string; countAtMost: number }
  /** The value is a member of another value, which is a list. */
  | { value: string; isAmong: string }
  | { value: string; isNotAmong: string }
  /** Two values are the same. */
  | { value: string; sameAs: string }
  /** Two values are not the same. */
  | { value: string; differsFrom: string }
  | { anyOf: readonly Test[] }
  | { allOf: readonly Test[] }

/** A number that lends support by degrees: none at `from`, all of its share at `to` (which may be the lower). */
export interface Measure {
  value: string
  from: number
  to: number
}

/** Wording by depth: practical (levels 0–1), psychological (2–3), contemplative (4–5); or one, for a plain fact. `{name}` is replaced by that value. */
export type Wording = string | Depths
export type Depths = readonly [practical: string, psychological: string, contemplative: string]

interface RuleBase {
  id: string
  /** What the statement is about. */
  about: SynthesisTheme
  /** What the statement says and tests. When one of these, or of what they depend on, is missing, the rule is silent. */
  reads: readonly Field[]
  when: readonly Test[]
  /** How strong the statement is when it holds, 0…1, before its support is counted. */
  weight: number
  /** What makes the statement stronger: each lends, as far as it holds, an equal share of what is missing to 1. */
  support?: readonly (Test | Measure)[]
  /** The statement as one sentence of the summary. `{name}` as in texts. */
  gist: string
}

export interface ThemeRule extends RuleBase {
  kind: 'theme'
  name: string
  text: Depths
}

export interface AlignmentRule extends RuleBase {
  kind: 'alignment'
  aspect: string
  text: Depths
}

export interface TensionRule extends RuleBase {
  kind: 'tension'
  aspect: string
  perspectiveA: Wording
  perspectiveB: Wording
  hint: Wording
}

/** One statement of a synthesis, as data: the fields it reads, when it holds, what it says. */
export type Rule = ThemeRule | AlignmentRule | TensionRule
