import type { EngineInput, FieldFault } from '@selemene/contracts'
import { latinWords } from '@selemene/engine'
import { sentenceOf } from './calculate.js'
import { lettersOf } from './letters.js'
import type { Options } from './schema.js'

/** Neither sentence nor letters: nothing to forge. The sentence itself is never repeated in a fault. */
export function checkInput(input: EngineInput<Options>): FieldFault[] {
  const sentence = sentenceOf(input)
  if (sentence === undefined) return [fault('is required (or a `question`): the sentence that the sigil is for', 'required')]
  const letters = lettersOf(latinWords(sentence))
  if (letters.unique === '') return [fault('needs at least one letter: digits, punctuation and symbols are dropped', 'letters')]
  if (input.options.method === 'letter_elimination' && letters.consonants === '')
    return [fault('has only vowels: letter_elimination would leave nothing; choose another method or sentence', 'letters')]
  return []
}

const fault = (message: string, code: string): FieldFault => ({ pointer: '/options/intention', message, code })
