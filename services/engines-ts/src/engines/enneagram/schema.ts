import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'
import { questions } from './data/questions.js'
import type { TypeNumber } from './terms.js'

export const Options = Strict(
  {
    answers: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1, maximum: 5 }), {
        minItems: questions.length,
        maxItems: questions.length,
        description: `One answer per question in the order of the questionnaire (${questions.length}): 1 strongly disagree … 5 strongly agree`,
      }),
    ),
    type: Type.Optional(Type.Integer({ minimum: 1, maximum: 9, description: 'Looks up this type instead of scoring answers', examples: [5] })),
    wing: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 9, description: 'Wing of `type`: one of its two neighbours on the circle', examples: [4] }),
    ),
    questionnaire: Type.Boolean({ default: false, description: 'Whether to return the questions' }),
  },
  { description: 'Options of enneagram' },
)
export type Options = Static<typeof Options>

const Number19 = (description: string) => Nullable(Type.Integer({ minimum: 1, maximum: 9 }), { description })
const points = { minimum: 0, maximum: 24 }

export const Scores = Type.Object(
  {
    1: Type.Integer(points),
    2: Type.Integer(points),
    3: Type.Integer(points),
    4: Type.Integer(points),
    5: Type.Integer(points),
    6: Type.Integer(points),
    7: Type.Integer(points),
    8: Type.Integer(points),
    9: Type.Integer(points),
  },
  { description: 'Points of each type, 0–24' },
)

const instinctPoints = { minimum: 0, maximum: 16 }
const InstinctName = OneOf(['sp', 'so', 'sx'])
export const Instincts = Type.Object(
  {
    sp: Type.Integer({ ...instinctPoints, description: 'Self-preservation' }),
    so: Type.Integer({ ...instinctPoints, description: 'Social' }),
    sx: Type.Integer({ ...instinctPoints, description: 'One-to-one' }),
    dominant: InstinctName,
    stack: Type.Array(InstinctName, { minItems: 3, maxItems: 3, description: 'Strongest first' }),
  },
  { description: 'Points of the three instincts, 0–16' },
)

export const Result = Type.Object({
  scores: Nullable(Scores, { description: 'Null without answers' }),
  type: Number19('The type with the highest score, or the one looked up'),
  wing: Number19('The neighbour with the higher score, or the one looked up'),
  tied: Type.Array(Type.Integer({ minimum: 1, maximum: 9 }), { description: 'All types that share the highest score when more than one does' }),
  tritype: Nullable(Type.Array(Type.Integer({ minimum: 1, maximum: 9 }), { minItems: 3, maxItems: 3 }), {
    description: 'The highest type of each center, in order of their scores; null without answers',
  }),
  instincts: Nullable(Instincts, { description: 'Null without answers' }),
  confidence: Nullable(Type.Number({ minimum: 0, maximum: 1 }), {
    description: 'Margin over the second type times consistency of the answers, three decimals; null without answers',
  }),
  integration: Number19('Where the type goes in growth'),
  disintegration: Number19('Where the type goes under strain'),
  center: Nullable(OneOf(['gut', 'heart', 'head'])),
  hornevian: Nullable(OneOf(['assertive', 'compliant', 'withdrawn']), { description: 'Social style' }),
  harmonic: Nullable(OneOf(['positive outlook', 'competency', 'reactive']), { description: 'Way of coping with disappointment' }),
  portrait: Nullable(
    Type.Object({
      title: Type.String(),
      attention: Type.String({ description: 'Where the attention goes' }),
      strength: Type.String(),
      strain: Type.String(),
      practice: Type.String(),
      wing: Nullable(Type.String({ description: 'What the wing lends' })),
    }),
    { description: 'A short portrait of the type' },
  ),
  questions: Type.Optional(
    Type.Array(
      Type.Object({
        id: Type.String(),
        text: Type.String(),
        type: Number19('The type that agreement speaks for; null in questions about instincts'),
        instinct: Nullable(InstinctName),
        reverse: Type.Boolean({ description: 'Agreement speaks against it' }),
      }),
      { description: 'The questionnaire, when asked for' },
    ),
  ),
})
export type Result = Static<typeof Result>
export type Scores = Record<TypeNumber, number>
export type Instincts = Static<typeof Instincts>
