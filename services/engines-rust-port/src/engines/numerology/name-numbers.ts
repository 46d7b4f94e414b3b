import { letterValues } from './data/letter-values.js'
import { added, addedNumber, type ChartNumber, reducedNumber } from './reduce.js'
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
  /** The first word, reduced. */
  first_name: number
}

/** What the name alone gives. Each word is reduced (master numbers stay), the words are added and reduced again. */
export function nameNumbers(words: readonly string[], y: YRule, masters: readonly number[]): NameNumbers {
  const values = words.map((word) => letterValues(word, 'pythagorean'))
  const vowels = words.map((word) => vowelsOf(word, y))
  const inclusion = countOfNumbers(values)
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
    first_name: addedNumber(values[0] as number[], masters).value,
  }
}

/** The compound of several words is the sum of the reduced words; that of one word is its own total (Anna: 1 + 5 + 5 + 1 = 12). */
function ofWords(words: number[][], masters: readonly number[]): ChartNumber {
  if (words.length === 1) return addedNumber(words[0] as number[], masters)
  const values: number[] = []
  const steps: string[] = []
  for (const letters of words) {
    if (letters.length === 0) continue
    const word = addedNumber(letters, masters)
    values.push(word.value)
    steps.push(word.steps.join(', '))
  }
  return addedNumber(values, masters, steps)
}

function countOfNumbers(words: number[][]): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (const word of words) for (const value of word) (counts[value - 1] as number) += 1
  return counts
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const numbersWith = (inclusion: number[], count: number) => numbers.filter((number) => inclusion[number - 1] === count)

/** Chaldean: the plain sum of all letters is the compound; the value is always a single digit. */
export function chaldeanName(words: readonly string[]): ChartNumber {
  const { total, working } = added(letterValues(words.join(''), 'chaldean'))
  return reducedNumber(total, [], [working])
}
