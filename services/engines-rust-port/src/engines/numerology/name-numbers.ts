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
  first_name: number
}

/** What the name alone gives. Each word is reduced (master numbers stay), the words are added and reduced again. */
export function nameNumbers(words: readonly string[], y: YRule, masters: readonly number[]): NameNumbers {
  const [letters, vowels, consonants, initials]: [number[][], number[][], number[][], number[]] = [[], [], [], []]
  const inclusion = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (const word of words) {
    const values = letterValues(word, 'pythagorean')
    const isVowel = vowelsOf(word, y)
    for (const value of values) (inclusion[value - 1] as number) += 1
    letters.push(values)
    vowels.push(values.filter((_, i) => isVowel[i]))
    consonants.push(values.filter((_, i) => !isVowel[i]))
    initials.push(values[0] as number)
  }
  const lessons = numbersWith(inclusion, 0)
  return {
    expression: ofWords(letters, masters),
    soul_urge: ofWords(vowels, masters),
    personality: ofWords(consonants, masters),
    // Always a single digit in Decoz's course: balance takes the initials only.
    balance: addedNumber(initials, []),
    subconscious_self: reducedNumber(9 - lessons.length, [], [`9 − ${lessons.length} = ${9 - lessons.length}`]),
    karmic_lessons: lessons,
    hidden_passion: numbersWith(inclusion, Math.max(...inclusion)),
    inclusion,
    first_name: addedNumber(letters[0] as number[], masters).value,
  }
}

/** The compound is the sum of the reduced words, so that of a single word is already its value. */
function ofWords(words: number[][], masters: readonly number[]): ChartNumber {
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

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const numbersWith = (inclusion: number[], count: number) => numbers.filter((number) => inclusion[number - 1] === count)

/** Chaldean: the plain sum of all letters is the compound; the value is always a single digit. */
export function chaldeanName(words: readonly string[]): ChartNumber {
  const { total, working } = added(letterValues(words.join(''), 'chaldean'))
  return reducedNumber(total, [], [working])
}
