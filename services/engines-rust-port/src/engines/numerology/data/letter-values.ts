/**
 * Letter values A–Z. Pythagorean: the alphabet counted 1 to 9 in turns (Hans Decoz, "Numerology: Key to Your Inner Self", 1994, ch. 3).
 * Chaldean: 1 to 8 by sound, 9 is given to no letter (Cheiro, "Book of Numbers", 1926, ch. on the Hebrew alphabet of single numbers).
 */
const rows = {
  pythagorean: '12345678912345678912345678',
  chaldean: '12345835112345781234666517',
}

export type LetterSystem = keyof typeof rows

/** Value of an upper-case letter A–Z. */
export const letterValue = (letter: string, system: LetterSystem): number => Number(rows[system][letter.charCodeAt(0) - 65])
