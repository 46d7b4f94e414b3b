import { type NakshatraLord, nakshatraLords } from '../../vedic/nakshatras.js'

/**
 * Years of each lord in the order of `nakshatraLords`: Ketu 7, Venus 20, Sun 6, Moon 10, Mars 7, Rahu 18, Jupiter 16, Saturn 19, Mercury 17.
 * Brihat Parashara Hora Shastra, chapter on dashas (46 in the Santhanam edition).
 */
export const lordYears = [7, 20, 6, 10, 7, 18, 16, 19, 17] as const
export const cycleYears = 120

/** A period in whole units, counted from the notional start of the first mahadasha. One unit is a year ÷ 120^(depth − 1), so that every division comes out even. */
export interface DashaSpan {
  /** Place of the lord in `nakshatraLords`. */
  lord: number
  start: number
  length: number
}

export const unitsPerYear = (depth: number): number => cycleYears ** (depth - 1)

export const wholeCycle = (firstLord: number, depth: number): DashaSpan => ({ lord: firstLord, start: 0, length: cycleYears * unitsPerYear(depth) })

/** The nine periods inside one: they begin with its own lord and share its whole length in proportion to their years. */
export function partsOf(span: DashaSpan): DashaSpan[] {
  let start = span.start
  return nakshatraLords.map((_, i) => {
    const lord = (span.lord + i) % nakshatraLords.length
    const part = { lord, start, length: (span.length * yearsOf(lord)) / cycleYears }
    start += part.length
    return part
  })
}

export const endOf = (span: DashaSpan): number => span.start + span.length
export const yearsOf = (lord: number): number => lordYears[lord] as number
export const lordName = (lord: number): NakshatraLord => nakshatraLords[lord] as NakshatraLord
