import type { Rule, Test, Wording } from './rule.js'

export interface Synthesis {
  themes: { name: string; about: string; description: string; sources: string[]; strength: number }[]
  alignments: { aspect: string; about: string; description: string; engines: string[]; sources: string[]; confidence: number }[]
  tensions: {
    aspect: string
    about: string
    perspective_a: string
    perspective_b: string
    integration_hint: string
    sources: string[]
    confidence: number
  }[]
  summary: string
}

type Values = Record<string, unknown>

/** What the rules say of these outputs at this level. The strongest come first; a rule with a missing source says nothing. */
export function synthesise(rules: readonly Rule[], outputs: Record<string, unknown>, level: number): Synthesis {
  const answer = { engine_outputs: outputs }
  const spoken = rules.flatMap((rule) => {
    const values = valuesOf(rule, answer)
    return values !== undefined && rule.when.every((test) => holds(test, values)) ? [{ rule, values, strength: strengthOf(rule, values) }] : []
  })
  spoken.sort((a, b) => b.strength - a.strength || (a.rule.id < b.rule.id ? -1 : 1))
  const say = (wording: Wording, values: Values) => fill(wording[depthOf(level)] as string, values)

  const result: Synthesis = { themes: [], alignments: [], tensions: [], summary: '' }
  for (const { rule, values, strength } of spoken) {
    const sources = rule.sources.map((source) => source.at)
    if (rule.kind === 'theme') result.themes.push({ name: rule.name, about: rule.about, description: say(rule.text, values), sources, strength })
    else if (rule.kind === 'alignment')
      result.alignments.push({
        aspect: rule.aspect,
        about: rule.about,
        description: say(rule.text, values),
        engines: enginesOf(rule),
        sources,
        confidence: strength,
      })
    else {
      result.tensions.push({
        aspect: rule.aspect,
        about: rule.about,
        perspective_a: say(rule.perspectiveA, values),
        perspective_b: say(rule.perspectiveB, values),
        integration_hint: say(rule.hint, values),
        sources,
        confidence: strength,
      })
    }
  }
  result.summary = summaryOf(result, Object.keys(outputs))
  return result
}

/** Engines whose fields a rule reads. */
export const enginesOf = (rule: Rule): string[] => [...new Set(rule.sources.map((source) => source.at.split('/')[2] as string))]

const depthOf = (level: number) => Math.min(2, Math.floor(level / 2))

function valuesOf(rule: Rule, answer: unknown): Values | undefined {
  const values: Values = {}
  for (const { as, at } of rule.sources) {
    const value = resolve(answer, at)
    if (value === undefined || value === null) return undefined
    values[as] = value
  }
  return values
}

/** What a JSON pointer leads to, or undefined. */
export function resolve(document: unknown, pointer: string): unknown {
  let node = document
  for (const token of pointer.split('/').slice(1)) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string, unknown>)[token.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return node
}

function holds(test: Test, values: Values): boolean {
  const value = values[test.value]
  if ('while' in test) return test.in.includes(value as string) && test.isIn.includes(values[test.while] as string)
  if ('is' in test) return value === test.is
  if ('in' in test) return test.in.includes(value as string)
  if ('atLeast' in test) return Number(value) >= test.atLeast
  if ('atMost' in test) return Number(value) <= test.atMost
  if ('includes' in test) return Array.isArray(value) && value.includes(test.includes)
  if ('countAtLeast' in test) return Array.isArray(value) && value.length >= test.countAtLeast
  if ('sameAs' in test) return value === values[test.sameAs]
  return value !== values[test.differsFrom]
}

/** The rule's weight, raised towards 1 by the share of its supporting conditions that hold. Two decimals. */
function strengthOf(rule: Rule, values: Values): number {
  const support = rule.support ?? []
  const share = support.length === 0 ? 0 : support.filter((test) => holds(test, values)).length / support.length
  return Math.round((rule.weight + (1 - rule.weight) * share) * 100) / 100
}

const fill = (text: string, values: Values) => text.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name]))
const written = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

/** One paragraph that names what is strongest, and where the traditions agree or pull apart. */
function summaryOf({ themes, alignments, tensions }: Synthesis, engines: string[]): string {
  const heard = `${engines.length} ${engines.length === 1 ? 'engine' : 'engines'} answered`
  if (themes.length + alignments.length + tensions.length === 0) return `${heard}; nothing in these results stands out against the rest.`
  const parts = []
  if (themes.length > 0) parts.push(`What stands out most is ${list(themes.slice(0, 3).map((theme) => theme.name))}`)
  if (alignments[0] !== undefined) parts.push(`the clearest agreement is on ${alignments[0].aspect}`)
  if (tensions[0] !== undefined) parts.push(`the place to watch is ${tensions[0].aspect}`)
  return `${heard}. ${parts.join('; ')}.`
}

const list = (items: string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)
