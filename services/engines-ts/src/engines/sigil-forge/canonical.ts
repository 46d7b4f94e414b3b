import type { EngineInput } from '@selemene/contracts'
import { latinWords } from '@selemene/engine'
import { sentenceOf } from './calculate.js'
import { lettersOf } from './letters.js'
import type { Options, Result } from './schema.js'

/** The letters that count; the seed and the planet with the methods that read them. */
export function canonical(input: EngineInput<Options>): EngineInput<Options> {
  const { seed } = input
  const { method, planet } = input.options
  const isDrawn = method === 'letter_elimination' || method === 'chaos_star'
  return {
    ...(isDrawn && seed !== undefined ? { seed } : {}),
    options: { intention: lettersIn(sentenceOf(input) as string), method, planet: method === 'kamea' ? planet : 'saturn' },
  }
}

/** A sentence of another script is told from its transliteration: the result warns of it. */
function lettersIn(sentence: string): string {
  const latin = latinWords(sentence)
  return latin.transliterated ? sentence.normalize('NFC') : lettersOf(latin).unique
}

/** The sentence, as it was sent and in Latin letters; a word that repeats no letter is spelled by its unique letters, too. */
export function echo(input: EngineInput<Options>): Pick<Result, 'intention' | 'letters' | 'latin_form'> {
  const intention = sentenceOf(input) as string
  const latin = latinWords(intention)
  return { intention, letters: lettersOf(latin), latin_form: latin.transliterated ? latin.words.join(' ') : null }
}
