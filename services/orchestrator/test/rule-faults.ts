import { derivations } from '../src/synthesis/derivations/derivations.js'
import type { ReadyRule } from '../src/synthesis/ready-rules.js'
import type { Derived, Field, Rule, Source, Test, Wording } from '../src/synthesis/rule.js'

/** The part of JSON Schema that result schemas use. */
export interface Schema {
  type?: string
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
  items?: Schema
}

/** Result schemas by engine id. */
export type Schemas = ReadonlyMap<string, Schema>

/** Everything a rule reads, compares or writes that the engines' schemas do not know. */
export function faultsOfRule(rule: ReadyRule, schemas: Schemas): string[] {
  const possible = possibleValues(rule, schemas)
  return [
    ...rule.standsOn.flatMap((field) => ('at' in field ? faultsOfSource(field, rule, schemas) : faultsOfDerived(field, rule, schemas))),
    ...literalsOf(rule).flatMap(({ value, literal }) => {
      const values = possible.get(value)
      return values === undefined || values.has(String(literal)) ? [] : [`${rule.id}: ${value} is never ${literal}`]
    }),
  ]
}

function faultsOfSource(source: Source, rule: Rule, schemas: Schemas): string[] {
  return expanded(source, schemas).flatMap((pointer) => (schemasAt(pointer, schemas).length > 0 ? [] : [`${rule.id}: no engine gives ${pointer}`]))
}

/** A table of an engine's words, some of which the engine never uses: it was written for another field, or the engine has changed its words. */
function faultsOfDerived({ by, of: [first] }: Derived, rule: Rule, schemas: Schemas): string[] {
  const given = first !== undefined && 'at' in first ? possibleOf(first, schemas) : undefined
  const strange = given === undefined ? [] : (derivations[by].keys ?? []).filter((key) => !given.has(key))
  return strange.map((key) => `${rule.id}: “${by}” has an entry ${key}, which ${first?.as} never is`)
}

/** The pointer of a source with every value that its key may have. */
function expanded({ at, key }: Source, schemas: Schemas): string[] {
  if (key === undefined) return [at]
  const values = possibleOf(key, schemas)
  if (values === undefined) return [`${at} (of which the values of ${key.as} cannot be counted)`]
  return [...values].map((value) => at.replace('{}', value))
}

/** Schemas of a place in the workflow's answer, without null; none when no result can have it. */
function schemasAt(pointer: string, schemas: Schemas): Schema[] {
  const [, outputs, engine, result, ...path] = pointer.split('/')
  const root = schemas.get(engine as string)
  if (outputs !== 'engine_outputs' || result !== 'result' || root === undefined) return []
  return path.reduce<Schema[]>((found, token) => found.flatMap(alternatives).flatMap((schema) => step(schema, token)), [root]).flatMap(alternatives)
}

const alternatives = (schema: Schema): Schema[] => (schema.anyOf ?? [schema]).filter((one) => one.type !== 'null')

function step(schema: Schema, token: string): Schema[] {
  const found = schema.type === 'array' && /^\d+$/.test(token) ? schema.items : schema.properties?.[token]
  return found === undefined ? [] : [found]
}

/** Names of the fields that a rule stands on, with the values they may have, as text, where those can be counted. */
type Possible = ReadonlyMap<string, ReadonlySet<string> | undefined>

const possibleValues = ({ standsOn }: ReadyRule, schemas: Schemas): Possible =>
  new Map(standsOn.map((field) => [field.as, possibleOf(field, schemas)]))

const possibleOf = (field: Field, schemas: Schemas) => ('at' in field ? valuesAt(field, schemas) : countable(derivations[field.by].values))

const countable = (values: readonly unknown[] | undefined) => (values === undefined ? undefined : new Set(values.map(String)))

function valuesAt(source: Source, schemas: Schemas): ReadonlySet<string> | undefined {
  const found = expanded(source, schemas).flatMap((pointer) => schemasAt(pointer, schemas))
  const lists = found.map(valuesOf)
  return lists.every((list) => list !== undefined) ? countable(lists.flat()) : undefined
}

function valuesOf({ enum: members, const: only, type, minimum, maximum }: Schema): unknown[] | undefined {
  if (only !== undefined) return [only]
  if (members !== undefined) return members
  if (type === 'boolean') return [true, false]
  if (type !== 'integer' || minimum === undefined || maximum === undefined || maximum - minimum > 100) return undefined
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => minimum + i)
}

interface Literal {
  value: string
  literal: string | number | boolean
}

const conditionsOf = (rule: Rule): Test[] => [...rule.when, ...(rule.support ?? []).filter((part): part is Test => !('from' in part))].flatMap(leaves)

function leaves(test: Test): Test[] {
  if ('anyOf' in test) return test.anyOf.flatMap(leaves)
  return 'allOf' in test ? test.allOf.flatMap(leaves) : [test]
}

const literalsOf = (rule: Rule): Literal[] =>
  conditionsOf(rule).flatMap((test) => {
    if ('is' in test) return [{ value: test.value, literal: test.is }]
    if ('in' in test) return test.in.map((literal) => ({ value: test.value, literal }))
    return 'notIn' in test ? test.notIn.map((literal) => ({ value: test.value, literal })) : []
  })

/** Names in conditions and texts; one that opens a sentence may have a capital there. */
export function namesUsed(rule: Rule): string[] {
  const inTexts = [rule.gist, ...wordingsOf(rule).flat()].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => uncapital(name)))
  const measured = (rule.support ?? []).flatMap((part) => ('from' in part ? [part.value] : []))
  const compared = conditionsOf(rule).flatMap((test) =>
    (['value', 'isAmong', 'isNotAmong', 'sameAs', 'differsFrom'] as const).flatMap((key) =>
      key in test ? [(test as Record<string, string>)[key] as string] : [],
    ),
  )
  return [...inTexts, ...measured, ...compared]
}

const uncapital = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** All that a rule may say. */
export const wordingsOf = (rule: Rule): Wording[] => (rule.kind === 'tension' ? [rule.perspectiveA, rule.perspectiveB, rule.hint] : [rule.text])
