import type { BirthData, EngineInput, FieldFault } from '@selemene/contracts'
import { Ajv, type ErrorObject } from 'ajv'
import { parseCivilDate, parseCivilTime } from './time/civil.js'
import { parseInstant } from './time/instant.js'
import type { TimeZones } from './time/time-zones.js'

/** Checks bodies against one request schema. */
export interface Checker {
  /** Faults of `body`, each with its JSON pointer; empty when it fits. Fills in the defaults of options in place. */
  faultsOf(body: unknown): FieldFault[]
}

/** A checker for `schema`. Compiling takes milliseconds, so it is done once per engine at start. */
export function createChecker(schema: object, zones: TimeZones): Checker {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, strict: false, allowUnionTypes: true })
  ajv.addFormat('civil-date', /^\d{4}-\d{2}-\d{2}$/)
  ajv.addFormat('civil-time', (text) => parseCivilTime(text) !== undefined)
  ajv.addFormat('time-zone', (text) => zones.has(text))
  ajv.addFormat('instant', (text) => parseInstant(text) !== undefined)
  const validate = ajv.compile(schema)
  const needs = (schema as { properties?: { birth_data?: { required?: string[] } } }).properties?.birth_data?.required ?? []
  return {
    faultsOf(body) {
      if (validate(body)) return dateFaults(body)
      const faults = (validate.errors ?? []).filter(isCause).flatMap((error) => missingBirth(error, needs) ?? asFault(error))
      return [...distinct(faults), ...dateFaults(body)]
    },
  }
}

/** A civil date must exist in its calendar; no schema can say so. */
function dateFaults(body: unknown): FieldFault[] {
  const birth = (body as Partial<EngineInput<unknown>> | null)?.birth_data as BirthData | undefined
  if (typeof birth !== 'object' || birth === null || typeof birth.date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(birth.date)) return []
  const calendar = birth.calendar === 'julian' ? 'julian' : 'gregorian'
  if (parseCivilDate(birth.date, calendar) !== undefined) return []
  return [{ pointer: '/birth_data/date', message: `does not exist in the ${calendar} calendar`, code: 'date' }]
}

// Of a failed union or conditional Ajv reports every branch and then the union itself: the branches are what helps.
const isCause = (error: ErrorObject) => error.keyword !== 'if'

/** Where all of birth_data is missing, each field that is needed is named at its own place. */
function missingBirth(error: ErrorObject, needs: readonly string[]): FieldFault[] | undefined {
  if (error.keyword !== 'required' || error.instancePath !== '' || error.params.missingProperty !== 'birth_data' || needs.length === 0)
    return undefined
  return needs.map((field) => ({ pointer: `/birth_data/${field}`, message: 'is required', code: 'required' }))
}

const messages: Record<string, (error: ErrorObject) => string> = {
  required: () => 'is required',
  additionalProperties: () => 'is not a field of this request',
  enum: (e) => `must be one of ${(e.params.allowedValues as unknown[]).map((v) => JSON.stringify(v)).join(', ')}`,
  format: (e) => formatMessages[e.params.format as string] ?? e.message ?? 'has the wrong form',
}
const formatMessages: Record<string, string> = {
  'civil-date': 'must be a date written YYYY-MM-DD',
  'civil-time': 'must be a time written HH:MM or HH:MM:SS, 00:00 to 23:59:59',
  'time-zone': 'must be an IANA time zone such as "Asia/Kolkata", or a fixed offset such as "+05:30"',
  instant: 'must be an RFC 3339 instant such as "2026-02-08T10:00:00Z"',
}

function asFault(error: ErrorObject): FieldFault {
  // Of these two, Ajv names the object; the field that is missing or too much stands in the parameters.
  const named: unknown = error.params.missingProperty ?? error.params.additionalProperty
  const pointer = named === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(String(named))}`
  return { pointer, message: messages[error.keyword]?.(error) ?? error.message ?? 'is not valid', code: error.keyword }
}

const escapePointer = (token: string) => token.replaceAll('~', '~0').replaceAll('/', '~1')

function distinct(faults: FieldFault[]): FieldFault[] {
  const seen = new Set<string>()
  return faults.filter((f) => {
    const key = `${f.pointer} ${f.message}`
    return seen.has(key) ? false : seen.add(key)
  })
}
