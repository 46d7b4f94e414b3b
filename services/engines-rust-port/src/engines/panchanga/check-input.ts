import type { EngineInput, FieldFault } from '@selemene/contracts'
import { dayNumber, julianDate, parseCivilDate, parseInstant, type TimeZones, unixEpochDay } from '@selemene/engine'
import { dateFault, instantFault, type Reach } from '../../ephemeris/reach.js'
import { asksForNow } from './asked-moment.js'
import type { Options } from './schema.js'

/** Birth fields without which there is no day to look at, unless a location is given instead. */
export const neededOfBirth = ['date', 'timezone', 'latitude', 'longitude'] as const

const missing = (field: (typeof neededOfBirth)[number]): FieldFault => ({
  pointer: `/birth_data/${field}`,
  message: 'is required, unless a location without a birth date asks for the day of current_time there',
  code: 'required',
})

/**
 * The new moons that bound the day's lunar month and the sankranti that opened its solar month lie up to 32 days from it; a search
 * looks a few days further, and the day's own events lie within four.
 */
const panchangaReach: Reach = { before: 38, after: 38, because: 'the new moons around the day are needed' }

/** What the schema cannot say: an instant needs its time, and a date may have been skipped when a zone crossed the date line. */
export function checkInput(input: EngineInput<Options>, zones: TimeZones): FieldFault[] {
  if (asksForNow(input)) return nowFaults(input)
  const { birth_data, options } = input
  const faults = neededOfBirth.filter((field) => birth_data?.[field] === undefined).map(missing)
  const { date, time, timezone, calendar } = birth_data ?? {}
  if (options.at === 'instant' && time === undefined)
    faults.push({ pointer: '/birth_data/time', message: 'is required when options.at is "instant"', code: 'required' })
  const civil = date === undefined ? undefined : parseCivilDate(date, calendar)
  if (civil !== undefined && timezone !== undefined && wasSkipped(dayNumber(civil, calendar), timezone, zones))
    faults.push({
      pointer: '/birth_data/date',
      message: `never came in ${timezone}: its clocks went over the whole of it. Give another date.`,
      code: 'date-gap',
    })
  const outside = date === undefined ? undefined : dateFault({ date, ...(calendar && { calendar }) }, panchangaReach)
  if (outside !== undefined) faults.push(outside)
  return faults
}

function nowFaults({ current_time }: EngineInput<Options>): FieldFault[] {
  if (current_time === undefined) return []
  const outside = instantFault(julianDate(parseInstant(current_time) as number), panchangaReach, '/current_time')
  return outside === undefined ? [] : [outside]
}

function wasSkipped(day: number, timezone: string, zones: TimeZones): boolean {
  const midnight = (day - unixEpochDay) * 86_400
  return [1, 12, 23].every((hour) => zones.instantsOf(timezone, midnight + hour * 3600).length === 0)
}
