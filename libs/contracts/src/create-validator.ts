import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { IsDate, IsDateTime, IsEmail, IsUuid } from 'typebox/format'
import { type FieldFault, mostFaults } from './public-faults.js'

/** Everything wrong with a value, up to the point where checking stops; empty when it fits. Fills in defaults in place. */
export type Validator = (value: unknown) => FieldFault[]

/** Names of string formats and what fits them. */
export type Formats = Record<string, RegExp | ((text: string) => boolean)>

/**
 * Checks values against `schema`. A first validator stops at the first fault, of which sizes and counts come first, and so spends on a
 * value no more than a fitting one would cost. A second, compiled when it is first needed, explains what the first has refused, and
 * stops early too: Ajv's `allErrors` by itself goes on to the last of half a million wrong items.
 */
export function createValidator(schema: object, formats: Formats = {}): Validator {
  const options = { ...ajvOptions, formats: { ...commonFormats, ...formats } }
  const fits = new Ajv(options).compile(schema)
  let explain: ValidateFunction | undefined
  return (value) => {
    if (fits(value)) return []
    explain ??= new Ajv({ ...options, allErrors: true, code: { process: stopEarly } }).compile(schema)
    return distinct(errorsOf(explain, value).flatMap(asFaults))
  }
}

/** Our schemas are typed and need no check of their own, which takes longer than compiling them. */
const ajvOptions = { useDefaults: true, strict: false, meta: false, validateSchema: false } as const
const commonFormats = { date: IsDate, 'date-time': IsDateTime, email: IsEmail, uuid: IsUuid }

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

// Of a failed union Ajv reports every branch and then the union itself: the branches are what helps, but not "must be null".
function asFaults({ keyword, instancePath, params, message }: ErrorObject): FieldFault[] {
  if (keyword === 'anyOf' || keyword === 'if' || (keyword === 'type' && params.type === 'null')) return []
  // Of these two, Ajv names the object; the field that is missing or too much stands in the parameters.
  const named: unknown = params.missingProperty ?? params.additionalProperty
  const pointer = named === undefined ? instancePath : `${instancePath}/${escapeToken(String(named))}`
  return [{ pointer, message: messages[keyword]?.(params) ?? message ?? 'is not valid', code: keyword }]
}

const messages: Record<string, (params: ErrorObject['params']) => string | undefined> = {
  required: () => 'is required',
  additionalProperties: () => 'is not a field of this request',
  enum: (params) => `must be one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`,
  type: (params) => `must be ${nameOfType(String(params.type))}`,
  format: (params) => formatMessages[params.format as string],
}

const formatMessages: Record<string, string> = {
  'civil-date': 'must be a date written YYYY-MM-DD',
  'civil-time': 'must be a time written HH:MM or HH:MM:SS, 00:00 to 23:59:59',
  'time-zone': 'must be an IANA time zone such as "Asia/Kolkata", or a fixed offset such as "+05:30"',
  instant: 'must be an RFC 3339 instant such as "2026-02-08T10:00:00Z"',
}

function nameOfType(type: string): string {
  if (type === 'integer') return 'a whole number'
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`
}

/** A name as one token of a JSON pointer. */
export const escapeToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1')

function distinct(faults: FieldFault[]): FieldFault[] {
  const seen = new Set<string>()
  return faults.filter(({ pointer, message }) => !seen.has(`${pointer} ${message}`) && seen.add(`${pointer} ${message}`))
}
