import { Nullable, OneOf, Strict } from '@selemene/contracts'
import Type, { type Static } from 'typebox'

export const forms = [
  'seed_of_life',
  'flower_of_life',
  'egg_of_life',
  'fruit_of_life',
  'metatrons_cube',
  'vesica_piscis',
  'sri_yantra',
  'tetrahedron',
  'cube',
  'octahedron',
  'dodecahedron',
  'icosahedron',
  'golden_spiral',
  'torus',
  'regular_polygon',
  'star_polygon',
] as const
export type Form = (typeof forms)[number]

export const Options = Strict(
  {
    form: OneOf([...forms], { default: 'flower_of_life', description: 'Which form to construct' }),
    radius: Type.Number({
      minimum: 1e-6,
      maximum: 1e6,
      default: 1,
      description:
        'Of one circle in the circle forms; circumradius of polygons, stars, solids and the sri yantra; pole to outer end of the spiral; centre to middle of the tube of the torus',
      examples: [1, 2.5],
    }),
    rings: Type.Integer({
      minimum: 1,
      maximum: 12,
      default: 2,
      description: 'Rings of circles around the first one in the flower of life: 2 give 19 circles',
    }),
    sides: Type.Optional(
      Type.Integer({
        minimum: 3,
        maximum: 360,
        description: 'Corners of the regular polygon (6 unless said) or star polygon (5 unless said)',
        examples: [7],
      }),
    ),
    step: Type.Optional(
      Type.Integer({
        minimum: 2,
        maximum: 179,
        description:
          'A star polygon joins each corner to the step-th next: no common factor with `sides` and less than half of it; the least such step unless said',
        examples: [2, 3],
      }),
    ),
    tube_radius: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 1e6,
        description: 'Radius of the tube of the torus, less than `radius`; 0.4 of it unless said',
        examples: [0.4],
      }),
    ),
  },
  { description: 'Options of sacred-geometry' },
)
export type Options = Static<typeof Options>

const Circle = Type.Object({
  cx: Type.Number({ description: 'Centre, x to the right' }),
  cy: Type.Number({ description: 'Centre, y upwards' }),
  r: Type.Number({ description: 'Radius' }),
})
const Point = Type.Object({
  x: Type.Number({ description: 'To the right' }),
  y: Type.Number({ description: 'Upwards' }),
  z: Type.Optional(Type.Number({ description: 'Towards the viewer; only in solids and the torus' })),
})
const Segment = Type.Object({
  from: Type.Integer({ description: 'Index into `points`' }),
  to: Type.Integer({ description: 'Index into `points`' }),
})

export const Elements = Type.Object(
  {
    circles: Type.Array(Circle),
    points: Type.Array(Point),
    segments: Type.Array(Segment, { description: 'Straight lines between two points' }),
    faces: Type.Array(Type.Array(Type.Integer(), { minItems: 3 }), {
      description: 'Polygons as indices into `points`, counter-clockwise; of solids as seen from outside',
    }),
  },
  { description: 'The form as exact coordinates around the origin, in the unit of `radius`' },
)

export const Result = Type.Object({
  form: OneOf([...forms], { description: 'The form that was constructed' }),
  radius: Type.Number({ description: 'The radius that everything scales with' }),
  elements: Elements,
  invariants: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()]), {
    description:
      'What stays true of the form: counts, ratios, angles in degrees (_deg), lengths, areas and volumes in powers of the unit of `radius`',
  }),
  svg: Type.String({ description: 'The drawing, an SVG document with groups by id' }),
  obj: Nullable(Type.String(), { description: 'Wavefront OBJ of solids and torus, faces wound outwards; null for flat forms' }),
  meditation: Type.String({ description: 'A short contemplation of the form' }),
})
export type Result = Static<typeof Result>
export type Elements = Static<typeof Elements>
export type Point = Static<typeof Point>
export type Invariants = Result['invariants']

/** What a form's construction gives back. */
export interface Construction {
  elements: Elements
  invariants: Invariants
  /** Names of the options that decided this construction, beside `form` and `radius`. */
  used: Record<string, number>
}
