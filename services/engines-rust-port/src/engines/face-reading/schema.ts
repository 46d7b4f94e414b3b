import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

const Coordinate = (description: string) => Type.Number({ minimum: -1e6, maximum: 1e6, description })

export const Point = Type.Union(
  [
    Strict({
      x: Coordinate('To the right of the picture'),
      y: Coordinate('Along the picture'),
      z: Type.Optional(Coordinate('Depth; accepted and not read')),
    }),
    Type.Array(Coordinate('x, y and, not read, z'), { minItems: 2, maxItems: 3 }),
  ],
  { description: 'A point, as {x, y, z?} or [x, y, z?]' },
)
export type Point = Static<typeof Point>

export const Options = Strict({
  landmarks: Type.Optional(
    Type.Array(Point, {
      minItems: 468,
      maxItems: 479,
      description:
        'Required: the 468 points of the MediaPipe face mesh in its own order, or 478 with irises (which are not read), normalised or in pixels. The hairline may follow as one more point instead of standing in `hairline`',
    }),
  ),
  hairline: Type.Optional({
    ...Point,
    description: 'Required: the point where the hair begins above the middle of the forehead, in the same unit as the landmarks; the mesh has none',
  }),
  aspect_ratio: Type.Number({
    minimum: 0.1,
    maximum: 10,
    default: 1,
    description: 'Width over height of the picture, when x and y are shares of its width and height; 1 for pixels or a square picture',
  }),
})
export type Options = Static<typeof Options>

const derivedFields = {
  value: Type.Number({ description: 'The value' }),
  formula: Type.String({ description: 'How the value follows from the inputs; |a b| is the straight distance of two named points' }),
  inputs: Type.Array(Type.String(), {
    minItems: 1,
    description: 'JSON pointers that the value depends on, and on nothing else: /options… into the request, /result… into this answer',
  }),
}
const Derived = (description: string) => Type.Object(derivedFields, { description })
const Named = <const K extends string>(description: string, names: readonly K[]) =>
  Type.Object(Object.fromEntries(names.map((name) => [name, Derived(name.replaceAll('_', ' '))])) as { [P in K]: ReturnType<typeof Derived> }, {
    description,
  })

const Ratios = Named('Proportions of the face', [
  'face_height_to_width',
  'facial_index',
  'fwhr',
  'forehead_to_cheek_width',
  'jaw_to_cheek_width',
  'chin_to_jaw_width',
  'eye_spacing',
  'eye_width_to_face_width',
  'eye_opening',
  'nose_width_to_length',
  'nose_length_to_face_height',
  'nose_width_to_eye_spacing',
  'mouth_to_nose_width',
  'mouth_to_face_width',
  'lip_fullness',
  'upper_lip_to_chin',
])
const Thirds = Named('Three courts (san ting): shares of hairline to chin, 1 together', ['upper', 'middle', 'lower'])
const Fifths = Named('Five eyes (wu yan): shares of the width at the eyes, 1 together', [
  'right_side',
  'right_eye',
  'between',
  'left_eye',
  'left_side',
])
const SideLengths = (side: string) =>
  Named(`Lengths of the ${side} side, each over the width at the cheeks`, [
    'eye_width',
    'eye_opening',
    'brow_length',
    'brow_to_eye',
    'cheek',
    'nose_wing',
    'mouth_half',
    'jaw',
  ])
const Sides = Type.Object({ right: SideLengths('right'), left: SideLengths('left') }, { description: "The face's own right and left" })
const Symmetry = Named('Mirror symmetry about the fitted midline, 0 to 1; 1 is a perfect mirror', [
  'overall',
  'brows',
  'eyes',
  'nose',
  'mouth',
  'outline',
])

const Zone = Type.Object({
  id: Type.String({ description: 'Which palace' }),
  name: Type.String(),
  chinese: Type.String(),
  pinyin: Type.String(),
  place: Type.String({ description: 'Where it lies' }),
  vertices: Type.Object(
    { right: Type.Array(Type.Integer()), left: Type.Array(Type.Integer()) },
    { description: 'Outline as vertices of the mesh; one outline in both, when it lies in the middle' },
  ),
  area: Derived('Share of the area of the face oval, both sides together'),
  right: Nullable(Derived('Share of the right side'), { description: 'null for a palace in the middle' }),
  left: Nullable(Derived('Share of the left side'), { description: 'null for a palace in the middle' }),
  balance: Nullable(Derived('Smaller side over larger side'), { description: 'null for a palace in the middle' }),
})
export type Zone = Static<typeof Zone>

export const elementNames = ['wood', 'fire', 'earth', 'metal', 'water'] as const
export type ElementName = (typeof elementNames)[number]

export const Result = Type.Object({
  thirds: Thirds,
  fifths: Fifths,
  ratios: Ratios,
  sides: Sides,
  symmetry: Symmetry,
  outline_area: Derived('Area of the face oval in squares of the width at the cheeks'),
  zones: Type.Array(Zone, { minItems: 12, maxItems: 12, description: 'The twelve palaces (shi er gong)' }),
  element_scores: Named('How strongly the proportions show each element, 0 to 1; 0.5 where they are those of the reference face', elementNames),
  elements: Named('Five-element balance: shares, 1 together', elementNames),
  dominant_element: OneOf([...elementNames], {
    description: 'The largest share; of equal ones the first in the order wood, fire, earth, metal, water',
  }),
  weakest_element: OneOf([...elementNames], { description: 'The smallest share; of equal ones the last' }),
  disclaimer: Type.String({ description: 'What these numbers are not' }),
})
export type Result = Static<typeof Result>
export type Derived = Static<ReturnType<typeof Derived>>
export type Ratios = Static<typeof Ratios>
export type Thirds = Static<typeof Thirds>
export type Fifths = Static<typeof Fifths>
export type SideLengths = Static<ReturnType<typeof SideLengths>>
export type Sides = Static<typeof Sides>
export type Symmetry = Static<typeof Symmetry>
