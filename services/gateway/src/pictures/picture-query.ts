import Type, { type Static } from 'typebox'

export const PictureQuery = Type.Object(
  {
    theme: Type.Optional(
      Type.Enum(['light', 'dark'], { type: 'string', description: 'Of a picture: for a light page, or for a dark one', examples: ['dark'] }),
    ),
    width: Type.Optional(
      Type.Integer({
        minimum: 64,
        maximum: 2_048,
        description: 'Of a picture: its width in pixels, its own unless said; the height follows. A PNG has at most 16 megapixels',
        examples: [800],
      }),
    ),
  },
  { additionalProperties: false },
)
export type PictureQuery = Static<typeof PictureQuery>
