import { type Asked, fill, type Passage, quoted, sayAt } from '@selemene/engine'
import type { Hexagram, IChingResult, Trigram } from '../schema.js'
import type { IChingWords } from './words.js'

/** The cast in words: the hexagram, its changing lines from the bottom up, how to weigh them, and what turns into what. */
export function sayCast(result: IChingResult, words: IChingWords, asked: Asked): Passage[] {
  const { primary, changing_lines } = result
  return [
    sayPrimary(primary, words, asked),
    ...changing_lines.map((line) => sayLine(result, line, words)),
    { about: '/changing_lines', title: words.titles.how, text: words.how[changing_lines.length] as string },
    ...sayRelating(result, words),
    sayImage(primary, words),
    sayNuclear(result, words),
  ]
}

function sayPrimary({ number, name, judgment, lower }: Hexagram, words: IChingWords, { level, question }: Asked): Passage {
  const opening = question === undefined || question.trim() === '' ? '' : fill(words.asked, { question: quoted(question) })
  const text = fill(words.primary, { name: words.grammar.withinSentence(name), judgment, depth: sayAt(words.depth[lower.name] ?? '', level) })
  return { about: '/primary', title: fill(words.titles.primary, { number, name }), text: `${opening}${text}` }
}

function sayImage({ upper, lower, image }: Hexagram, words: IChingWords): Passage {
  const values = { upper: upper.name, lower: lower.name, upperSense: senseOf(upper, words), lowerSense: senseOf(lower, words), image }
  return { about: '/primary/image', title: fill(words.titles.image, values), text: fill(words.image, values) }
}

const senseOf = ({ name }: Trigram, { trigrams }: IChingWords): string => trigrams[name] ?? ''

function sayLine({ primary, line_values }: IChingResult, line: number, words: IChingWords): Passage {
  const text = primary.lines[line - 1] ?? ''
  const change = words.lines[line_values[line - 1] === 9 ? 'yang' : 'yin'][line - 1]
  return {
    about: `/primary/lines/${line - 1}`,
    title: fill(words.titles.line, { line }),
    text: `${words.places[line - 1]} ${change} ${text}`,
  }
}

function sayRelating({ primary, relating }: IChingResult, words: IChingWords): Passage[] {
  if (relating === null) return []
  const turned = (['lower', 'upper'] as const).map((place) => turnOf(place, primary[place], relating[place], words)).join(' ')
  const { number, name, judgment } = relating
  return [
    {
      about: '/relating',
      title: fill(words.titles.relating, { number, name }),
      text: fill(words.relating, { first: words.grammar.withinSentence(primary.name), second: words.grammar.withinSentence(name), turned, judgment }),
    },
  ]
}

const turnOf = (place: 'lower' | 'upper', before: Trigram, after: Trigram, words: IChingWords): string =>
  before.name === after.name
    ? fill(words.kept, { place: words.halves[place].kept, name: before.name })
    : fill(words.turned, { place: words.halves[place].turned, before: senseOf(before, words), after: senseOf(after, words) })

function sayNuclear({ primary, nuclear: { number, name, lower, upper } }: IChingResult, words: IChingWords): Passage {
  return {
    about: '/nuclear',
    title: fill(words.titles.nuclear, { number, name }),
    text: fill(number === primary.number ? words.nuclearSame : words.nuclear, {
      name: words.grammar.withinSentence(name),
      lower: senseOf(lower, words),
      upper: senseOf(upper, words),
    }),
  }
}
