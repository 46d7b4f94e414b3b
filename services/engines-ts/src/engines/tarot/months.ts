import type { EngineInput } from '@selemene/contracts'
import { clockAsDate, fill, inMonths, monthName, ordinal, type RequestFacts } from '@selemene/engine'
import type { SpreadPosition } from './data/spreads.js'
import type { TarotOptions } from './schema.js'

/** The canonical clock of a year ahead that has a `current_time`: the first day of its month, where the caller is. Other spreads have no clock. */
export function clockAsMonth(input: EngineInput<TarotOptions>, facts: RequestFacts): Pick<EngineInput<TarotOptions>, 'current_time'> {
  if (input.options.spread !== 'year_ahead' || input.current_time === undefined) return {}
  const { current_time } = clockAsDate(input, facts)
  return { current_time: `${current_time?.slice(0, 8)}01T00:00:00Z` }
}

/** Places of a spread; of a year ahead under the names of its months where their first is known. `now`: epoch milliseconds, NaN where there is no date. */
export const namedByMonth = (places: readonly SpreadPosition[], now: number): SpreadPosition[] =>
  places.map(({ name, meaning }, i) => {
    if (!meaning.includes('{month}')) return { name, meaning }
    const month = Number.isNaN(now) ? undefined : monthName(new Date(now).getUTCMonth() + i)
    return { name: month ?? name, meaning: fill(meaning, { month: month ?? `the ${ordinal(i + 1)} month` }) }
  })

/** What `conventions` say of the months. */
export const monthsConvention = (now: number): string =>
  Number.isNaN(now)
    ? 'numbered from the reading on: the request has no current_time'
    : `calendar months from ${inMonths(new Date(now).toISOString())}, the month of current_time at location, else at the birth place, else in UTC`
