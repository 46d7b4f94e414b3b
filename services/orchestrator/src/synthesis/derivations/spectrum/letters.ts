import { pythagoreanValues } from '@selemene/traditions'
import { reckoning } from '../derivation.js'
import { numberDerivations } from '../numbers.js'

const numberOf = (letter: string) => pythagoreanValues[letter.charCodeAt(0) - 65]

/** Which of the numbers a name lacks the letters of another text bring. */
function supplied(lacking: unknown, letters: unknown): number[] | undefined {
  if (!Array.isArray(lacking) || lacking.length === 0) return undefined
  const brought = new Set([...String(letters)].map(numberOf))
  return lacking.filter((number) => brought.has(number))
}

/** The planet of each number of a list. */
const planetsOf = (numbers: unknown) =>
  Array.isArray(numbers) ? numbers.map((number) => numberDerivations['planet of number'].of(number) as string) : undefined

export const letterDerivations = {
  'planets of numbers': reckoning(planetsOf),
  'numbers supplied': reckoning(supplied),
}
