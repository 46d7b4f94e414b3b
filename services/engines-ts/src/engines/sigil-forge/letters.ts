/** What is left of a sentence when each letter counts once. */
export interface Letters {
  unique: string
  consonants: string
}

/**
 * Letters A–Z in order of their first occurrence. Accents fold away (Unicode NFKD without marks), letters that Unicode does not take apart are
 * spelled by the table below; digits, punctuation and other scripts drop.
 */
export function lettersOf(sentence: string): Letters {
  const folded = [...sentence.normalize('NFKD')].map((character) => spelled[character] ?? character).join('')
  const letters = folded.toUpperCase().match(/[A-Z]/g) ?? []
  const unique = [...new Set(letters)].join('')
  return { unique, consonants: unique.replace(/[AEIOU]/g, '') }
}

/** Latin letters without a decomposition, as their languages spell them in plain letters. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ŋ: 'ng',
  Ŋ: 'NG',
  ı: 'i',
  ə: 'e',
  Ə: 'E',
}

/** A = 1 … Z = 26. */
export const numberOf = (letter: string) => letter.charCodeAt(0) - 64
