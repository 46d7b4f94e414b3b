import { letterValue } from './data/letter-values.js'
import { addedNumber, type ChartNumber, reducedNumber, sum } from './reduce.js'
import { vowelsOf, type YRule } from './vowels.js'

export interface NameNumbers {
  expression: ChartNumber
  soul_urge: ChartNumber
  personality: ChartNumber
  balance: ChartNumber
  subconscious_self: ChartNumber
  karmic_lessons: number[]
  hidden_passion: number[]
  /** How often the numbers 1 … 9 stand in the name. */
  inclusion: number[]
  first_name: ChartNumber
}

/** What the name alone gives. Each word is reduced (master numbers stay), the words are added and reduced again. */
export function nameNumbers(words: readonly string[], y: YRule, masters: readonly number[]): NameNumbers {
  const values = words.map((word) => [...word].map((letter) => letterValue(letter, 'pythagorean')))
  const vowels = words.map((word) => vowelsOf(word, y))
  const inclusion = countOfNumbers(values.flat())
  const lessons = numbersWith(inclusion, 0)
  return {
    expression: ofWords(values, masters),
    soul_urge: ofWords(
      values.map((word, w) => word.filter((_, i) => vowels[w]?.[i])),
      masters,
    ),
    personality: ofWords(
      values.map((word, w) => word.filter((_, i) => !vowels[w]?.[i])),
      masters,
    ),
    // Always a single digit in Decoz's course: balance takes the initials only.
    balance: addedNumber(
      values.map((word) => word[0] as number),
      [],
    ),
    subconscious_self: reducedNumber(9 - lessons.length, [], [`9 − ${lessons.length} = ${9 - lessons.length}`]),
    karmic_lessons: lessons,
    hidden_passion: numbersWith(inclusion, Math.max(...inclusion)),
    inclusion,
    first_name: ofWords(values.slice(0, 1), masters),
  }
}

/** The compound is the sum of the reduced words, so that of a single word is already its value. */
function ofWords(words: number[][], masters: readonly number[]): ChartNumber {
  const counted = words.filter((letters) => letters.length > 0).map((letters) => addedNumber(letters, masters))
  if (counted.length === 0) return reducedNumber(0, masters)
  return addedNumber(
    counted.map((word) => word.value),
    masters,
    counted.map((word) => word.steps.join(', ')),
  )
}

const countOfNumbers = (values: number[]) => Array.from({ length: 9 }, (_, i) => values.filter((value) => value === i + 1).length)
const numbersWith = (inclusion: number[], count: number) => inclusion.flatMap((n, i) => (n === count ? [i + 1] : []))

/** Chaldean: the plain sum of all letters is the compound; the value is always a single digit. */
export function chaldeanName(words: readonly string[]): ChartNumber {
  const perWord = words.map((word) => [...word].map((letter) => letterValue(letter, 'chaldean')))
  const total = sum(perWord.flat())
  return reducedNumber(total, [], [`${perWord.flat().join(' + ')} = ${total}`])
}
