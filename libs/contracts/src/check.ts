import type { Static, TSchema } from 'typebox'
import { createValidator } from './create-validator.js'
import { NoesisError } from './errors.js'
import { type FieldFault, mostFaults } from './public-faults.js'

/** Reads a body that fits a schema, or throws INVALID_INPUT with its faults and their JSON pointers. */
export type Parser<T> = (body: unknown) => T

/** A parser for `schema`. Compiling takes milliseconds, so it is done once per schema at start. */
export function createParser<S extends TSchema>(schema: S): Parser<Static<S>> {
  const faultsOf = createValidator(schema)
  return (body) => {
    const faults = faultsOf(body)
    if (faults.length > 0) throw invalidFields(faults)
    return body as Static<S>
  }
}

/** 422 with the faults that `publicFaults` tells, naming the first in its detail. */
export function invalidFields(faults: FieldFault[]): NoesisError {
  const [first] = faults
  const others = faults.length > mostFaults ? `more than ${mostFaults - 1}` : faults.length - 1
  const more = faults.length > 1 ? ` (and ${others} more)` : ''
  const detail = first === undefined ? 'The body does not fit.' : `${first.pointer || 'The body'}: ${first.message}${more}`
  return new NoesisError('INVALID_INPUT', detail, { errors: faults })
}
