import { type Asked, capital, depthOf, fill, type Passage } from '@selemene/engine'
import { singleDigit } from '@selemene/traditions'
import type { Pythagorean, Result } from '../schema.js'
import { sayChaldean, sayLists } from './say-name.js'
import type { CorePlace, NumerologyWords, TimePlace } from './words.js'

const corePlaces: readonly CorePlace[] = ['life_path', 'expression', 'soul_urge', 'personality', 'birthday', 'maturity']
const timePlaces: readonly TimePlace[] = ['personal_year', 'personal_month', 'personal_day']

/** The chart in words: who one is, when it is, what is owed and missing, and the long spans of life. */
export function sayNumbers(result: Result, words: NumerologyWords, asked: Asked): Passage[] {
  const { pythagorean, chaldean } = result
  if (pythagorean === null) return sayChaldean(chaldean, words)
  return toldOnce(
    [
      ...sayCore(pythagorean, words, asked),
      ...sayTime(pythagorean, words),
      ...sayDebts(pythagorean, words),
      ...sayLists(pythagorean, words),
      ...sayPinnacles(pythagorean, words),
      ...sayChallenges(pythagorean, words),
      ...sayBridge(pythagorean, words),
      ...sayChaldean(chaldean, words),
    ],
    words,
  )
}

/** Leaves out how a master number without texts of its own is read, where an earlier passage has said it. */
function toldOnce(passages: Passage[], { otherMaster }: NumerologyWords): Passage[] {
  const note = new RegExp(` ${otherMaster.replace('.', '\\.').replace(/\{\w+\}/g, '\\d+')}`, 'g')
  const told = new Set<string>()
  const unlessTold = (said: string) => {
    if (told.has(said)) return ''
    told.add(said)
    return said
  }
  return passages.map((passage) => ({ ...passage, text: passage.text.replace(note, unlessTold) }))
}

function sayCore(numbers: Pythagorean, words: NumerologyWords, { level }: Asked): Passage[] {
  const turnedInward = new Set<number>()
  return corePlaces.flatMap((place) => {
    const number = numbers[place]
    if (number === null) return []
    const { value, compound } = number
    const parts = [textOf(words.core[place], value, words)]
    const depth = depthOf(level)
    if (value > 0 && depth > 0 && !turnedInward.has(value)) parts.push(textOfInward(value, depth, words))
    turnedInward.add(value)
    const title = fill(words.titles[place], { number: compound === value ? value : `${compound}/${value}` })
    return [{ about: `/pythagorean/${place}`, title, text: parts.join(' ') }]
  })
}

/** The text of a number; a master without one of its own is read by its digit. */
function textOf(texts: Readonly<Record<number, string>>, value: number, words: NumerologyWords): string {
  const own = texts[value]
  if (own !== undefined) return own
  const root = singleDigit(value)
  return `${texts[root]} ${fill(words.otherMaster, { number: value, root })}`
}

/** A clause closed to a sentence, and what a master without a clause of its own adds to that of its digit. */
function sentencesOf(opening: string, clauses: Readonly<Record<number, string>>, value: number, words: NumerologyWords): string {
  const root = singleDigit(value)
  const added = clauses[value] === undefined ? ` ${fill(words.otherMaster, { number: value, root })}` : ''
  return `${opening} ${clauses[value] ?? clauses[root]}.${added}`
}

const textOfInward = (value: number, depth: number, { inward }: NumerologyWords): string =>
  (inward[value] ?? inward[singleDigit(value)] ?? [])[depth - 1] ?? ''

const sayTime = (numbers: Pythagorean, words: NumerologyWords): Passage[] =>
  timePlaces.flatMap((place) => {
    const number = numbers[place]
    if (number === null) return []
    return [
      {
        about: `/pythagorean/${place}`,
        title: fill(words.titles[place], { number: number.value }),
        text: textOf(words.time[place], number.value, words),
      },
    ]
  })

