import type { EngineInput, FieldFault } from '@selemene/contracts'
import {
  type Calculation,
  type CivilDate,
  civilDateOf,
  dayNumber,
  type EngineContext,
  formatCivilDate,
  parseCivilDate,
  unixEpochDay,
} from '@selemene/engine'
import {
  agreement,
  type CycleName,
  cycleNames,
  cycleValue,
  dayInCycle,
  isCriticalDay,
  nextTurns,
  percentageOf,
  periodDays,
  primaryNames,
} from './cycles.js'
import type { Options, Result } from './schema.js'

type Input = EngineInput<Options>

// The next low of the longest cycle and a year of forecast must still be four-digit years.
const lastTargetDay = dayNumber({ year: 9998, month: 12, day: 30 })

export function targetFaults(birth: number, target: number, pointer: string): FieldFault[] {
  if (target < birth) return [{ pointer, message: 'is before the birth date: there are no days to count', code: 'before-birth' }]
  if (target > lastTargetDay) return [{ pointer, message: 'must be before the year 9999', code: 'range' }]
  return []
}

export function calculate(input: Input, context: EngineContext): Calculation<Result> {
  const birth = birthDay(input)
  const target = targetOf(input, context)
  const daysAlive = target.day - birth
  const forecast = Array.from({ length: input.options.forecast_days }, (_, i) => forecastOf(birth, daysAlive + i))
  const values = valuesOn(daysAlive)
  return {
    result: {
      target_date: dateOf(target.day),
      days_alive: daysAlive,
      cycles: perCycle((name) => cycleOn(name, birth, daysAlive)),
      composites: {
        mastery: (values.physical + values.intellectual) / 2,
        passion: (values.physical + values.emotional) / 2,
        wisdom: (values.emotional + values.intellectual) / 2,
      },
      overall_energy: overallEnergy(values),
      critical_days: forecast.filter(({ critical }) => critical.length > 0).map(({ date, critical }) => ({ date, cycles: critical })),
      forecast,
      compatibility: compatibility(birth, input.options.partner_birth_date),
    },
    conventions: {
      ...conventions,
      calendar: input.birth_data?.calendar ?? 'gregorian',
      target_date_from: target.from,
      forecast_days: input.options.forecast_days,
    },
  }
}

const conventions = {
  scientific_support: 'none: controlled studies found no effect (T. M. Hines, Psychological Reports 83, 1998, 19–64)',
  formula: 'sin(2π days / period), days = whole calendar days between the civil dates',
  periods_days: cycleNames.map((name) => `${name} ${periodDays[name]}`).join(', '),
  critical_day: 'a day on which the curve crosses zero; a zero that falls on a half day belongs to the later day',
  next_dates: 'the whole day nearest to the turn of the curve, after the target date; from a half day the later one',
  composites: 'means of two values: mastery physical + intellectual, passion physical + emotional, wisdom emotional + intellectual',
  overall_energy: 'mean percentage of physical, emotional and intellectual',
  compatibility: 'correlation of the two curves, cos(2π days apart / period)',
}

export function birthDay(input: Input): number {
  const { date, calendar } = input.birth_data ?? {}
  return dayNumber(parseCivilDate(date as string, calendar) as CivilDate, calendar)
}

/** The asked day; else what the calendar says at current_time where the caller is, as far as that is known. */
export function targetOf(input: Input, context: Pick<EngineContext, 'now' | 'zones'>): { day: number; from: string; pointer: string } {
  if (input.options.target_date !== undefined)
    return { day: dayOf(input.options.target_date), from: 'options.target_date', pointer: '/options/target_date' }
  const [zone, place] = zoneOf(input)
  return {
    day: unixEpochDay + Math.floor((context.now / 1000 + context.zones.offsetAt(zone, context.now).seconds) / 86_400),
    from: `civil date of current_time in ${place}`,
    pointer: input.current_time === undefined ? '/birth_data/date' : '/current_time',
  }
}

function zoneOf({ location, birth_data }: Input): [zone: string, place: string] {
  if (location?.timezone !== undefined) return [location.timezone, 'location.timezone']
  if (birth_data?.timezone !== undefined) return [birth_data.timezone, 'birth_data.timezone']
  return ['+00:00', 'UTC']
}

function cycleOn(name: CycleName, birth: number, daysAlive: number): Result['cycles'][CycleName] {
  const value = cycleValue(name, daysAlive)
  const isCritical = isCriticalDay(name, daysAlive)
  const next = nextTurns(name, daysAlive)
  return {
    value,
    percentage: percentageOf(value),
    phase: isCritical ? 'critical' : sideOf(value),
    direction: cycleValue(name, daysAlive + 1) > value ? 'rising' : 'falling',
    is_critical: isCritical,
    day_in_cycle: dayInCycle(name, daysAlive),
    next_peak: dateOf(birth + next.peak),
    next_low: dateOf(birth + next.low),
    next_critical: dateOf(birth + next.critical),
  }
}

const sideOf = (value: number) => (value > 0 ? 'high' : 'low')

function forecastOf(birth: number, daysAlive: number): Result['forecast'][number] {
  const values = valuesOn(daysAlive)
  return {
    date: dateOf(birth + daysAlive),
    days_alive: daysAlive,
    values,
    overall_energy: overallEnergy(values),
    critical: cycleNames.filter((name) => isCriticalDay(name, daysAlive)),
  }
}

function compatibility(birth: number, partnerBirthDate: string | undefined): Result['compatibility'] {
  if (partnerBirthDate === undefined) return null
  const daysApart = Math.abs(dayOf(partnerBirthDate) - birth)
  const agreements = perCycle((name) => agreement(name, daysApart))
  return {
    days_apart: daysApart,
    cycles: perCycle((name) => ({ value: agreements[name], percentage: percentageOf(agreements[name]) })),
    overall: overallEnergy(agreements),
  }
}

const valuesOn = (daysAlive: number) => perCycle((name) => cycleValue(name, daysAlive))

const overallEnergy = (values: Record<CycleName, number>) =>
  percentageOf(primaryNames.reduce((total, name) => total + values[name], 0) / primaryNames.length)

const perCycle = <T>(of: (name: CycleName) => T) => Object.fromEntries(cycleNames.map((name) => [name, of(name)])) as Record<CycleName, T>

export const dayOf = (date: string) => dayNumber(parseCivilDate(date) as CivilDate)
const dateOf = (day: number) => formatCivilDate(civilDateOf(day))
