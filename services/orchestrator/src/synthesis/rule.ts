/** A value that a rule reads: `at` points into the workflow's answer, `as` is its name in tests and texts. */
export interface Source {
  as: string
  at: `/engine_outputs/${string}`
}

/** One condition over named values. All conditions of a rule must hold. */
export type Test =
  | { value: string; is: string | number | boolean }
  | { value: string; in: (string | number)[] }
  | { value: string; atLeast: number }
  | { value: string; atMost: number }
  /** The value is a list that holds this. */
  | { value: string; includes: string | number }
  /** The value is a list with at least so many members. */
  | { value: string; countAtLeast: number }
  /** Two values are the same. */
  | { value: string; sameAs: string }
  /** Two values are not the same. */
  | { value: string; differsFrom: string }
  /** The value is one of these while the other is one of those. */
  | { value: string; in: (string | number)[]; while: string; isIn: (string | number)[] }

export const themes = ['Identity', 'Timing', 'Shadow', 'Gift', 'Direction'] as const
export type Theme = (typeof themes)[number]

/** Wording by depth: for levels 0–1, 2–3 and 4–5. `{name}` is replaced by that source's value. */
export type Wording = readonly [string, string, string]

interface RuleBase {
  id: string
  /** What the statement is about. */
  about: Theme
  /** Every value the statement stands on; when one is missing, the rule is silent. */
  sources: Source[]
  when: Test[]
  /** How strong the statement is when it holds, 0…1, before its support is counted. */
  weight: number
  /** Further conditions: each that holds makes the statement stronger by an equal share of what is missing to 1. */
  support?: Test[]
}

export interface ThemeRule extends RuleBase {
  kind: 'theme'
  name: string
  text: Wording
}

export interface AlignmentRule extends RuleBase {
  kind: 'alignment'
  aspect: string
  text: Wording
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
