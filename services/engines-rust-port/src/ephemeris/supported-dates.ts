import type { FieldFault } from '@selemene/contracts'
import { civilDateOf, formatCivilDate } from '@selemene/engine'

/** Julian Day Numbers of the first and last civil date in the vendored files (a test holds them against the opened files). */
export const supportedDays = { first: 2_378_498, last: 2_597_649 } as const

/** The fault of a civil date (by its Julian Day Number) for which the files have no sky; so that it is known before anything is computed. */
export function ephemerisFault(day: number, pointer: string): FieldFault | undefined {
  if (day >= supportedDays.first && day <= supportedDays.last) return undefined
  return {
    pointer,
    message: `is outside the ephemeris: dates from ${dateOf(supportedDays.first)} to ${dateOf(supportedDays.last)} are supported`,
    code: 'ephemeris-range',
  }
}

const dateOf = (day: number) => formatCivilDate(civilDateOf(day))
