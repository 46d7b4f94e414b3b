import anyAscii from 'any-ascii'
import { letterSpellings } from './letter-spellings.js'

/** A text in Latin letters. */
export interface LatinText {
  /** Its words in upper case, A–Z only; a word without letters is left out. */
  words: string[]
  /** True when a letter of a script other than Latin had to be transliterated. */
  transliterated: boolean
}

/** How texts become Latin letters; an engine that counts letters names it among its conventions. */
export const latinConvention =
  'accents fold (é→e), ß→ss, æ→ae, œ→oe, þ→th; Cyrillic by ICAO Doc 9303; Greek by ELOT 743; all other scripts letter by letter by AnyAscii 0.3'

/** Tells a caller whose text was transliterated what that is worth. */
export const transliterationWarning =
  'Counting letters of another script is a convention: they were spelled in Latin letters first. Send the Latin spelling that the person uses if it differs.'

/**
 * Words are separated by spaces, hyphens and punctuation; apostrophes separate nothing (O'Brien is one word). Accents fold, ligatures
 * and letters of other Latin alphabets, Cyrillic and Greek are spelled by `letterSpellings`, every other script by the AnyAscii
 * tables (Chinese as Mandarin pinyin; scripts that write no vowels give none). Digits and symbols drop.
 */
export function latinWords(text: string): LatinText {
  const words: string[] = []
  let transliterated = false
  for (const part of text.toWellFormed().split(/[\s\p{Pd}.,;:/&()]/u)) {
    // Most names are plain: this is fifteen times as fast as the spelling below, with the same outcome.
    if (/^[A-Za-z]+$/.test(part)) {
      words.push(part.toUpperCase())
      continue
    }
    if (otherThanLatin.test(part)) transliterated = true
    const word = spelled(part.normalize('NFC').replace(otherScripts, (letters) => anyAscii(letters)))
    if (word !== '') words.push(word)
  }
  return { words, transliterated }
}

const otherThanLatin = /(?![\p{Script=Latin}\p{Script=Common}])\p{L}/u
/** Letters, and the vowel signs that belong to them, of scripts that the spelling table does not know. */
const otherScripts = /(?:(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}])[\p{L}\p{M}])+/gu

function spelled(part: string): string {
  let word = ''
  // Whatever is neither of a–z nor in the table drops: accents, digits, symbols.
  for (const character of spellGreekPairs(part.normalize('NFKD').toLowerCase()))
    word += /[a-z]/.test(character) ? character : (letterSpellings[character] ?? '')
  return word.toUpperCase()
}

/**
 * ELOT 743: ου, αυ ευ ηυ, γγ γξ γχ, and μπ at either end of a word, are read together. An accent on the first vowel or a diaeresis on the second
 * separates two vowels: Φρόυντ is Froynt, Ταΰγετος Taygetos. Expects marks behind their letters.
 */
function spellGreekPairs(text: string): string {
  return text
    .replace(/ου(?!\u0308)/g, 'ou')
    .replace(/([αεη])υ(?!\u0308)(?=\p{M}*[αεηιουωβγδζλμνρ])/gu, '$1v')
    .replace(/([αεη])υ(?!\u0308)/g, '$1f')
    .replace(/γ(?=[γξχ])/g, 'n')
    .replace(/^μπ|μπ$/g, 'b')
}
