import { type Asked, fill, listed, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { TypeNumber } from '../terms.js'
import type { EnneagramWords } from './words.js'

/** The type in words: itself, its wing, where it goes, how it meets people, and how sure the answers make it. */
export function sayType(result: Result, words: EnneagramWords, asked: Asked): Passage[] {
  return [
    ...sayPortrait(result, words, asked),
    ...sayTied(result, words),
    ...sayLines(result, words),
    ...sayStyle(result, words),
    ...sayScored(result, words),
    ...(result.questions === undefined ? [] : [{ about: '/questions', title: words.titles.questions, text: words.questions }]),
  ]
}

function sayPortrait({ type, wing, portrait }: Result, words: EnneagramWords, { level }: Asked): Passage[] {
  if (type === null || portrait === null) return []
  const self = {
    about: '/type',
    title: fill(words.titles.type, { type, title: portrait.title }),
    text: sayAt(words.types[type as TypeNumber], level),
  }
  if (wing === null || portrait.wing === null) return [self]
  return [
    self,
    {
      about: '/wing',
      title: fill(words.titles.wing, { wing }),
      text: fill(words.wing, { text: portrait.wing, leaning: words.wings[`${type}w${wing}`] as string }),
    },
  ]
}

const sayTied = ({ tied }: Result, words: EnneagramWords): Passage[] =>
  tied.length < 2 ? [] : [{ about: '/tied', title: words.titles.tied, text: fill(words.tied, { types: listed(tied) }) }]

function sayLines({ integration, disintegration }: Result, words: EnneagramWords): Passage[] {
  if (integration === null || disintegration === null) return []
  return [
    { about: '/integration', title: fill(words.titles.growth, { type: integration }), text: words.growth[integration as TypeNumber] },
    { about: '/disintegration', title: fill(words.titles.strain, { type: disintegration }), text: words.strain[disintegration as TypeNumber] },
  ]
}

function sayStyle({ center, hornevian, harmonic }: Result, words: EnneagramWords): Passage[] {
  if (center === null || hornevian === null || harmonic === null) return []
  const values = { center: words.centers[center], hornevian: words.hornevian[hornevian], harmonic: words.harmonic[harmonic] }
  return [{ about: '/center', title: words.titles.style, text: fill(words.style, values) }]
}

function sayScored({ tritype, instincts, confidence }: Result, words: EnneagramWords): Passage[] {
  if (tritype === null || instincts === null || confidence === null) return []
  const voices = listed(tritype.map((type) => words.voices[type as TypeNumber]))
  return [
    { about: '/instincts/dominant', title: words.titles.instinct, text: words.instincts[instincts.dominant] },
    { about: '/tritype', title: fill(words.titles.tritype, { types: listed(tritype) }), text: fill(words.tritype, { voices }) },
    { about: '/confidence', title: words.titles.confidence, text: words.confidence[sureness(confidence)] },
  ]
}

function sureness(confidence: number): keyof EnneagramWords['confidence'] {
  if (confidence >= 0.5) return 'firm'
  return confidence >= 0.2 ? 'fair' : 'weak'
}
