import type { Synthesis } from '@selemene/contracts'
import { holds } from './holds.js'
import { type LookUp, lookUpIn, type Reading, readValues, sourcesOf } from './read-values.js'
import type { ReadyRule } from './ready-rules.js'
import type { AlignmentRule, Field, Rule, TensionRule, ThemeRule } from './rule.js'
import type { Spoken } from './spoken.js'
import { strengthOf } from './strength-of.js'
import { summaryOf } from './summary-of.js'
import { wordingAt } from './wording.js'

/** What the rules say of these outputs at this level; the summary repeats the question that the workflow was asked, if any. The strongest come first; a rule with a missing source says nothing. */
export function synthesise(rules: readonly ReadyRule[], outputs: Record<string, unknown>, level: number, question?: string): Synthesis {
  const spoken = heardIn(rules, lookUpIn({ engine_outputs: outputs })).sort(strongestFirst)
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

/** The rules that hold. The members of a family stand on one list of fields: it is read once for all of them. */
function heardIn(rules: readonly ReadyRule[], valueAt: LookUp): Spoken[] {
  const readings = new Map<readonly Field[], Reading | undefined>()
  const spoken: Spoken[] = []
  for (const rule of rules) {
    if (!readings.has(rule.standsOn)) readings.set(rule.standsOn, readValues(rule.standsOn, valueAt))
    const reading = readings.get(rule.standsOn)
    if (reading === undefined || !rule.when.every((test) => holds(test, reading.values))) continue
    const { values } = reading
    spoken.push({ rule, values, sources: sourcesOf(reading), strength: strengthOf(rule, values) })
  }
  return spoken
}

const strongestFirst = (a: Spoken, b: Spoken) => b.strength - a.strength || (a.rule.id < b.rule.id ? -1 : 1)

const isOfKind =
  <R extends Rule>(kind: R['kind']) =>
  (one: Spoken): one is Spoken<R> =>
    one.rule.kind === kind

const statementOf = ({ rule, sources }: Spoken) => ({ id: rule.id, about: rule.about, sources })

/** Engines whose fields a rule stands on. */
export const enginesOf = ({ standsOn }: ReadyRule): string[] => [
  ...new Set(standsOn.flatMap((field) => ('at' in field ? [field.at.split('/')[2] as string] : []))),
]
