/** A number of a chart, with the way to it. */
export interface ChartNumber {
  value: number
  is_master: boolean
  /** The total before it was reduced. */
  compound: number
  steps: string[]
}

/** `compound` reduced digit by digit, stopping at a master number. `workings` tell how the compound came about. */
export function reducedNumber(compound: number, masters: readonly number[], workings: string[] = []): ChartNumber {
  const steps = workings.slice()
  let value = compound
  let isMaster = masters.includes(value)
  while (value > 9 && !isMaster) {
    const digits = digitsOf(value)
    value = sum(digits)
    isMaster = masters.includes(value)
    steps.push(`${digits.join(' + ')} = ${value}`)
  }
  return { value, is_master: isMaster, compound, steps: steps.length > 0 ? steps : [String(value)] }
}

/** True when `total` is the number's compound or is met while that is reduced. */
export function passesThrough(number: ChartNumber, total: number): boolean {
  for (let met = number.compound; met > 9 && met !== number.value; met = sum(digitsOf(met))) if (met === total) return true
  return false
}

/** A single digit: no master number stops it. */
export const singleDigit = (value: number): number => reducedNumber(value, []).value

/** A calendar year's number. Its digits are added before anything else, so their sum is the compound. */
export function yearNumber(year: number, masters: readonly number[]): ChartNumber {
  const digits = digitsOf(year)
  return reducedNumber(sum(digits), masters, [`${digits.join(' + ')} = ${sum(digits)}`])
}

/** The sum of several numbers, reduced. */
export function addedNumber(parts: readonly number[], masters: readonly number[], workings: string[] = []): ChartNumber {
  const total = sum(parts)
  return reducedNumber(total, masters, parts.length > 1 ? [...workings, `${parts.join(' + ')} = ${total}`] : workings)
}

/** The difference of two numbers, each made a single digit first. */
export function differenceNumber(one: number, other: number): ChartNumber {
  const [a, b] = [singleDigit(one), singleDigit(other)].sort((x, y) => y - x) as [number, number]
  return reducedNumber(a - b, [], [`${a} − ${b} = ${a - b}`])
}

export function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/** Decimal digits of a whole number ≥ 0, the first one first. */
function digitsOf(value: number): number[] {
  const digits: number[] = []
  let rest = value
  do {
    digits.push(rest % 10)
    rest = Math.floor(rest / 10)
  } while (rest > 0)
  return digits.reverse()
}
