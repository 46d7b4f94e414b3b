import { type BirthData, createValidator, type EngineInput, type FieldFault, type TextFormats, type Validator } from '@selemene/contracts'
import { parseCivilDate, parseCivilTime } from './time/civil.js'
import { closestZones } from './time/closest-zones.js'
import { localMeanTime } from './time/mean-time.js'
import type { TimeZones } from './time/time-zones.js'

/** Checks bodies against one request schema. */
export interface Checker {
  /** Faults of `body`, each with its JSON pointer; empty when it fits. Fills in the defaults of options in place. */
  faultsOf(body: unknown): FieldFault[]
}

/** A checker for `schema`. Compiling takes milliseconds, so it is done once per engine at start. */
export function createChecker(schema: object, zones: TimeZones): Checker {
  const schemaFaults = createValidator(schema, timeFormats(zones), { 'time-zone': (text) => closestZones(text, zones) })
  const needs = (schema as { properties?: { birth_data?: { required?: string[] } } }).properties?.birth_data?.required ?? []
  return { faultsOf: (body) => [...schemaFaults(body).flatMap((fault) => missingBirth(fault, needs) ?? fault), ...birthFaults(body)] }
}

/** Checks answers against one response schema. */
export const createAnswerChecker = (schema: object, zones: TimeZones): Validator => createValidator(schema, timeFormats(zones))

/** The formats of local time, which a calendar and the zones decide. */
const timeFormats = (zones: TimeZones): TextFormats => ({
  'civil-date': /^\d{4}-\d{2}-\d{2}$/,
  'civil-time': (text) => parseCivilTime(text) !== undefined,
  'time-zone': (text) => text === localMeanTime || zones.has(text),
})

/** What no schema can say of a birth. */
function birthFaults(body: unknown): FieldFault[] {
  const birth = (body as Partial<EngineInput<unknown>> | null)?.birth_data as BirthData | undefined
  return typeof birth !== 'object' || birth === null ? [] : [...dateFaults(birth), ...meanTimeFaults(birth)]
}

/** Local mean time is that of a longitude. */
function meanTimeFaults({ timezone, longitude }: BirthData): FieldFault[] {
  if (timezone !== localMeanTime || longitude !== undefined) return []
  return [{ pointer: '/birth_data/longitude', message: `is required with timezone "${localMeanTime}"`, code: 'required' }]
}

/** A civil date must exist in its calendar. */
function dateFaults(birth: BirthData): FieldFault[] {
  if (typeof birth.date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(birth.date)) return []
  const calendar = birth.calendar === 'julian' ? 'julian' : 'gregorian'
  if (parseCivilDate(birth.date, calendar) !== undefined) return []
  return [{ pointer: '/birth_data/date', message: `does not exist in the ${calendar} calendar`, code: 'date' }]
}

/** Where all of birth_data is missing, each field that is needed is named at its own place. */
function missingBirth({ pointer, code }: FieldFault, needs: readonly string[]): FieldFault[] | undefined {
  if (code !== 'required' || pointer !== '/birth_data' || needs.length === 0) return undefined
  return needs.map((field) => ({ pointer: `/birth_data/${field}`, message: 'is required', code: 'required' }))
}
