import { reckoning } from '../derivation.js'

const daysInYear = 365.2425

const yearsLived = (days: unknown) => Math.floor(Number(days) / daysInYear)

interface Stretch {
  value: number
  start_age: number
  end_age: number | null
}

/** The number of the pinnacle or challenge that rules at an age. */
function stretchAt(stretches: unknown, age: unknown): number | undefined {
  const years = Number(age)
  return (stretches as Stretch[]).find(({ start_age, end_age }) => start_age <= years && (end_age === null || years <= end_age))?.value
}

/** The three parts of a life with a sixth line: trial until Saturn has returned, the roof until Chiron has, then the example. */
function stageOfSixthLine(profile: unknown, age: unknown): string | undefined {
  if (!String(profile).includes('6')) return undefined
  const years = Number(age)
  if (years < 30) return 'the years of trial'
  return years < 50 ? 'the years on the roof' : 'the years of example'
}

/** Ages, in completed years, at which slow planets come back to their birth places or stand across from them. Uranus opposes itself at 38 to 44, by its eccentric orbit. */
const passages: readonly (readonly [from: number, to: number, name: string])[] = [
  [28, 30, 'Saturn’s first return'],
  [38, 44, 'the opposition of Uranus to its own place'],
  [49, 51, 'the return of Chiron'],
  [57, 59, 'Saturn’s second return'],
  [82, 85, 'the return of Uranus'],
]

export const ageDerivations = {
  'years lived': reckoning(yearsLived),
  'stretch at age': reckoning(stretchAt),
  'stage of sixth line': reckoning(stageOfSixthLine, ['the years of trial', 'the years on the roof', 'the years of example']),
  'passage of age': reckoning(
    (age) => passages.find(([from, to]) => Number(age) >= from && Number(age) <= to)?.[2],
    passages.map(([, , name]) => name),
  ),
}
