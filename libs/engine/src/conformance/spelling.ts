import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { terms } from './terms.js'

const checker = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) })
const allowed = new Set(terms)
const known = new Map<string, boolean>()

/** Whether a word is American English by Hunspell's en_US dictionary, or one of the terms of our traditions. */
export function isSpelledRight(word: string): boolean {
  let isRight = known.get(word)
  if (isRight === undefined) {
    isRight = allowed.has(word) || checker.correct(word)
    known.set(word, isRight)
  }
  return isRight
}
