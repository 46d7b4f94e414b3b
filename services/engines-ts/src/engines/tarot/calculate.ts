import type { EngineInput } from '@selemene/contracts'
import type { Calculation, EngineContext } from '@selemene/engine'
import { spreads } from './data/spreads.js'
import { turnCard } from './deck.js'
import { drawCards } from './draw.js'
import { readEntry } from './entry.js'
import { findCard } from './find-card.js'
import { monthsConvention, namedByMonth } from './months.js'
import type { Card, TarotOptions, TarotResult } from './schema.js'

/** Draw or read the cards and lay them on the places of the spread. The question is never looked at. */
export function calculate({ options }: EngineInput<TarotOptions>, { random, now }: EngineContext): Calculation<TarotResult> {
  const positions = namedByMonth(spreads[options.spread].positions, now)
  const significator = options.significator === undefined ? undefined : findCard(options.significator)
  const reversalChance = options.reversals ? options.reversal_chance : 0

  const cards =
    options.cards?.map(readEntry).map(({ card, reversed }) => turnCard(card, reversed)) ??
    drawCards({ count: positions.length, reversalChance, without: significator }, random)

  return {
    result: {
      spread: options.spread,
      cast: options.cards === undefined ? 'drawn' : 'entered',
      significator: significator === undefined ? null : turnCard(significator, false),
      positions: positions.map((position, index) => ({ index, number: index + 1, ...position, card: cards[index] as Card })),
    },
    conventions: {
      deck: 'Rider-Waite, 78 cards, Strength 8 and Justice 11',
      cards_from: options.cards === undefined ? 'Fisher-Yates shuffle of the whole deck by the seed' : 'entered by the caller',
      reversals: options.reversals,
      reversal_chance: options.cards === undefined ? reversalChance : null,
      significator: significator === undefined ? null : `${significator.id}, taken out of the deck`,
      ...(options.spread === 'year_ahead' ? { months: monthsConvention(now) } : {}),
      attributions: 'Golden Dawn, Book T; courts: Page earth, Knight fire, Queen water, King air',
    },
  }
}
