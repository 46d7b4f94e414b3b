import fc, { type Arbitrary } from 'fast-check'

/** As much of JSON Schema 2020-12 as the served document uses. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  patternProperties?: Record<string, Schema>
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  format?: string
  examples?: unknown[]
}

/** Values that the API knows in this run, by the name of the field that takes them: ids of keys and users, invite codes. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

/**
 * Values that fit a schema, or nearly: examples and bounds come more often than chance has it, and a pattern is left to chance.
 * `name` is the field's, for which there may be values that really exist.
 */
export function anyValueOf(schema: Schema, known: KnownValues, name = ''): Arbitrary<unknown> {
  const made = madeOf(schema, known)
  const given = [...(schema.examples ?? []), ...(known[name] ?? [])]
  return given.length === 0 ? made : fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...given) }, { weight: 1, arbitrary: made })
}

function madeOf(schema: Schema, known: KnownValues): Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => anyValueOf(choice, known)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => madeOf({ ...schema, type }, known)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return arrayOf(schema, known)
    case 'string':
      return textOf(schema)
    case 'integer':
      return numberOf(schema, (min, max) => fc.integer({ min: Math.ceil(min), max: Math.floor(max) }), 1)
    case 'number':
      return numberOf(schema, (min, max) => fc.double({ min, max, noNaN: true }), 1e-9)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf({ properties = {}, required = [], additionalProperties, patternProperties }: Schema, known: KnownValues): Arbitrary<unknown> {
  const named = fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, anyValueOf(schema, known, name)])), {
    requiredKeys: required.filter((name) => name in properties),
  })
  const open = Object.values(patternProperties ?? {})[0] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
  if (open === undefined) return named
  const more = fc.dictionary(fc.string({ maxLength: 12 }), anyValueOf(open, known), { maxKeys: 3 })
  return fc.tuple(more, named).map(([some, rest]) => ({ ...some, ...rest }))
}

/** Long lists cost time and find little: a few entries more than the least. */
function arrayOf({ items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: Schema, known: KnownValues): Arbitrary<unknown> {
  return fc.array(anyValueOf(items, known), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) })
}

function numberOf({ minimum = -1e6, maximum = 1e6 }: Schema, within: (min: number, max: number) => Arbitrary<number>, step: number) {
  const edges = fc.constantFrom(minimum, maximum, minimum - step, maximum + step, 0, -0)
  return fc.oneof({ weight: 4, arbitrary: within(minimum, maximum) }, { weight: 1, arbitrary: edges })
}

function textOf({ format, minLength = 0, maxLength = 200 }: Schema): Arbitrary<string> {
  const known = format === undefined ? undefined : formats[format]
  return known ?? fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 60), unit: 'grapheme' })
}

const two = (n: number) => String(n).padStart(2, '0')
const date = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
const civilDate = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .date({ min: new Date('1850-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: date.map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`) },
)
const formats: Record<string, Arbitrary<string>> = {
  uuid: fc.uuid(),
  email: fc.emailAddress(),
  instant: fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((time) => time.toISOString()),
  'civil-date': civilDate,
  'civil-time': fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 })).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  'time-zone': fc.constantFrom('Asia/Kolkata', 'UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Europe/Amsterdam', '+05:45', '-00:00', '+00:19:32'),
}
