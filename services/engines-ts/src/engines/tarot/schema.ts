import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

export const spreadIds = ['single_card', 'three_card', 'celtic_cross', 'relationship', 'career', 'horseshoe', 'year_ahead'] as const
export const suits = ['Wands', 'Cups', 'Swords', 'Pentacles'] as const
export const ranks = ['Ace', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Page', 'Knight', 'Queen', 'King'] as const
export const elements = ['Fire', 'Water', 'Air', 'Earth'] as const
export type SpreadId = (typeof spreadIds)[number]
export type Suit = (typeof suits)[number]
export type Element = (typeof elements)[number]

const CardName = (description: string) => Type.String({ maxLength: 60, description, examples: ['the-star', 'Seven of Cups'] })
const EnteredCard = Type.Union([
  CardName('Name or id of a card, in any case; upright'),
  Strict({
    card: CardName('Name or id of a card, in any case'),
    reversed: Type.Optional(Type.Boolean({ description: 'Upside down; upright unless said' })),
  }),
])
export type EnteredCard = Static<typeof EnteredCard>

export const TarotOptions = Strict({
  spread: OneOf([...spreadIds], { default: 'three_card', description: 'How many cards are laid and what their places mean' }),
  reversals: Type.Boolean({ default: true, description: 'Whether cards may lie upside down' }),
  reversal_chance: Type.Number({
    minimum: 0,
    maximum: 1,
    default: 0.5,
    description: 'Chance that a drawn card lies upside down, while `reversals` is true',
  }),
  significator: Type.Optional(CardName('A card that stands for the one who asks: taken out of the deck before the draw')),
  cards: Type.Optional(
    Type.Array(EnteredCard, { maxItems: 78, description: 'Cards laid by hand, in the order of the positions, exactly as many as the spread has' }),
  ),
})
export type TarotOptions = Static<typeof TarotOptions>

const Card = Type.Object({
  id: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', examples: ['seven-of-cups'] }),
  name: Type.String({ examples: ['Seven of Cups'] }),
  arcana: OneOf(['major', 'minor']),
  suit: Nullable(OneOf([...suits]), { description: 'null for the Major Arcana' }),
  rank: Nullable(OneOf([...ranks]), { description: 'null for the Major Arcana' }),
  number: Type.Integer({ minimum: 0, maximum: 21, description: 'Major Arcana 0–21; Ace 1 … Ten 10, Page 11, Knight 12, Queen 13, King 14' }),
  element: OneOf([...elements], { description: 'Of the suit; for the Major Arcana of the sign, or of the sign that the planet rules' }),
  reversed: Type.Boolean(),
  keywords: Type.Array(Type.String(), { minItems: 3, maxItems: 3, description: 'For the way up that the card lies' }),
  meaning: Type.String({ description: 'For the way up that the card lies' }),
  attribution: Type.String({
    description: 'Golden Dawn: planet, sign or element; pips 2–10 the planet of a decan in its sign',
    examples: ['Venus in Scorpio', 'Aquarius', 'Root of the Powers of Fire', 'Water of Air'],
  }),
})
export type Card = Static<typeof Card>

const Position = Type.Object({
  index: Type.Integer({ minimum: 0, description: 'From 0, in the order in which cards are laid' }),
  number: Type.Integer({ minimum: 1, description: 'From 1, as practitioners count' }),
  name: Type.String({ examples: ['Past'] }),
  meaning: Type.String({ description: 'What a card in this place speaks of' }),
  card: Card,
})
export type Position = Static<typeof Position>

export const TarotResult = Type.Object({
  spread: OneOf([...spreadIds]),
  cast: OneOf(['drawn', 'entered'], { description: 'Drawn here from the seed, or entered by the caller' }),
  significator: Nullable(Card, { description: 'The card that stands for the one who asks, always upright; null when none was chosen' }),
  positions: Type.Array(Position, { minItems: 1, maxItems: 12 }),
})
export type TarotResult = Static<typeof TarotResult>
