import type { Synthesis } from '@selemene/contracts'
import { holds } from './holds.js'
import { type Reading, readValues, sourcesOf, type Values } from './read-values.js'
import type { AlignmentRule, Rule, TensionRule, ThemeRule } from './rule.js'
import { strengthOf } from './strength-of.js'
import { summaryOf } from './summary-of.js'
import { fill, wordingAt } from './wording.js'

/** A rule that holds of an answer, with what it read. */
export interface Spoken<R extends Rule = Rule> {
  rule: R
  values: Values
  sources: string[]
  strength: number
  /** The rule's gist with its values. */
  gist: string
}

/** What the rules say of these outputs at this level; the summary repeats the question that the workflow was asked, if any. The strongest come first; a rule with a missing source says nothing. */
export function synthesise(rules: readonly Rule[], outputs: Record<string, unknown>, level: number, question?: string): Synthesis {
  const answer = { engine_outputs: outputs }
  // The members of a family share one list of reads: it is read once for all of them.
  const readings = new Map(rules.map(({ reads }) => [reads, undefined as Reading | undefined]))
  for (const reads of readings.keys()) readings.set(reads, readValues(reads, answer))
  const spoken = rules.flatMap((rule) => heard(rule, readings.get(rule.reads)) ?? []).sort(strongestFirst)
  const themes = spoken.filter(isOfKind<ThemeRule>('theme'))
  const alignments = spoken.filter(isOfKind<AlignmentRule>('alignment'))
  const tensions = spoken.filter(isOfKind<TensionRule>('tension'))
  return {
    themes: themes.map((one) => ({
      ...statementOf(one),
      name: one.rule.name,
      description: wordingAt(one.rule.text, level, one.values),
      strength: one.strength,
    })),
    alignments: alignments.map((one) => ({
      ...statementOf(one),
      aspect: one.rule.aspect,
      description: wordingAt(one.rule.text, level, one.values),
      engines: enginesOf(one.rule),
      confidence: one.strength,
    })),
    tensions: tensions.map((one) => ({
      ...statementOf(one),
      aspect: one.rule.aspect,
      perspective_a: wordingAt(one.rule.perspectiveA, level, one.values),
      perspective_b: wordingAt(one.rule.perspectiveB, level, one.values),
      integration_hint: wordingAt(one.rule.hint, level, one.values),
      confidence: one.strength,
    })),
    ...summaryOf({ themes, alignments, tensions }, { question, engines: Object.keys(outputs) }),
  }
}

function heard(rule: Rule, reading: Reading | undefined): Spoken | undefined {
  if (reading === undefined || !rule.when.every((test) => holds(test, reading.values))) return undefined
  const { values } = reading
  return { rule, values, sources: sourcesOf(reading), strength: strengthOf(rule, values), gist: fill(rule.gist, values) }
}

const strongestFirst = (a: Spoken, b: Spoken) => b.strength - a.strength || (a.rule.id < b.rule.id ? -1 : 1)

const isOfKind =
  <R extends Rule>(kind: R['kind']) =>
  (one: Spoken): one is Spoken<R> =>
    one.rule.kind === kind

const statementOf = ({ rule, sources }: Spoken) => ({ id: rule.id, about: rule.about, sources })

/** Engines whose fields a rule reads. */
export const enginesOf = (rule: Rule): string[] => [...new Set(rule.reads.flatMap((read) => ('at' in read ? [read.at.split('/')[2] as string] : [])))]
