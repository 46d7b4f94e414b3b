import type { Field, Rule } from './rule.js'

/** A rule with everything that it stands on: the fields that it reads and all that these depend on, each after what it depends on. */
export type ReadyRule = Rule & { standsOn: readonly Field[] }

/**
 * Works out once, when a workflow is loaded, what its rules stand on. The members of a family share one list.
 * @throws Error when a rule stands on two different fields of one name
 */
export function readyRules(rules: readonly Rule[]): readonly ReadyRule[] {
  const closures = new Map<Rule['reads'], readonly Field[]>()
  return rules.map((rule) => {
    const standsOn = closures.get(rule.reads) ?? closureOf(rule.reads)
    closures.set(rule.reads, standsOn)
    refuseTwinNames(rule, standsOn)
    return { ...rule, standsOn }
  })
}

/** The fields and what they depend on, each once and after what it depends on. */
export function closureOf(fields: readonly Field[]): readonly Field[] {
  const ordered = new Set<Field>()
  const add = (field: Field): void => {
    dependenciesOf(field).forEach(add)
    ordered.add(field)
  }
  fields.forEach(add)
  return [...ordered]
}

function dependenciesOf(field: Field): readonly Field[] {
  if ('by' in field) return field.of
  return field.key === undefined ? [] : [field.key]
}

function refuseTwinNames({ id }: Rule, standsOn: readonly Field[]): void {
  const names = standsOn.map(({ as }) => as)
  const twin = names.find((name, i) => names.indexOf(name) !== i)
  if (twin !== undefined) throw new Error(`${id} stands on two different fields that are called ${twin}`)
}
