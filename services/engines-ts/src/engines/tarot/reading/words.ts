import type { Grammar, Say } from '@selemene/engine'
import type { Element, SpreadId, Suit, TarotResult } from '../schema.js'

type Card = TarotResult['positions'][number]['card']
type Way = 'upright' | 'reversed'

/** All that a tarot reading may say beside the cards' own texts, in one language. */
export interface TarotWords {
  grammar: Grammar
  titles: { whole: string; card: string; pair: string; way: string; significator: string }
  /** A card or its attribution where no sentence begins. */
  inText: Record<Card['arcana'] | 'attribution', (name: string) => string>
  upsideDown: string
  asked: string
  spreads: Record<SpreadId, string>
  /** `noneOfOne` and `oneOfOne` are for a single card. */
  majors: Record<'none' | 'one' | 'few' | 'many' | 'all' | 'noneOfOne' | 'oneOfOne', string>
  /** Said of a leading suit beside cards of the Major Arcana. */
  among: string
  suits: Record<Suit, { most: string; missing: string }>
  reversed: Record<'none' | 'one' | 'some' | 'many' | 'all', string>
  /** A card with its keywords. */
  card: string
  /** What a card says by its place, in the order of the places. */
  places: Record<SpreadId, readonly string[]>
  /** A month that has no name, because the request has no date. */
  numberedMonth: string
  closing: Record<Suit | 'major', Record<Way, readonly Say[]>>
  /** Where the closings of a suit have all been said. */
  attribution: string
  /** Two or more cards of one rank. */
  ranks: Record<NonNullable<Card['rank']>, string>
  rankNames: Record<NonNullable<Card['rank']>, string>
  pair: string
  way: string
  /** The elements of the first and the last card. */
  ends: Record<'one' | 'two', string>
  elements: Record<'same' | 'friends' | 'strangers' | 'opposed', string>
  elementNames: Record<Element, string>
  significator: string
}
