import type { LatinText } from '@selemene/engine'

/** What is left of a sentence when each letter counts once. */
export interface Letters {
  unique: string
  consonants: string
}

/** Letters A–Z in order of their first occurrence. */
export function lettersOf({ words }: LatinText): Letters {
  const unique = [...new Set(words.join(''))].join('')
  return { unique, consonants: unique.replace(/[AEIOU]/g, '') }
}

/** A = 1 … Z = 26. */
export const numberOf = (letter: string) => letter.charCodeAt(0) - 64
