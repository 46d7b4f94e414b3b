import type { EngineInput } from '@selemene/contracts'
import type { RequestFacts } from '@selemene/engine'
import type { DeckCard } from './deck.js'
import { readEntry } from './entry.js'
import { findCard } from './find-card.js'
import { clockAsMonth } from './months.js'
import type { TarotOptions } from './schema.js'

/** Cards by their ids; the seed and the chance of reversal only where cards are drawn; of the time the month, and only where it names the places. */
export function canonical(input: EngineInput<TarotOptions>, facts: RequestFacts): EngineInput<TarotOptions> {
  const { seed, options } = input
  const { spread, reversals, reversal_chance, cards } = options
  const significator = options.significator === undefined ? {} : { significator: (findCard(options.significator) as DeckCard).id }
  const rules = { spread, reversals, ...significator }
  const clock = clockAsMonth(input, facts)
  if (cards === undefined)
    return { ...clock, ...(seed === undefined ? {} : { seed }), options: { ...rules, reversal_chance: reversals ? reversal_chance : 0 } }
  const laid = cards.map(readEntry).map(({ card, reversed }) => ({ card: card.id, reversed }))
  return { ...clock, options: { ...rules, reversal_chance: 0, cards: laid } }
}
