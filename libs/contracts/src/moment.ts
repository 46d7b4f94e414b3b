import Type from 'typebox'
import { invalidInput } from './errors.js'

const date = '\\d{4}-\\d{2}-\\d{2}'
const timeOfDay = '[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'
const pattern = `^${date}(?:${timeOfDay})?$`

/** A query parameter that bounds a time span: a date, or an RFC 3339 instant. `readMoment` makes an instant of it. */
export const Moment = (description: string) =>
  Type.String({ pattern, description: `${description}. A date means its midnight in UTC`, examples: ['2026-02-08', '2026-02-08T10:00:00Z'] })

/**
 * What fits `Moment`, as milliseconds since 1970 UTC; a leap second counts as the second after it. Throws INVALID_INPUT at `pointer` for a date
 * that does not exist, and for instants outside the years 1 to 9999 in UTC, which neither ISO 8601 nor a database writes without a sign.
 */
export function readMoment(pointer: string, text: string): number {
  const exists = dateExists(text.slice(0, 10))
  const leaps = text.slice(16, 19) === ':60'
  const time = leaps ? Date.parse(text.replace(':60', ':59')) + 1000 : Date.parse(text)
  if (exists && time >= earliestMoment && time <= latest) return time
  throw invalidInput(pointer, 'must be a date or an RFC 3339 instant that exists, in the years 0001 to 9999', 'format')
}

export const earliestMoment = Date.parse('0001-01-01T00:00:00Z')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

const instant = new RegExp(`^${date}${timeOfDay}$`)

/** Whether a text is an RFC 3339 instant, with its offset and of a date that exists: the format `instant`. */
export const isInstant = (text: string): boolean => instant.test(text) && dateExists(text.slice(0, 10))

function dateExists(text: string): boolean {
  const midnight = Date.parse(`${text}T00:00:00Z`)
  return midnight >= earliestMoment && new Date(midnight).toISOString().startsWith(text)
}
