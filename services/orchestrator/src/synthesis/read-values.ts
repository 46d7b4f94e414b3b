import { derivations } from './derivations/derivations.js'
import { escapeToken, resolve } from './resolve.js'
import type { Rule } from './rule.js'

/** Named values that a rule read, and the pointers that they came from. */
export interface Reading {
  values: Values
  sources: string[]
}
export type Values = Readonly<Record<string, unknown>>

/** Reads in the order of the rule, or returns undefined at the first value that is not there. */
export function readValues(rule: Rule, answer: unknown): Reading | undefined {
  const values: Record<string, unknown> = {}
  const sources: string[] = []
  for (const read of rule.reads) {
    if ('by' in read) {
      values[read.as] = derivations[read.by].of(...read.of.map((name) => values[name]))
    } else {
      const pointer = pointerOf(read.at, values)
      values[read.as] = resolve(answer, pointer)
      sources.push(pointer)
    }
    if (values[read.as] === undefined || values[read.as] === null) return undefined
  }
  return { values, sources: [...new Set(sources)] }
}

const pointerOf = (at: string, values: Values) => at.replace(/\{(\w+)\}/g, (_, name: string) => escapeToken(String(values[name])))
