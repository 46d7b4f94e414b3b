import type { Random } from '@selemene/engine'
import type { IChingOptions } from './schema.js'

export type Method = IChingOptions['method']
export type LineValue = 6 | 7 | 8 | 9

/** Odds of each line value, in sixteenths. Coins are 1, 3, 3, 1 of 8; the stalks' are the classical count, which takes every division of the bundle to leave each remainder equally often. */
export const oddsInSixteenths: Record<Method, Record<LineValue, number>> = {
  three_coins: { 6: 2, 7: 6, 8: 6, 9: 2 },
  yarrow_stalks: { 6: 1, 7: 5, 8: 7, 9: 3 },
}

const castLine: Record<Method, (random: Random) => LineValue> = {
  // Three coins, heads 3 and tails 2: the sum is the line.
  three_coins: (random) => (6 + random.below(2) + random.below(2) + random.below(2)) as LineValue,
  yarrow_stalks: (random) => valueAt(random.below(16), oddsInSixteenths.yarrow_stalks),
}

/** Six line values, bottom first, as the oracle is cast. */
export const castLines = (method: Method, random: Random): LineValue[] => Array.from({ length: 6 }, () => castLine[method](random))

/** The chance that one cast shows exactly these values in this order. Exact: each factor is a whole number of sixteenths. */
export function probabilityOf(values: readonly number[], method: Method): number {
  const odds = oddsInSixteenths[method]
  return values.reduce((product, value) => product * odds[value as LineValue], 1) / 16 ** values.length
}

function valueAt(ticket: number, odds: Record<LineValue, number>): LineValue {
  let rest = ticket
  for (const value of [6, 7, 8] as const) {
    if (rest < odds[value]) return value
    rest -= odds[value]
  }
  return 9
}
