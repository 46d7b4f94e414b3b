import { fill, type Passage } from '@selemene/engine'
import type { Pythagorean, Result } from '../schema.js'
import type { NumerologyWords } from './words.js'

/** What the letters of a name have none of, and what they have most of. */
export function sayLists({ karmic_lessons, hidden_passion }: Pythagorean, words: NumerologyWords): Passage[] {
  const lessons = karmic_lessons === null ? [] : [sayLessons(karmic_lessons, words)]
  if (hidden_passion === null) return lessons
  const { one, many } = words.passionsIntro
  const passions = words.grammar.listedWithCommas(hidden_passion.map((number) => words.passions[number] ?? ''))
  return [
    ...lessons,
    { about: '/pythagorean/hidden_passion', title: words.titles.passion, text: fill(hidden_passion.length === 1 ? one : many, { passions }) },
  ]
}

function sayLessons(numbers: readonly number[], words: NumerologyWords): Passage {
  const { one, many, none } = words.lessonsIntro
  const lessons = words.grammar.listedWithCommas(numbers.map((number) => words.lessons[number] ?? ''))
  const text = { 0: none, 1: one }[numbers.length] ?? many
  return { about: '/pythagorean/karmic_lessons', title: words.titles.lessons, text: fill(text, { lessons }) }
}

export function sayChaldean(chaldean: Result['chaldean'], words: NumerologyWords): Passage[] {
  if (chaldean === null) return []
  const { name, birth } = chaldean
  const { compound, single } = words.chaldean
  const after = birth === null ? [] : [words.chaldean.birth[birth.value] ?? '']
  if (name !== null)
    return [
      {
        about: '/chaldean/name',
        title: fill(words.titles.chaldeanName, { number: name.value }),
        text: [words.chaldean.name[name.value], name.compound > 9 ? fill(compound, { compound: name.compound }) : single, ...after].join(' '),
      },
    ]
  if (birth === null) return []
  return [{ about: '/chaldean/birth', title: fill(words.titles.chaldeanBirth, { number: birth.value }), text: [...after, single].join(' ') }]
}
