/**
 * Letter values A–Z. Pythagorean: the alphabet counted 1 to 9 in turns (Hans Decoz, "Numerology: Key to Your Inner Self", 1994, ch. 3).
 * Chaldean: 1 to 8 by sound, 9 is given to no letter (Cheiro, "Book of Numbers", 1926, ch. on the Hebrew alphabet of single numbers).
 */
const rows = {
  pythagorean: [...'12345678912345678912345678'].map(Number),
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
