import type { EngineInput } from '@selemene/contracts'
import type { Calculation, EngineContext } from '@selemene/engine'
import { castLines, probabilityOf } from './cast.js'
import { enteredLines } from './entry.js'
import { complementOf, hexagramOf, inverseOf, nuclearOf } from './hexagrams.js'
import type { IChingOptions, IChingResult } from './schema.js'

/** Cast or read six lines, then everything else follows from them. The question is never looked at. */
export function calculate({ options }: EngineInput<IChingOptions>, { random }: EngineContext): Calculation<IChingResult> {
  const { method } = options
  const entered = enteredLines(options)
  const values = entered ?? castLines(method, random)

  const binary = values.map((value) => (isYang(value) ? '1' : '0')).join('')
  const turned = values.map((value) => (isYang(value) !== isChanging(value) ? '1' : '0')).join('')
  const changing = values.flatMap((value, i) => (isChanging(value) ? [i + 1] : []))

  return {
    result: {
      method,
      cast: entered === undefined ? 'drawn' : 'entered',
      line_values: values,
      changing_lines: changing,
      primary: hexagramOf(binary),
      relating: changing.length === 0 ? null : hexagramOf(turned),
      nuclear: hexagramOf(nuclearOf(binary)),
      inverse: hexagramOf(inverseOf(binary)),
      complement: hexagramOf(complementOf(binary)),
      probability: probabilityOf(values, method),
    },
    conventions: {
      entry: entryOf(options),
      odds: method === 'three_coins' ? '6: 1/8, 7: 3/8, 8: 3/8, 9: 1/8' : '6: 1/16, 7: 5/16, 8: 7/16, 9: 3/16',
      probability: `chance that one cast by ${method} shows exactly these six line values in this order${entered === undefined ? '' : '; the lines were entered, not drawn here'}`,
      line_order: 'bottom first',
      hexagram_order: 'King Wen',
      relating: 'changing lines turned; null when no line changes',
    },
  }
}

const isYang = (value: number): boolean => value === 7 || value === 9
const isChanging = (value: number): boolean => value === 6 || value === 9

function entryOf(options: IChingOptions): string {
  if (options.line_values !== undefined) return 'line_values'
  return options.hexagram === undefined ? 'cast' : 'hexagram'
}