const sayDebts = ({ karmic_debts }: Pythagorean, words: NumerologyWords): Passage[] =>
  [...new Set(karmic_debts)].flatMap((debt) => {
    const text = words.debts[debt]
    return text === undefined
      ? []
      : [{ about: `/pythagorean/karmic_debts/${karmic_debts.indexOf(debt)}`, title: fill(words.titles.debt, { number: debt }), text }]
  })

/** All four pinnacles in one passage: each is a clause about its ages. */
function sayPinnacles({ pinnacles }: Pythagorean, words: NumerologyWords): Passage[] {
  const told = new Set<number>()
  const clause = (number: number, start: number, end: number | null) => {
    const ages = fill(words.pinnacleAges[ageSpan(start, end)], { start, end: end ?? '' })
    if (told.has(number)) return `${ages} ${fill(words.pinnacleAgain, { number: words.grammar.inWords(number) })}.`
    told.add(number)
    return sentencesOf(ages, words.pinnacles, number, words)
  }
  const { ordinal } = words.grammar
  return (pinnacles ?? []).flatMap(({ value, start_age, end_age }, i, all) => {
    if (i % 2 === 1) return []
    const next = all[i + 1]
    const texts = [clause(value, start_age, end_age), ...(next === undefined ? [] : [clause(next.value, next.start_age, next.end_age)])]
    const numbers = words.grammar.listed([value, ...(next === undefined ? [] : [next.value])])
    return [
      {
        about: `/pythagorean/pinnacles/${i}`,
        title: fill(words.titles.pinnacle, { ordinal: capital(ordinal(i + 1)), nextOrdinal: ordinal(i + 2), number: numbers }),
        text: texts.join(' '),
      },
    ]
  })
}

const ageSpan = (start: number, end: number | null) => {
  if (start === 0) return 'first'
  return end === null ? 'last' : 'between'
}

/** The third, from 0. */
const mainChallenge = 2

/** One passage for each difficulty, with all the years in which it stands. */
function sayChallenges({ challenges }: Pythagorean, words: NumerologyWords): Passage[] {
  const { listed, ordinal } = words.grammar
  const spans = challenges ?? []
  return [...new Set(spans.map(({ value }) => value))].map((value) => {
    const places = spans.flatMap((span, i) => (span.value === value ? [i] : []))
    const isWhole = places.length === spans.length
    const some = words.titles[places.length === 1 ? 'challenge' : 'challenges']
    const ordinals = isWhole ? words.titles.allChallenges : fill(some, { ordinals: capital(listed(places.map((i) => ordinal(i + 1)))) })
    const isMain = places.includes(mainChallenge) && !isWhole
    const ages = fill(words.challengeAges[isWhole ? 'whole' : 'some'], {
      ages: listed(
        yearsOf(
          places.map((i) => spans[i] as Aged),
          words,
        ),
      ),
    })
    return {
      about: `/pythagorean/challenges/${places[0]}`,
      title: isMain ? fill(words.titles.mainChallenge, { title: `${ordinals}: ${value}` }) : `${ordinals}: ${value}`,
      text: `${words.challenges[value]} ${ages}`,
    }
  })
}

type Aged = NonNullable<Pythagorean['challenges']>[number]

/** "from 40 to 48": spans that follow each other are one. */
function yearsOf(spans: readonly Aged[], { challengeAges }: NumerologyWords): string[] {
  const runs: { start: number; end: number | null }[] = []
  for (const { start_age: start, end_age: end } of spans) {
    const last = runs.at(-1)
    if (last?.end === start - 1) last.end = end
    else runs.push({ start, end })
  }
  return runs.map(({ start, end }) => fill(challengeAges[ageSpan(start, end)], { start, end: end ?? '' }))
}

function sayBridge({ bridge }: Pythagorean, words: NumerologyWords): Passage[] {
  const number = bridge.life_path_expression
  const text = number === null ? undefined : words.bridge[singleDigit(number.value)]
  if (number === null || text === undefined) return []
  return [{ about: '/pythagorean/bridge/life_path_expression', title: fill(words.titles.bridge, { number: number.value }), text }]
}
