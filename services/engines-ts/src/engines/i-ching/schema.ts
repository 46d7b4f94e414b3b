import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

const Method = OneOf(['three_coins', 'yarrow_stalks'], {
  default: 'three_coins',
  description: 'Odds of the cast: three coins (6, 7, 8, 9 = 1/8, 3/8, 3/8, 1/8) or yarrow stalks (1/16, 5/16, 7/16, 3/16)',
})
const LineNumber = Type.Integer({ minimum: 1, maximum: 6, description: 'Line counted from the bottom' })
const LineValue = Type.Integer({ minimum: 6, maximum: 9, description: '6 changing yin, 7 yang, 8 yin, 9 changing yang' })
const HexagramNumber = Type.Integer({ minimum: 1, maximum: 64, description: 'Place in the King Wen order' })

export const IChingOptions = Strict({
  method: Method,
  line_values: Type.Optional(
    Type.Array(LineValue, { minItems: 6, maxItems: 6, description: 'A cast of your own, bottom line first', examples: [[7, 8, 9, 7, 6, 8]] }),
  ),
  hexagram: Type.Optional(HexagramNumber),
  changing_lines: Type.Optional(Type.Array(LineNumber, { maxItems: 6, description: 'Which lines of `hexagram` change', examples: [[1, 4]] })),
})
export type IChingOptions = Static<typeof IChingOptions>

const Trigram = Type.Object({
  name: Type.String({ examples: ['Thunder'] }),
  chinese: Type.String(),
  pinyin: Type.String(),
  symbol: Type.String({ description: 'The Unicode character', examples: ['☳'] }),
  attribute: Type.String({ examples: ['arousing'] }),
})
export type Trigram = Static<typeof Trigram>

const Hexagram = Type.Object({
  number: HexagramNumber,
  name: Type.String({ examples: ['Return'] }),
  chinese: Type.String({ description: 'Traditional characters' }),
  pinyin: Type.String({ description: 'With tone marks' }),
  unicode: Type.String({ description: 'The Unicode character, U+4DC0 to U+4DFF' }),
  binary: Type.String({ pattern: '^[01]{6}$', description: 'Bottom line first; 1 is yang' }),
  lower: Trigram,
  upper: Trigram,
  judgment: Type.String({ description: 'What the whole hexagram says' }),
  image: Type.String({ description: 'The picture of its two trigrams, and what to learn from it' }),
  lines: Type.Array(Type.String(), { minItems: 6, maxItems: 6, description: 'What each line says when it changes, bottom first' }),
  all_lines: Nullable(Type.String(), { description: 'Read when all six lines change; hexagrams 1 and 2 only, else null' }),
})
export type Hexagram = Static<typeof Hexagram>

export const IChingResult = Type.Object({
  method: OneOf(['three_coins', 'yarrow_stalks'], { description: 'The odds that `probability` stands on' }),
  cast: OneOf(['drawn', 'entered'], { description: 'Drawn here from the seed, or entered by the caller' }),
  line_values: Type.Array(LineValue, { minItems: 6, maxItems: 6, description: 'Bottom line first' }),
  changing_lines: Type.Array(LineNumber, { description: 'Lines of value 6 or 9, counted from the bottom' }),
  primary: Hexagram,
  relating: Nullable(Hexagram, { description: 'After the changing lines have turned; null when nothing changes' }),
  nuclear: { ...Hexagram, description: 'Lines 2, 3, 4 below and 3, 4, 5 above' },
  inverse: { ...Hexagram, description: 'The primary upside down' },
  complement: { ...Hexagram, description: 'Every line of the primary turned' },
  probability: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'Chance that one cast by `method` shows exactly these six line values: the product of the six odds',
  }),
})
export type IChingResult = Static<typeof IChingResult>
