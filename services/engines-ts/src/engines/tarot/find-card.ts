import { closestWords } from '@selemene/contracts'
import { otherMajorNames, otherRankNames, otherSuitNames } from './data/other-names.js'
import { type DeckCard, deck, idOf } from './deck.js'

const byId = new Map(deck.map((card) => [card.id, card]))

/**
 * A card by its name or id, in any case and spacing; undefined when there is none. "The" may be left out or added, ranks may be
 * numbers ("7 of Cups"), and the names of other common decks are understood (`data/other-names.ts`).
 */
export function findCard(words: string): DeckCard | undefined {
  const id = idOf(words)
  const bare = id.replace(/^the-/, '')
  return byId.get(id) ?? byId.get(bare) ?? byId.get(`the-${bare}`) ?? byId.get(otherMajorNames[bare] ?? minorId(bare))
}

/** Names of cards that `words` may have meant. */
export function suggestCards(words: string): string[] {
  return closestWords(
    words.slice(0, 60),
    deck.map((card) => card.name),
  )
}

function minorId(id: string): string {
  const [rank = '', suit = ''] = id.split('-of-')
  return `${otherRankNames[rank] ?? rank}-of-${otherSuitNames[suit] ?? suit}`
}
