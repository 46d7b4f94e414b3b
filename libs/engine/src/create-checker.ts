import { type BirthData, createValidator, type EngineInput, type FieldFault } from '@selemene/contracts'
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
  const schemaFaults = createValidator(schema, {
    'civil-date': /^\d{4}-\d{2}-\d{2}$/,
    'civil-time': (text) => parseCivilTime(text) !== undefined,
    'time-zone': (text) => zones.has(text),
    instant: (text) => parseInstant(text) !== undefined,
  })
  const needs = (schema as { properties?: { birth_data?: { required?: string[] } } }).properties?.birth_data?.required ?? []
  return { faultsOf: (body) => [...schemaFaults(body).flatMap((fault) => missingBirth(fault, needs) ?? fault), ...dateFaults(body)] }
}

/** A civil date must exist in its calendar; no schema can say so. */
function dateFaults(body: unknown): FieldFault[] {
  const birth = (body as Partial<EngineInput<unknown>> | null)?.birth_data as BirthData | undefined
  if (typeof birth !== 'object' || birth === null || typeof birth.date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(birth.date)) return []
  const calendar = birth.calendar === 'julian' ? 'julian' : 'gregorian'
  if (parseCivilDate(birth.date, calendar) !== undefined) return []
  return [{ pointer: '/birth_data/date', message: `does not exist in the ${calendar} calendar`, code: 'date' }]
}

/** Where all of birth_data is missing, each field that is needed is named at its own place. */
function missingBirth({ pointer, code }: FieldFault, needs: readonly string[]): FieldFault[] | undefined {
  if (code !== 'required' || pointer !== '/birth_data' || needs.length === 0) return undefined
  return needs.map((field) => ({ pointer: `/birth_data/${field}`, message: 'is required', code: 'required' }))
}
