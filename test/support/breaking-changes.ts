type Schema = Record<string, unknown>
interface Media {
  schema?: Schema
}
interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content?: Record<string, Media> }
  responses?: Record<string, { content?: Record<string, Media> }>
}
/** An OpenAPI document without references. */
export interface Described {
  paths: Record<string, Record<string, Operation>>
}

/** What a client of the document `before` can no longer rely on under `after`; empty when nothing breaks. */
export function breakingChanges(before: Described, after: Described): string[] {
  return Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`
      const now = after.paths[path]?.[method]
      return now === undefined ? [`${name} is gone`] : operationChanges(operation, now).map((change) => `${name} ${change}`)
    }),
  )
}

function operationChanges(before: Operation, after: Operation): string[] {
  return [
    ...parameterChanges(before, after),
    ...mediaChanges(before.requestBody?.content, after.requestBody?.content, 'request'),
    ...Object.entries(before.responses ?? {})
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([status, { content }]) => {
        const now = after.responses?.[status]
        return now === undefined ? [`no longer answers ${status}`] : mediaChanges(content, now.content, 'response')
      }),
  ]
}

function parameterChanges({ parameters: before = [] }: Operation, { parameters: after = [] }: Operation): string[] {
  const same = (a: { name: string; in: string }) => (b: { name: string; in: string }) => a.name === b.name && a.in === b.in
  const gone = before.filter((one) => !after.some(same(one))).map(({ name }) => `no longer takes ${name}`)
  const asked = after.filter((one) => one.required && !before.find(same(one))?.required).map(({ name }) => `now asks for ${name}`)
  const changed = before.flatMap((one) => schemaChanges(one.schema ?? {}, after.find(same(one))?.schema ?? one.schema ?? {}, one.name, 'request'))
  return [...gone, ...asked, ...changed]
}

type Direction = 'request' | 'response'

function mediaChanges(before: Record<string, Media> = {}, after: Record<string, Media> = {}, direction: Direction): string[] {
  return Object.entries(before).flatMap(([type, { schema }]) => {
    const now = after[type]
    if (now === undefined) return [`${direction === 'request' ? 'takes' : 'answers'} ${type} no longer`]
    return schemaChanges(schema ?? {}, now.schema ?? {}, direction, direction)
  })
}

/** A request may be asked for less than before, and a response may promise more; the other way round breaks a client. */
function schemaChanges(before: Schema, after: Schema, at: string, direction: Direction): string[] {
  return [
    ...valueChanges(before, after, at, direction),
    ...propertyChanges(before, after, at, direction),
    ...(direction === 'request' ? boundChanges(before, after, at) : []),
    ...['items', 'additionalProperties'].flatMap((key) =>
      isSchema(before[key]) && isSchema(after[key]) ? schemaChanges(before[key], after[key], `${at}/*`, direction) : [],
    ),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => choiceChanges(before[key], after[key], at, direction)),
  ]
}

function valueChanges(before: Schema, after: Schema, at: string, direction: Direction): string[] {
  const [promised, kept] = direction === 'request' ? [before, after] : [after, before]
  return [
    ...(covers(typesOf(promised), typesOf(kept)) ? [] : [`${at} has another type`]),
    ...(covers(valuesOf(promised), valuesOf(kept)) ? [] : [`${at} has other values`]),
  ]
}

const typesOf = ({ type }: Schema): unknown[] | undefined => (type === undefined ? undefined : [type].flat())
const valuesOf = ({ enum: values, const: value }: Schema): unknown[] | undefined =>
  (values as unknown[] | undefined) ?? (value === undefined ? undefined : [value])

/** Whether `all`, or anything at all, holds each of `some`; without `some` it may be anything. */
function covers(some: unknown[] | undefined, all: unknown[] | undefined): boolean {
  if (all === undefined) return true
  return some?.every((one) => all.includes(one) || (one === 'integer' && all.includes('number'))) ?? false
}

function propertyChanges(before: Schema, after: Schema, at: string, direction: Direction): string[] {
  const properties = (schema: Schema) => (schema.properties ?? {}) as Record<string, Schema>
  const required = (schema: Schema) => (schema.required ?? []) as string[]
  const [was, now] = [properties(before), properties(after)]
  const gone = Object.keys(was).filter((name) => !(name in now) && (direction === 'response' || after.additionalProperties === false))
  const [firm, loose] = direction === 'request' ? [after, before] : [before, after]
  const changed = required(firm).filter((name) => !required(loose).includes(name) && !gone.includes(name))
  return [
    ...gone.map((name) => `${at}/${name} is gone`),
    ...changed.map((name) => `${at}/${name} ${direction === 'request' ? 'is now required' : 'may now be missing'}`),
    ...Object.keys(was).flatMap((name) => (name in now ? schemaChanges(was[name] as Schema, now[name] as Schema, `${at}/${name}`, direction) : [])),
  ]
}

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']

function boundChanges(before: Schema, after: Schema, at: string): string[] {
  const narrowed = (key: string, isNarrower: (was: number, now: number) => boolean, absent: number) =>
    after[key] !== undefined && isNarrower((before[key] as number | undefined) ?? absent, after[key] as number)
  const bounds = [
    ...lower.filter((key) => narrowed(key, (was, now) => now > was, Number.NEGATIVE_INFINITY)),
    ...upper.filter((key) => narrowed(key, (was, now) => now < was, Number.POSITIVE_INFINITY)),
    ...['pattern', 'format'].filter((key) => after[key] !== undefined && after[key] !== before[key]),
  ]
  return bounds.map((key) => `${at} has a narrower ${key}`)
}

function choiceChanges(before: unknown, after: unknown, at: string, direction: Direction): string[] {
  const [was, now] = [before, after].map((list) => (Array.isArray(list) ? (list as Schema[]) : []))
  if (was === undefined || now === undefined || was.length === 0) return []
  const isNarrower = direction === 'request' ? now.length < was.length : now.length > was.length
  if (isNarrower) return [`${at} has other choices`]
  return was.flatMap((one, i) => (now[i] === undefined ? [] : schemaChanges(one, now[i], at, direction)))
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null
