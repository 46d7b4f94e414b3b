import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

export const methods = ['letter_elimination', 'rose_cross', 'kamea', 'chaos_star'] as const
export type Method = (typeof methods)[number]

export const planets = ['saturn', 'jupiter', 'mars', 'sun', 'venus', 'mercury', 'moon'] as const
export type Planet = (typeof planets)[number]

export const Options = Strict(
  {
    intention: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'What the sigil is for; `question` of the request when absent',
        examples: ['I am calm and clear'],
      }),
    ),
    method: OneOf([...methods], { default: 'letter_elimination', description: 'How the letters become a drawing' }),
    planet: OneOf([...planets], { default: 'saturn', description: 'Whose square the method `kamea` draws on' }),
  },
  { description: 'Options of sigil-forge' },
)
export type Options = Static<typeof Options>

const PathPoint = Type.Object({
  letter: Type.String({ description: 'A letter A–Z' }),
  number: Type.Integer({ description: 'A = 1 … Z = 26; in a kamea the number of the cell, reduced by digit sum where the square ends before it' }),
  x: Type.Number({ description: 'Column from 0 in a kamea; else −1…1 to the right of the centre' }),
  y: Type.Number({ description: 'Row from 0 in a kamea; else −1…1 below the centre' }),
  petal: Type.Optional(Type.String({ description: 'The Hebrew letter whose petal of the rose stands for this letter' })),
})

export const Kamea = Type.Object({
  planet: OneOf([...planets]),
  order: Type.Integer({ minimum: 3, maximum: 9 }),
  rows: Type.Array(Type.Array(Type.Integer()), { description: 'The magic square, row by row from the top' }),
  line_sum: Type.Integer({ description: 'Sum of every row, column and diagonal' }),
})

export const Result = Type.Object({
  intention: Type.String({ description: 'The sentence as it was sent' }),
  method: OneOf([...methods], { description: 'The method that was used' }),
  letters: Type.Object({
    unique: Type.String({ description: 'The letters of the sentence in order of their first occurrence' }),
    consonants: Type.String({ description: 'Those without A, E, I, O, U' }),
  }),
  latin_form: Nullable(Type.String({ pattern: '^[A-Z]+( [A-Z]+)*$' }), {
    description: 'The sentence in Latin letters, where another script was transliterated; else null',
  }),
  warnings: Type.Array(Type.String(), { description: 'What to know before relying on this sigil' }),
  path: Type.Array(PathPoint, { description: 'Where the line goes: consonants in letter_elimination, else all unique letters' }),
  kamea: Nullable(Kamea, { description: 'The square that was used; null with other methods' }),
  svg: Type.String({ description: 'The sigil, an SVG document; a circle begins the line and a bar ends it' }),
  charging_suggestions: Type.Array(Type.String(), { description: 'Ways to work with the drawing' }),
})
export type Result = Static<typeof Result>
export type PathPoint = Static<typeof PathPoint>
export type Kamea = Static<typeof Kamea>
