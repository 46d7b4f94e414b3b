/**
 * Cycle lengths in days, from birth. Physical and emotional: H. Swoboda and W. Fliess (1904–1906); intellectual: A. Teltscher (1920s);
 * the three longer ones are later additions, as published with most programs (intuitive 38, aesthetic 43, spiritual 53).
 */
export const periodDays = { physical: 23, emotional: 28, intellectual: 33, intuitive: 38, aesthetic: 43, spiritual: 53 } as const
export type CycleName = keyof typeof periodDays
export const cycleNames = Object.keys(periodDays) as CycleName[]
/** The three cycles of the original theory; overall figures stand on these alone. */
export const primaryNames = ['physical', 'emotional', 'intellectual'] as const

/** Whole days into the running cycle, 0 … period − 1. Days before birth count backwards. */
export const dayInCycle = (name: CycleName, daysAlive: number): number => modulo(daysAlive, periodDays[name])

/** Height of the curve, −1 … 1: sin(2π days / period). Exactly 0 on the days where the formula is. */
export function cycleValue(name: CycleName, daysAlive: number): number {
  const day = dayInCycle(name, daysAlive)
  return (2 * day) % periodDays[name] === 0 ? 0 : Math.sin((2 * Math.PI * day) / periodDays[name])
}

/**
 * The curve crosses zero at the start and in the middle of the cycle. Odd periods have their middle between two days
 * (11.5, 16.5, 21.5, 26.5): that zero belongs to the later day.
 */
export const isCriticalDay = (name: CycleName, daysAlive: number): boolean => criticalDaysOf(name).includes(dayInCycle(name, daysAlive))

/** Days of life of the next peak, low and critical day, each after `daysAlive`. */
export function nextTurns(name: CycleName, daysAlive: number): { peak: number; low: number; critical: number } {
  const period = periodDays[name]
  return {
    peak: nextOn(name, daysAlive, [wholeDay(period / 4)]),
    low: nextOn(name, daysAlive, [wholeDay((3 * period) / 4)]),
    critical: nextOn(name, daysAlive, criticalDaysOf(name)),
  }
}

const criticalDaysOf = (name: CycleName) => [0, wholeDay(periodDays[name] / 2)]

/** The whole day nearest to a turn of the curve; from a half day the later one. */
const wholeDay = (days: number) => Math.floor(days + 0.5)

function nextOn(name: CycleName, daysAlive: number, days: number[]): number {
  const today = dayInCycle(name, daysAlive)
  return daysAlive + Math.min(...days.map((day) => modulo(day - today - 1, periodDays[name]) + 1))
}

const modulo = (n: number, period: number) => ((n % period) + period) % period

/** −1 … 1 as 0 … 100. */
export const percentageOf = (value: number): number => 50 * (value + 1)

/** How far two curves of the same period agree, their births `daysApart` days apart: the correlation of two sines, −1 … 1. */
export const agreement = (name: CycleName, daysApart: number): number => Math.cos((2 * Math.PI * dayInCycle(name, daysApart)) / periodDays[name])
