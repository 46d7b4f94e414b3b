/** Turns years of the dasha into instants. */
export interface YearClock {
  /** Milliseconds since 1970 UTC of the instant that lies `years` after birth; negative years lie before it. */
  at(years: number): number
}

/** Mean year lengths on offer, in days: Julian, Gregorian, tropical and sidereal, and the savana year of 360 days. */
export const meanYearDays = { '365.25': 365.25, '365.2425': 365.2425, '365.2422': 365.2422, '365.256364': 365.256364, '360': 360 } as const
export type MeanYear = keyof typeof meanYearDays

export const meanYears = (birthMs: number, year: MeanYear): YearClock => ({
  at: (years) => birthMs + years * meanYearDays[year] * 86_400_000,
})
