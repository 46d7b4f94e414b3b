import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { type FieldFault, NoesisError } from './errors.js'

/** Reads a body that fits a schema, or throws INVALID_INPUT with every fault and its JSON pointer. */
export type Parser<T> = (body: unknown) => T

/** A parser for `schema`. Compiling takes about a millisecond, so it is done once per schema at start. */
export function createParser<S extends TSchema>(schema: S): Parser<Static<S>> {
  const validator = Compile(schema)
  return (body) => {
    if (validator.Check(body)) return body as Static<S>
    throw invalidFields(distinct(validator.Errors(body).flatMap(asFaults)))
  }
}

/** 422 with all faults, naming the first in its detail. */
export function invalidFields(faults: FieldFault[]): NoesisError {
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  const detail = first === undefined ? 'The body does not fit.' : `${first.pointer || 'The body'}: ${first.message}${more}`
  return new NoesisError('INVALID_INPUT', detail, { errors: faults })
}

/** One error of the validator. Which `params` it has depends on its keyword. */
interface SchemaError {
  keyword: string
  instancePath: string
  params: object
  message: string
}

function asFaults({ keyword, instancePath, params, message }: SchemaError): FieldFault[] {
  const details = params as Record<string, unknown>
  switch (keyword) {
    case 'required':
      return (details.requiredProperties as string[]).map((name) => fault(`${instancePath}/${escapeToken(name)}`, 'is required', keyword))
    // An unknown field is reported twice, once under its own path; the summary at its parent is dropped.
    case 'boolean':
      return [fault(instancePath, 'is not a field of this request', 'additionalProperties')]
    case 'additionalProperties':
    case 'anyOf':
      return []
    case 'type':
      return details.type === 'null' ? [] : [fault(instancePath, `must be ${nameOfType(details.type)}`, keyword)]
    case 'enum':
      return [fault(instancePath, `must be one of ${(details.allowedValues as unknown[]).map((v) => JSON.stringify(v)).join(', ')}`, keyword)]
    default:
      return [fault(instancePath, message, keyword)]
  }
}

const fault = (pointer: string, message: string, code: string): FieldFault => ({ pointer, message, code })
/** A name as one token of a JSON pointer. */
export const escapeToken = (token: string) => token.replaceAll('~', '~0').replaceAll('/', '~1')

function nameOfType(type: unknown): string {
  if (type === 'integer') return 'a whole number'
  return `${/^[aeio]/.test(String(type)) ? 'an' : 'a'} ${type}`
}

function distinct(faults: FieldFault[]): FieldFault[] {
  const seen = new Set<string>()
  return faults.filter(({ pointer, message }) => !seen.has(`${pointer} ${message}`) && seen.add(`${pointer} ${message}`))
}
