import type { DeckCard } from './deck.js'
import { findCard } from './find-card.js'
import type { EnteredCard } from './schema.js'

/** The deck's card of one entry. Throws on an unknown one: `checkInput` has refused it before. */
export function readEntry(entry: EnteredCard): { card: DeckCard; reversed: boolean } {
  const { card: name, reversed = false } = typeof entry === 'string' ? { card: entry } : entry
  const card = findCard(name)
  if (card === undefined) throw new RangeError('an unknown card passed the check')
  return { card, reversed }
}
