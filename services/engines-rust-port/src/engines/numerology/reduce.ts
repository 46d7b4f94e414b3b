import { singleDigit } from '@selemene/traditions'

/** A number of a chart, with the way to it. */
export interface ChartNumber {
  value: number
  is_master: boolean
  /** The total before it was reduced. */
  compound: number
  steps: string[]
}

/** `compound` reduced digit by digit, stopping at a master number. `steps`, the way to the compound, are taken over and carried on. */
export function reducedNumber(compound: number, masters: readonly number[], steps: string[] = []): ChartNumber {
  let value = compound
  while (value > 9 && !masters.includes(value)) {
    const { total, working } = digitSum(value)
    steps.push(working)
    value = total
  }
  if (steps.length === 0) steps.push(String(value))
  return { value, is_master: value > 9, compound, steps }
}

/** True when `total` is the number's compound or is met while that is reduced. */
export function passesThrough(number: ChartNumber, total: number): boolean {
  for (let met = number.compound; met > 9 && met !== number.value; met = digitSum(met).total) if (met === total) return true
  return false
}

/** A calendar year's number. Its digits are added before anything else, so their sum is the compound. */
export function yearNumber(year: number, masters: readonly number[]): ChartNumber {
  const { total, working } = digitSum(year)
  return reducedNumber(total, masters, [working])
}

/** The sum of several numbers, reduced. `steps`, the way to them, are taken over and carried on. */
export function addedNumber(parts: readonly number[], masters: readonly number[], steps: string[] = []): ChartNumber {
  const { total, working } = added(parts)
  if (parts.length > 1) steps.push(working)
  return reducedNumber(total, masters, steps)
}

/** The difference of two numbers, each made a single digit first. */
export function differenceNumber(one: number, other: number): ChartNumber {
  const [a, b] = [singleDigit(one), singleDigit(other)]
  const [more, less] = [Math.max(a, b), Math.min(a, b)]
  return reducedNumber(more - less, [], [`${more} − ${less} = ${more - less}`])
}

interface Sum {
  total: number
  /** '8 + 4 + 2 = 14' */
  working: string
}

export function added(parts: readonly number[]): Sum {
  let total = parts[0] ?? 0
  let terms = String(total)
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i] as number
    total += part
    terms += ` + ${part}`
  }
  return { total, working: `${terms} = ${total}` }
}

/** The digits of a whole number ≥ 0 added up, the first one first. */
const digitSum = (value: number): Sum => (value < 100 ? (sumsOfTwoDigits[value] as Sum) : added([...String(value)].map(Number)))
const sumsOfTwoDigits = Array.from({ length: 100 }, (_, value) => added([...String(value)].map(Number)))
