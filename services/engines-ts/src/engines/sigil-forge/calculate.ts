import type { EngineInput } from '@selemene/contracts'
import { type Calculation, type EngineContext, latinConvention, latinWords, transliterationWarning } from '@selemene/engine'
import { chaosPath, drawFirstRay } from './chaos-star.js'
import { always, byMethod, byPlanet } from './data/charging.js'
import { kameaOf, kameaPath } from './kamea.js'
import { chainLetters, chainPath } from './letter-chain.js'
import { type Letters, lettersOf } from './letters.js'
import { drawing } from './picture.js'
import { rosePath } from './rose-cross.js'
import type { Options, Result } from './schema.js'
import type { Sigil } from './sigil.js'

/** From sentence to letters, from letters to a path, from the path to a drawing. Only letters reach the drawing, never the sentence. */
export function calculate(input: EngineInput<Options>, { random }: Pick<EngineContext, 'random'>): Calculation<Result> {
  const { method, planet } = input.options
  const intention = sentenceOf(input) as string
  const latin = latinWords(intention)
  const letters = lettersOf(latin)
  const sigil = forge(input.options, letters, random)
  return {
    result: {
      intention,
      method,
      letters,
      latin_form: latin.transliterated ? latin.words.join(' ') : null,
      warnings: latin.transliterated ? [transliterationWarning] : [],
      path: sigil.path,
      kamea: sigil.kamea,
      svg: drawing(sigil),
      charging_suggestions: [...always.slice(0, 2), ...byMethod[method], ...(method === 'kamea' ? [byPlanet[planet]] : []), ...always.slice(2)],
    },
    conventions: { ...common, ...ruleOf[method] },
  }
}

export const sentenceOf = ({ options, question }: EngineInput<Options>) => options.intention ?? question

function forge({ method, planet }: Options, letters: Letters, random: EngineContext['random']): Sigil {
  switch (method) {
    case 'letter_elimination': {
      const chain = chainLetters(letters.consonants, random)
      return { method, letters: letters.consonants, path: chainPath(chain), kamea: null, chain }
    }
    case 'rose_cross':
      return { method, letters: letters.unique, path: rosePath(letters.unique), kamea: null }
    case 'kamea': {
      const kamea = kameaOf(planet)
      return { method, letters: letters.unique, path: kameaPath(letters.unique, kamea), kamea }
    }
    case 'chaos_star': {
      const firstRay = drawFirstRay(random)
      return { method, letters: letters.unique, path: chaosPath(letters.unique, firstRay), kamea: null, firstRay }
    }
  }
}

const common = {
  letters: `A = 1 … Z = 26; ${latinConvention}; digits and punctuation dropped`,
  line: 'begins with a circle, ends with a bar',
}

const ruleOf: Record<Options['method'], Record<string, string>> = {
  letter_elimination: {
    rule: 'each letter once, then without A, E, I, O, U; Y is a consonant; letters laid end to end',
    seed_decides: 'in which of sixteen orientations each letter is laid, and so x and y',
  },
  rose_cross: {
    rule: 'each letter once, on the petal of its Hebrew letter: A Aleph, B Beth, C K Kaph, D Daleth, E Heh, F P Peh, G Gimel, H Cheth, I J Y Yod, L Lamed, M Mem, N Nun, O Ayin, Q Qoph, R Resh, S Samekh, T Tau, U V W Vav, X Tzaddi, Z Zayin',
    rings: 'mothers, doubles, simples from the inside out, each clockwise from the top',
    seed_decides: 'nothing',
  },
  kamea: {
    rule: 'each letter once, on the cell of its number; beyond the last cell the digit sum, again if need be',
    squares: 'Agrippa, De occulta philosophia II, 22',
    seed_decides: 'nothing',
  },
  chaos_star: {
    rule: 'each letter once; the n-th letter on ray (n − 1) mod 8 clockwise from the first, circle 1 + floor((n − 1) / 8) of four',
    seed_decides: 'which of the eight directions is the first ray',
  },
}
