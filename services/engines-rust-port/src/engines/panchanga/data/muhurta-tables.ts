/** Which eighth of the daylight (from 1) on each weekday, Sunday first. Source: Drik Panchang, Rahu Kaal, Yamaganda and Gulika Kaal. */
export const rahuKalamEighth = [8, 2, 7, 5, 6, 4, 3] as const
export const yamagandaEighth = [5, 4, 3, 2, 1, 7, 6] as const
export const gulikaKalamEighth = [7, 6, 5, 4, 3, 2, 1] as const

/** Which fifteenths of the daylight (and, on Tuesday, of the night) are dur muhurtam, Sunday first. Source: Drik Panchang, Dur Muhurtam. */
export const durMuhurtamFifteenths: readonly { day: readonly number[]; night: readonly number[] }[] = [
  { day: [14], night: [] },
  { day: [9, 12], night: [] },
  { day: [4], night: [7] },
  { day: [8], night: [] },
  { day: [6, 12], night: [] },
  { day: [4, 9], night: [] },
  { day: [1, 2], night: [] },
]

/**
 * Ghatis (sixtieths of the nakshatra) after which varjyam begins, Ashwini first. Source: Muhurta Chintamani, visha ghatika;
 * the same in Drik Panchang's table of nakshatra thyajyam (Mula 57–60 there counts from one).
 */
export const varjyamGhati = [50, 24, 30, 40, 14, 21, 30, 20, 32, 30, 20, 18, 21, 20, 14, 14, 10, 14, 56, 24, 20, 10, 10, 18, 16, 24, 30] as const

/** Ghatis after which amrit kalam begins, Ashwini first. Source: the amrita ghatis of the same almanacs (Drik Panchang, Amrit Kalam). */
export const amritKalamGhati = [42, 48, 54, 52, 38, 35, 54, 44, 56, 54, 44, 42, 45, 44, 38, 38, 34, 38, 44, 48, 44, 34, 34, 42, 40, 48, 54] as const
