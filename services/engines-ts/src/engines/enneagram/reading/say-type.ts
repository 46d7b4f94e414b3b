import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import { types } from '../data/types.js'
import type { Result } from '../schema.js'
import { neighbours } from '../score-answers.js'
import { type TypeNumber, typeNumbers } from '../terms.js'
import type { EnneagramWords } from './words.js'

/** Where more types than these share the lead, the answers speak for none of them, and none is told. */
const mostTied = 2

/** The type in words: itself, its wing, where it goes, how it meets people, and how sure the answers make it. */
export function sayType(result: Result, words: EnneagramWords, asked: Asked): Passage[] {
  const isOpen = result.tied.length > mostTied
  return [
    ...sayTied(result, words),
    ...(isOpen ? [] : [...sayPortrait(result, words, asked), ...sayLines(result, words), ...sayStyle(result, words)]),
    ...sayScored(result, words),
    ...(result.questions === undefined ? [] : [{ about: '/questions', title: words.titles.questions, text: words.questions }]),
  ]
}

function sayPortrait({ type, wing, portrait, scores }: Result, words: EnneagramWords, { level }: Asked): Passage[] {
  if (type === null || portrait === null) return []
  const self = {
    about: '/type',
    title: fill(words.titles.type, { type, title: portrait.title }),
    text: sayAt(words.types[type as TypeNumber], level),
  }
  if (wing === null || portrait.wing === null || areEven(scores, neighbours(type as TypeNumber))) return [self]
  return [
    self,
    {
      about: '/wing',
      title: fill(words.titles.wing, { wing }),
      text: fill(words.wing, { text: portrait.wing, leaning: words.wings[`${type}w${wing}`] as string }),
    },
  ]
}

/** Whether answers give both of these types the same points; a look-up has no points. */
const areEven = (scores: Result['scores'], [one, two]: readonly [TypeNumber, TypeNumber]) => scores !== null && scores[one] === scores[two]

const sayTied = ({ tied }: Result, words: EnneagramWords): Passage[] =>
  tied.length < 2 ? [] : [{ about: '/tied', title: words.titles.tied, text: fill(words.tied, { types: words.grammar.listed(tied) }) }]

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

function sayScored(result: Result, words: EnneagramWords): Passage[] {
  const { confidence } = result
  const sure = confidence === null ? [] : [{ about: '/confidence', title: words.titles.confidence, text: words.confidence[sureness(confidence)] }]
  return [...sayInstinct(result, words), ...sayTritype(result, words), ...sure]
}

/** The instinct that leads, where one does. */
function sayInstinct({ instincts }: Result, words: EnneagramWords): Passage[] {
  if (instincts === null) return []
  const [first, second] = instincts.stack.map((name) => instincts[name])
  return first === second ? [] : [{ about: '/instincts/dominant', title: words.titles.instinct, text: words.instincts[instincts.dominant] }]
}

/** The three voices, where each center has one that is louder than its others. */
function sayTritype({ tritype, scores }: Result, words: EnneagramWords): Passage[] {
  if (tritype === null || scores === null) return []
  const pointsOf = (type: number) => scores[type as TypeNumber]
  const isShared = (type: number) =>
    typeNumbers.some((other) => other !== type && types[other].center === types[type as TypeNumber].center && pointsOf(other) === pointsOf(type))
  if (tritype.some(isShared)) return []
  const voices = `${tritype
    .slice(0, -1)
    .map((type) => words.voices[type as TypeNumber])
    .join('; ')}; ${words.lastVoice} ${words.voices[tritype.at(-1) as TypeNumber]}`
  const [first = 0, second = 0] = tritype.map(pointsOf)
  const lead = first > second ? ` ${words.firstLeads}` : ''
  return [
    { about: '/tritype', title: fill(words.titles.tritype, { types: words.grammar.listed(tritype) }), text: fill(words.tritype, { voices, lead }) },
  ]
}

function sureness(confidence: number): keyof EnneagramWords['confidence'] {
  if (confidence >= 0.5) return 'firm'
  return confidence >= 0.2 ? 'fair' : 'weak'
}
