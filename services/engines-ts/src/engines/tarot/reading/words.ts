import type { Say } from '@selemene/engine'
import type { Element, SpreadId, Suit, TarotResult } from '../schema.js'

type Card = TarotResult['positions'][number]['card']
type Way = 'upright' | 'reversed'

/** All that a tarot reading may say beside the cards' own texts, in one language. */
export interface TarotWords {
  titles: { whole: string; card: string; pair: string; way: string; significator: string }
  upsideDown: string
  asked: string
  spreads: Record<SpreadId, string>
  majors: Record<'none' | 'few' | 'many', string>
  suits: Record<Suit, { most: string; missing: string }>
  reversed: Record<'none' | 'some' | 'many' | 'all', string>
  /** Taken in turn. */
  card: readonly string[]
  closing: Record<Suit | 'major', Record<Way, readonly Say[]>>
  /** Two or more cards of one rank. */
  ranks: Record<NonNullable<Card['rank']>, string>
  pair: string
  way: string
  elements: Record<'same' | 'friends' | 'strangers' | 'opposed', string>
  elementNames: Record<Element, string>
  significator: string
}
