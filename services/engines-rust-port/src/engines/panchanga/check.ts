import type { EngineInput, FieldFault } from '@selemene/contracts'
import { dayNumber, parseCivilDate, type TimeZones, unixEpochDay } from '@selemene/engine'
import { ephemerisFault } from '../../ephemeris/supported-dates.js'
import type { Options } from './schema.js'

/** What the schema cannot say: an instant needs its time, and a date may have been skipped when a zone crossed the date line. */
export function checkPanchanga({ birth_data, options }: EngineInput<Options>, zones: TimeZones): FieldFault[] {
  const faults: FieldFault[] = []
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
  const outside = civil === undefined ? undefined : ephemerisFault(dayNumber(civil, calendar), '/birth_data/date')
  if (outside !== undefined) faults.push(outside)
  return faults
}

function wasSkipped(day: number, timezone: string, zones: TimeZones): boolean {
  const midnight = (day - unixEpochDay) * 86_400
  return [1, 12, 23].every((hour) => zones.instantsOf(timezone, midnight + hour * 3600).length === 0)
}
