import { transliteration } from './data/transliteration.js'

/** A name as upper-case words of A–Z, or why it cannot be read. */
export type ReadName = { words: string[] } | { fault: string }

/**
 * Words are parted by spaces, hyphens and punctuation; apostrophes part nothing (O'Brien is one word). Accents fold, ligatures and
 * letters of other Latin, Cyrillic and Greek alphabets are spelled out. A letter of any other script is refused, never dropped:
 * a number of half a name would be a number of somebody else.
 */
export function readName(name: string): ReadName {
  const words: string[] = []
  for (const part of name.toWellFormed().split(/[\s\p{Pd}.,;:/&()]+/u)) {
    if (/^[A-Za-z]+$/.test(part)) {
      words.push(part.toUpperCase())
      continue
    }
    const word = spellGreekPairs(unmarked(part))
    let spelled = ''
    for (const character of word) {
      const letters = /^[a-z]$/.test(character) ? character : transliteration[character]
      if (letters !== undefined) spelled += letters
      else if (/[\p{Ll}\p{Lu}\p{Lt}\p{Lo}]/u.test(character))
        return { fault: 'has a letter that is not Latin, Cyrillic or Greek: write the name in one of these scripts' }
    }
    if (spelled !== '') words.push(spelled.toUpperCase())
  }
  return words.length > 0 ? { words } : { fault: 'has no letter: numerology counts the letters of a name' }
}

/** Lower case, without accents; the diaeresis stays until the Greek pairs are read, since it parts them. */
const unmarked = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?!\u0308)\p{M}/gu, '')

/** ELOT 743: ου, αυ ευ ηυ, γγ γξ γχ and μπ are read together. */
function spellGreekPairs(text: string): string {
  return text
    .replace(/ου(?!\u0308)/g, 'ou')
    .replace(/([αεη])υ(?!\u0308)(?=[αεηιουωβγδζλμνρ])/g, '$1v')
    .replace(/([αεη])υ(?!\u0308)/g, '$1f')
    .replace(/γ(?=[γξχ])/g, 'n')
    .replace(/^μπ|μπ$/g, 'b')
    .replace(/\u0308/g, '')
}
