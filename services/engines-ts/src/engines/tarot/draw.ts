import type { Random } from '@selemene/engine'
import { type DeckCard, deck, turnCard } from './deck.js'
import type { Card } from './schema.js'

export interface DrawOptions {
  count: number
  /** 0 … 1. */
  reversalChance: number
  /** Taken out before the shuffle. */
  without: DeckCard | undefined
}

/** Shuffles the whole deck (Fisher–Yates), takes the top cards, then turns each by a chance of its own: so the cards of a seed are the same whatever the chance of reversal. */
export function drawCards({ count, reversalChance, without }: DrawOptions, random: Random): Card[] {
  const shuffled = random.shuffle(deck.filter((card) => card !== without))
  return shuffled.slice(0, count).map((card) => turnCard(card, random.fraction() < reversalChance))
}
