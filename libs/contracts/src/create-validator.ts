import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { closestWords } from './closest-words.js'
import { escapeToken } from './json-pointer.js'
import { type FieldFault, mostFaults } from './public-faults.js'
import { type TextFormats, textFormats } from './text-formats.js'

/** Everything wrong with a value, up to the point where checking stops; empty when it fits. Fills in defaults in place. */
export type Validator = (value: unknown) => FieldFault[]

/** Names of string formats, and what a text that does not fit may have meant, nearest first. */
export type Suggestions = Record<string, (text: string) => string[]>

/**
 * Checks values against `schema`. A first validator stops at the first fault, of which sizes and counts come first, and so spends on a
 * value no more than a fitting one would cost. A second, compiled when it is first needed, explains what the first has refused, and
 * stops early too: Ajv's `allErrors` by itself goes on to the last of half a million wrong items.
 *
 * `formats` are added to those that every validator knows. Throws for a schema with a format or a keyword that is not known, which would
 * otherwise check nothing.
 */
export function createValidator(schema: object, formats: TextFormats = {}, suggestions: Suggestions = {}): Validator {
  const options = { ...ajvOptions, formats: { ...textFormats, ...formats } }
  const fits = new Ajv(options).compile(schema)
  let explain: ValidateFunction | undefined
  return (value) => {
    if (fits(value)) return []
    explain ??= new Ajv({ ...options, allErrors: true, verbose: true, code: { process: stopEarly } }).compile(schema)
    const errors = oneFaultPerUnion(errorsOf(explain, value))
    return withoutConsequences(distinct(errors.flatMap((error) => asFaults(error, suggestions))))
  }
}

/** Our schemas are typed and need no check of their own, which takes longer than compiling them. */
const ajvOptions = { useDefaults: true, strict: false, strictSchema: true, meta: false, validateSchema: false, logger: false } as const

/** The same fault is reported once by each branch of a union that it fails in. */
const mostErrors = 4 * mostFaults

/** Ajv lets its code be transformed before it is compiled: wherever an error is counted, too many end the check. */
function stopEarly(code: string): string {
  const counted = code.replaceAll('errors++;', `if(++errors>${mostErrors})throw vErrors;`)
  if (counted === code) throw new Error('The validator counts its errors in a way that is not known here.')
  return counted
}

function errorsOf(explain: ValidateFunction, value: unknown): ErrorObject[] {
  try {
    return explain(value) ? [] : (explain.errors ?? [])
  } catch (thrown) {
    if (Array.isArray(thrown)) return thrown
    throw thrown
  }
}

function asFaults(error: ErrorObject, suggestions: Suggestions): FieldFault[] {
  const { keyword, instancePath, params, message } = error
  if (keyword === 'anyOf' || keyword === 'if') return []
  // Of these two, Ajv names the object; the field that is missing or too much stands in the parameters.
  const named: unknown = params.missingProperty ?? params.additionalProperty
  const pointer = named === undefined ? instancePath : `${instancePath}/${escapeToken(String(named))}`
  const text = messages[keyword]?.(params) ?? message ?? 'is not valid'
  const near = meantBy(error, suggestions)
  const home = near.length === 0 && keyword === 'additionalProperties' ? homeOf(String(named), error) : undefined
  if (home !== undefined) return [{ pointer, message: `${text}; it belongs in "${home}"`, code: keyword }]
  const meant = near.length === 0 && keyword === 'additionalProperties' ? meantInside(String(named), error) : near
  if (meant.length === 0) return [{ pointer, message: text, code: keyword }]
  return [{ pointer, message: `${text}; did you mean ${inWords(meant.map((one) => `"${one}"`))}?`, code: keyword, suggestions: meant }]
}

/** What the caller may have meant by an unknown field, an unknown word, or a text that does not fit its format. */
function meantBy({ keyword, params, data, parentSchema }: ErrorObject, suggestions: Suggestions): string[] {
  switch (keyword) {
    case 'additionalProperties': {
      const sent = data as Record<string, unknown>
      const fields = Object.entries((parentSchema?.properties ?? {}) as Record<string, { default?: unknown }>)
      // A default may have been filled in before the unknown field was seen.
      const unused = fields.filter(([name, field]) => !Object.hasOwn(sent, name) || mayBeDefault(sent[name], field)).map(([name]) => name)
      return closestWords(String(params.additionalProperty), unused)
    }
    case 'enum':
      return typeof data === 'string' ? closestWords(data, (params.allowedValues as unknown[]).map(String)) : []
    case 'format':
      return suggestions[params.format as string]?.(String(data)) ?? []
    default:
      return []
  }
}

