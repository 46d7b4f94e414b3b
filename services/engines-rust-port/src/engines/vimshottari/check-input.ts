import { type EngineInput, type FieldFault, NoesisError } from '@selemene/contracts'
import { type Calendar, type CivilDate, dayNumber, parseCivilDate, type TimeZones } from '@selemene/engine'
import { dateFault, type Reach } from '../../ephemeris/reach.js'
import { birthInstant } from './calculate.js'
import type { Options } from './schema.js'

type Input = EngineInput<Options>

/** Time and zone may be left out only where the Moon is given, a time never goes without its zone, and the years must be there. */
export function checkInput(input: Input, zones: TimeZones): FieldFault[] {
  const { date, time, timezone } = input.birth_data ?? {}
  const given = input.options.moon_longitude !== undefined
  const missing = [
    ...(time === undefined && !given ? ['time'] : []),
    ...(timezone === undefined && (!given || time !== undefined) ? ['timezone'] : []),
  ]
  if (missing.length > 0 || date === undefined)
    return missing.map((field) => ({
      pointer: `/birth_data/${field}`,
      message: given ? 'is required with a time' : 'is required, unless options.moon_longitude is given',
      code: 'required',
    }))
  const outside = rangeFault(date, input)
  if (outside !== undefined) return [outside]
  return time === undefined ? noonFaults(input, zones) : []
}

/** The Moon is looked at once; RFC 3339 has no instants before the year 0000, where the files begin as well. */
const moonReach: Reach = { before: 7310, after: 0, because: 'the 120 years begin up to 20 years before the birth' }

/** Sidereal years of 365.2564 days: up to the 20 of the first mahadasha have passed, up to 120 come; the search looks a month further. */
const sunReach: Reach = { before: 7335, after: 43_860 }

function rangeFault(date: string, { birth_data, options }: Input): FieldFault | undefined {
  const calendar = birth_data?.calendar ?? 'gregorian'
  if (options.year === 'true_solar') return sunFault(date, calendar)
  return options.moon_longitude === undefined ? dateFault({ date, calendar }, moonReach) : yearsFault(date, calendar)
}

function sunFault(date: string, calendar: Calendar): FieldFault | undefined {
  const outside = dateFault({ date, calendar }, sunReach)
  if (outside === undefined) return undefined
  const message = `"true_solar" follows the Sun through all 120 years, and the birth date ${outside.message}: choose a mean year`
  return { ...outside, pointer: '/options/year', message }
}

// A given Moon needs no sky, only years of four digits.
const firstBirth = { year: 21, month: 1, day: 1 }
const lastBirth = { year: 9878, month: 12, day: 31 }

function yearsFault(date: string, calendar: Calendar): FieldFault | undefined {
  const day = dayNumber(parseCivilDate(date, calendar) as CivilDate, calendar)
  if (day >= dayNumber(firstBirth) && day <= dayNumber(lastBirth)) return undefined
  const message = 'its 120 years leave the years 0000 to 9999: Gregorian dates from 0021-01-01 to 9878-12-31 are supported'
  return { pointer: '/birth_data/date', message, code: 'range' }
}

/** A noon that clocks skipped (Samoa had no 30 December 2011) needs a time to be given. */
function noonFaults(input: Input, zones: TimeZones): FieldFault[] {
  try {
    birthInstant(input, undefined, zones)
    return []
  } catch (error) {
    if (error instanceof NoesisError && error.errors !== undefined) return error.errors
    throw error
  }
}
