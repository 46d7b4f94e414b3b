import { majorAttributions, majorElement, minorAttribution, suitElement } from './attributions.js'
import type { CardText } from './card-text.js'
import { cups } from './data/cups.js'
import { majorCards } from './data/majors.js'
import { pentacles } from './data/pentacles.js'
import { swords } from './data/swords.js'
import { wands } from './data/wands.js'
import { type Card, ranks, type Suit, suits } from './schema.js'

/** A card before it lies one way or the other. */
export type DeckCard = Omit<Card, 'reversed' | 'keywords' | 'meaning'> & CardText

const minorTexts: Record<Suit, readonly CardText[]> = { Wands: wands, Cups: cups, Swords: swords, Pentacles: pentacles }

/** The 78 cards: trumps 0–21, then Wands, Cups, Swords and Pentacles, each Ace to King. Seeds repeat only while this order stands. */
export const deck: readonly DeckCard[] = [
  ...majorCards.map(majorCard),
  ...suits.flatMap((suit) => minorTexts[suit].map((text, i) => minorCard(suit, text, i))),
]

function majorCard({ name, ...text }: CardText & { name: string }, number: number): DeckCard {
  const attribution = majorAttributions[number] as string
  return { id: idOf(name), name, arcana: 'major', suit: null, rank: null, number, element: majorElement(attribution), attribution, ...text }
}

function minorCard(suit: Suit, text: CardText, index: number): DeckCard {
  const rank = ranks[index] as (typeof ranks)[number]
  const name = `${rank} of ${suit}`
  const attribution = minorAttribution(suit, index + 1)
  return { id: idOf(name), name, arcana: 'minor', suit, rank, number: index + 1, element: suitElement[suit], attribution, ...text }
}

/** The card as it lies. */
export function turnCard({ upright, reversed: upsideDown, ...card }: DeckCard, reversed: boolean): Card {
  const { keywords, meaning } = reversed ? upsideDown : upright
  return { ...card, reversed, keywords: [...keywords], meaning }
}

/** Words as an id: lower case, joined by hyphens. Declared as a function, since the deck is built above. */
export function idOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