/** Of an object that was filled in, no trace is left of what was sent. */
const mayBeDefault = (value: unknown, field: { default?: unknown }) =>
  field.default !== undefined && (typeof field.default === 'object' || value === field.default)

/** The object beside it that an unknown field is a field of. */
const homeOf = (name: string, error: ErrorObject): string | undefined => neighborsOf(error).find(([, fields]) => fields.includes(name))?.[0]

/** Fields of the objects beside it that an unknown field may have meant, such as "options.depth". */
const meantInside = (name: string, error: ErrorObject): string[] =>
  neighborsOf(error)
    .flatMap(([object, fields]) => closestWords(name, fields).map((field) => `${object}.${field}`))
    .slice(0, 3)

/** The objects among an object's fields, each with the names of its own fields. */
function neighborsOf({ parentSchema }: ErrorObject): [string, string[]][] {
  const neighbors = Object.entries((parentSchema?.properties ?? {}) as Record<string, { properties?: object }>)
  return neighbors.map(([object, { properties = {} }]) => [object, Object.keys(properties)])
}

/**
 * Of a failed union Ajv reports every branch and then the union itself. Where the value is of no branch's type, one fault names all
 * types; else what helps are the faults of the branches that are of its type.
 */
function oneFaultPerUnion(errors: ErrorObject[]): ErrorObject[] {
  return errors
    .filter(({ keyword }) => keyword === 'anyOf')
    .reduce((left, union) => {
      const isBranch = ({ schemaPath, instancePath }: ErrorObject) =>
        schemaPath.startsWith(`${union.schemaPath}/`) && instancePath.startsWith(union.instancePath)
      const isOwnType = (error: ErrorObject) => error.keyword === 'type' && error.instancePath === union.instancePath && isBranch(error)
      const branches = left.filter(isBranch)
      const types = [...new Set(branches.filter(isOwnType).map(({ params }) => String(params.type)))].filter((type) => type !== 'null')
      const others = left.filter((error) => !isOwnType(error))
      if (types.length === 0 || branches.some((error) => !isOwnType(error))) return others
      return [...others, { ...union, keyword: 'type', params: { type: types } }]
    }, errors)
}

/** A mistyped field is one mistake, although the field that was meant is missing too. */
function withoutConsequences(faults: FieldFault[]): FieldFault[] {
  const meant = new Set(
    faults.flatMap(({ code, pointer, suggestions = [] }) =>
      code === 'additionalProperties' ? (suggestions as string[]).map((name) => pointer.replace(/[^/]*$/, escapeToken(name))) : [],
    ),
  )
  return meant.size === 0 ? faults : faults.filter(({ code, pointer }) => code !== 'required' || !meant.has(pointer))
}

const messages: Record<string, (params: ErrorObject['params']) => string | undefined> = {
  required: () => 'is required',
  additionalProperties: () => 'is not a field of this request',
  enum: (params) => `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`,
  type: (params) => `must be ${inWords([params.type as string | string[]].flat().map(nameOfType))}`,
  format: (params) => formatMessages[params.format as string],
}

const formatMessages: Record<string, string> = {
  'civil-date': 'must be a date written YYYY-MM-DD',
  'civil-time': 'must be a time written HH:MM or HH:MM:SS, 00:00 to 23:59:59',
  'time-zone': 'must be an IANA time zone such as "Asia/Kolkata", a fixed offset such as "+05:30", or "LMT" with a longitude',
  instant: 'must be an RFC 3339 instant such as "2026-02-08T10:00:00Z"',
}

function nameOfType(type: string): string {
  if (type === 'integer') return 'a whole number'
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`
}

/** “a, b or c”. */
function inWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function distinct(faults: FieldFault[]): FieldFault[] {
  const seen = new Set<string>()
  return faults.filter(({ pointer, message }) => !seen.has(`${pointer} ${message}`) && seen.add(`${pointer} ${message}`))
}
