import { pythagoreanValues } from '@selemene/traditions'

/**
 * Letter values A–Z. Chaldean: 1 to 8 by sound, 9 is given to no letter (Cheiro, "Book of Numbers", 1926, ch. on the Hebrew alphabet of single numbers).
 */
const rows = {
  pythagorean: pythagoreanValues,
  chaldean: [...'12345835112345781234666517'].map(Number),
}

export type LetterSystem = keyof typeof rows

/** Values of the letters of an upper-case word A–Z. */
export function letterValues(word: string, system: LetterSystem): number[] {
  const row = rows[system]
  const values: number[] = []
  for (let i = 0; i < word.length; i++) values.push(row[word.charCodeAt(i) - 65] as number)
  return values
}
