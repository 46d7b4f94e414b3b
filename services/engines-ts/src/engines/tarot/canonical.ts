import type { EngineInput } from '@selemene/contracts'
import type { DeckCard } from './deck.js'
import { readEntry } from './entry.js'
import { findCard } from './find-card.js'
import type { TarotOptions } from './schema.js'

/** Cards by their ids; the seed and the chance of reversal only where cards are drawn. */
export function canonical({ seed, options }: EngineInput<TarotOptions>): EngineInput<TarotOptions> {
  const { spread, reversals, reversal_chance, cards } = options
  const significator = options.significator === undefined ? {} : { significator: (findCard(options.significator) as DeckCard).id }
  const rules = { spread, reversals, ...significator }
  if (cards === undefined) return { ...(seed === undefined ? {} : { seed }), options: { ...rules, reversal_chance: reversals ? reversal_chance : 0 } }
  const laid = cards.map(readEntry).map(({ card, reversed }) => ({ card: card.id, reversed }))
  return { options: { ...rules, reversal_chance: 0, cards: laid } }
}
