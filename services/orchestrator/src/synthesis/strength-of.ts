import { holds } from './holds.js'
import type { Values } from './read-values.js'
import type { Measure, Rule, Test } from './rule.js'

/** The rule's weight, raised toward 1 by the share of its support that is there. Two decimals. */
export function strengthOf(rule: Rule, values: Values): number {
  const support = rule.support ?? []
  const share = support.length === 0 ? 0 : support.reduce((sum, part) => sum + degreeOf(part, values), 0) / support.length
  return Math.round((rule.weight + (1 - rule.weight) * share) * 100) / 100
}

function degreeOf(part: Test | Measure, values: Values): number {
  if (!isMeasure(part)) return holds(part, values) ? 1 : 0
  const degree = (Number(values[part.value]) - part.from) / (part.to - part.from)
  return Math.min(1, Math.max(0, degree))
}

const isMeasure = (part: Test | Measure): part is Measure => 'from' in part && 'to' in part
