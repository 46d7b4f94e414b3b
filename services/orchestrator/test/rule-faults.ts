import { derivations } from '../src/synthesis/derivations/derivations.js'
import type { Derived, Rule, Source, Test, Wording } from '../src/synthesis/rule.js'

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
export function faultsOfRule(rule: Rule, schemas: Schemas): string[] {
  const possible = possibleValues(rule, schemas)
  return [
    ...rule.reads.flatMap((read) => ('at' in read ? faultsOfSource(read, rule, schemas) : faultsOfDerived(read, rule, possible))),
    ...literalsOf(rule).flatMap(({ value, literal }) => {
      const values = possible.get(value)
      return values === undefined || values.has(String(literal)) ? [] : [`${rule.id}: ${value} is never ${literal}`]
    }),
    ...namesUsed(rule)
      .filter((name) => !possible.has(name) && !possible.has(name.toLowerCase()))
      .map((name) => `${rule.id}: ${name} is used but not read`),
  ]
}

function faultsOfSource(source: Source, rule: Rule, schemas: Schemas): string[] {
  return expanded(source.at, rule, schemas).flatMap((pointer) =>
    schemasAt(pointer, schemas).length > 0 ? [] : [`${rule.id}: no engine gives ${pointer}`],
  )
}

/** A table of an engine's words, some of which the engine never uses: it was written for another field, or the engine has changed its words. */
function faultsOfDerived({ as, by, of }: Derived, rule: Rule, possible: Possible): string[] {
  const unread = of.filter((name) => !possible.has(name)).map((name) => `${rule.id}: ${as} needs ${name}, which is not read`)
  const given = rule.reads.some((read) => 'at' in read && read.as === of[0]) ? possible.get(of[0] as string) : undefined
  const strange = given === undefined ? [] : (derivations[by].keys ?? []).filter((key) => !given.has(key))
  return [...unread, ...strange.map((key) => `${rule.id}: “${by}” has an entry ${key}, which ${of[0]} never is`)]
}

/** Pointers with every value that a name in them may have. */
function expanded(at: string, rule: Rule, schemas: Schemas): string[] {
  const name = /\{(\w+)\}/.exec(at)?.[1]
  if (name === undefined) return [at]
  const read = rule.reads.find((candidate) => candidate.as === name)
  const values = read && possibleOf(read, rule, schemas)
  if (values === undefined) return [`${at} (of which the values of ${name} cannot be counted)`]
  return [...values].flatMap((value) => expanded(at.replace(`{${name}}`, value), rule, schemas))
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

/** Names that a rule has read, with the values they may have, as text, where those can be counted. */
type Possible = ReadonlyMap<string, ReadonlySet<string> | undefined>

const possibleValues = (rule: Rule, schemas: Schemas): Possible => new Map(rule.reads.map((read) => [read.as, possibleOf(read, rule, schemas)]))

const possibleOf = (read: Source | Derived, rule: Rule, schemas: Schemas) =>
  'at' in read ? valuesAt(read, rule, schemas) : countable(derivations[read.by].values)

const countable = (values: readonly unknown[] | undefined) => (values === undefined ? undefined : new Set(values.map(String)))

function valuesAt(source: Source, rule: Rule, schemas: Schemas): ReadonlySet<string> | undefined {
  const found = expanded(source.at, rule, schemas).flatMap((pointer) => schemasAt(pointer, schemas))
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

/** Names in conditions and texts. */
function namesUsed(rule: Rule): string[] {
  const inTexts = [rule.gist, ...wordingsOf(rule).flat()].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))
  const measured = (rule.support ?? []).flatMap((part) => ('from' in part ? [part.value] : []))
  const compared = conditionsOf(rule).flatMap((test) =>
    (['value', 'isAmong', 'isNotAmong', 'sameAs', 'differsFrom'] as const).flatMap((key) =>
      key in test ? [(test as Record<string, string>)[key] as string] : [],
    ),
  )
  return [...inTexts, ...measured, ...compared]
}

/** All that a rule may say. */
export const wordingsOf = (rule: Rule): Wording[] => (rule.kind === 'tension' ? [rule.perspectiveA, rule.perspectiveB, rule.hint] : [rule.text])
