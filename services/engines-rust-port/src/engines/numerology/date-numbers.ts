import type { CivilDate } from '@selemene/engine'
import { singleDigit } from '@selemene/traditions'
import { addedNumber, type ChartNumber, differenceNumber, reducedNumber, yearNumber } from './reduce.js'

/** A number that rules a span of life, in completed years of age; the last one has no end. */
export interface AgedNumber extends ChartNumber {
  start_age: number
  end_age: number | null
}

export interface DateNumbers {
  life_path: ChartNumber
  birthday: ChartNumber
  period_cycles: ChartNumber[]
  pinnacles: AgedNumber[]
  challenges: AgedNumber[]
}

/** What the birth date alone gives. Month, day and year are reduced apart (master numbers stay) and then added. */
export function dateNumbers({ year, month, day }: CivilDate, masters: readonly number[]): DateNumbers {
  const parts = [reducedNumber(month, masters), reducedNumber(day, masters), yearNumber(year, masters)] as const
  const [monthValue, dayValue, yearValue] = [parts[0].value, parts[1].value, parts[2].value]
  const workings = [`month: ${parts[0].steps.join(', ')}`, `day: ${parts[1].steps.join(', ')}`, `year: ${parts[2].steps.join(', ')}`]
  const lifePath = addedNumber([monthValue, dayValue, yearValue], masters, workings)
  const ages = spansOfLife(singleDigit(lifePath.value))
  return {
    life_path: lifePath,
    birthday: parts[1],
    period_cycles: [...parts],
    pinnacles: pinnaclesOf(monthValue, dayValue, yearValue, masters).map((number, i) => aged(number, ages[i] as Span)),
    challenges: challengesOf(monthValue, dayValue, yearValue).map((number, i) => aged(number, ages[i] as Span)),
  }
}

interface Span {
  start_age: number
  end_age: number | null
}

const aged = ({ value, is_master, compound, steps }: ChartNumber, { start_age, end_age }: Span): AgedNumber => ({
  value,
  is_master,
  compound,
  steps,
  start_age,
  end_age,
})

/** The first span ends at 36 less the life path's digit; two of nine years follow; the last one stays. */
function spansOfLife(lifePathDigit: number): Span[] {
  const first = 36 - lifePathDigit
  return [
    { start_age: 0, end_age: first },
    { start_age: first + 1, end_age: first + 9 },
    { start_age: first + 10, end_age: first + 18 },
    { start_age: first + 19, end_age: null },
  ]
}

function pinnaclesOf(month: number, day: number, year: number, masters: readonly number[]): ChartNumber[] {
  const first = addedNumber([month, day], masters)
  const second = addedNumber([day, year], masters)
  return [first, second, addedNumber([first.value, second.value], masters), addedNumber([month, year], masters)]
}

function challengesOf(month: number, day: number, year: number): ChartNumber[] {
  const first = differenceNumber(month, day)
  const second = differenceNumber(day, year)
  return [first, second, differenceNumber(first.value, second.value), differenceNumber(month, year)]
}

export interface TimingNumbers {
  personal_year: ChartNumber
  personal_month: ChartNumber
  personal_day: ChartNumber
}

/** The short cycles. They know no master numbers (Decoz, worldnumerology.com "The irregular rhythms of your personal cycles"). */
export function timingNumbers(birth: CivilDate, target: CivilDate): TimingNumbers {
  const parts = [singleDigit(birth.month), singleDigit(birth.day), universalYear(target).value]
  const year = addedNumber(parts, [])
  const month = addedNumber([year.value, target.month], [])
  return { personal_year: year, personal_month: month, personal_day: addedNumber([month.value, target.day], []) }
}

export const universalYear = (target: CivilDate): ChartNumber => yearNumber(target.year, [])
