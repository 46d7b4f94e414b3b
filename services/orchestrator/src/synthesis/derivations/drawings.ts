import { grouped, reckoning, table } from './derivation.js'

interface Point {
  x: number
  y: number
  number: number
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** How far the end of a path lies from its beginning, as a share of the path's length: 0 comes home, 1 goes straight away. */
function openness(path: unknown): number | undefined {
  const points = path as Point[]
  if (points.length < 3) return undefined
  const length = points.slice(1).reduce((sum, point, i) => sum + distance(points[i] as Point, point), 0)
  return length === 0 ? undefined : distance(points[0] as Point, points.at(-1) as Point) / length
}

/** Mean turn at the corners of a path, degrees: 0 goes straight on, 180 turns back. */
function meanTurnDeg(path: unknown): number | undefined {
  const points = path as Point[]
  const turns = points.slice(2).flatMap((next, i) => turnDeg(points[i] as Point, points[i + 1] as Point, next) ?? [])
  return turns.length === 0 ? undefined : turns.reduce((sum, turn) => sum + turn, 0) / turns.length
}

function turnDeg(a: Point, b: Point, c: Point): number | undefined {
  if (distance(a, b) === 0 || distance(b, c) === 0) return undefined
  const cosine = ((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)) / (distance(a, b) * distance(b, c))
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI
}

export const drawingDerivations = {
  'openness of path': reckoning(openness),
  'mean turn of path': reckoning(meanTurnDeg),
  'length of text': reckoning((text) => String(text).length),
  'first word': reckoning((text) => /^\W*(\w+)/.exec(String(text).toLowerCase())?.[1]),
  /** English words by which a sentence names what it does not want. */
  'says no': reckoning((text) => /\b(no|not|never|without|stop|cannot)\b|n['’]t\b/i.test(String(text)), [true, false]),
  /** English words by which a sentence puts its matter off. */
  'looks ahead': reckoning((text) => /\b(will|shall|soon|someday|one day|going to)\b/i.test(String(text)), [true, false]),
  /** Odd numbers were held to be limited, upright and active, even ones open, broad and receptive: the Pythagorean table of opposites (Aristotle, Metaphysics A 5). */
  'parity of number': reckoning((number) => (Number(number) % 2 === 0 ? 'even' : 'odd'), ['even', 'odd']),
  'family of form': grouped({
    circles: ['seed_of_life', 'flower_of_life', 'egg_of_life', 'fruit_of_life', 'vesica_piscis'],
    solids: ['tetrahedron', 'cube', 'octahedron', 'dodecahedron', 'icosahedron'],
    flow: ['golden_spiral', 'torus'],
    rays: ['metatrons_cube', 'sri_yantra', 'regular_polygon', 'star_polygon'],
  }),
  /** Whether a form is made of curves or of corners. */
  'edge of form': grouped({
    round: ['seed_of_life', 'flower_of_life', 'egg_of_life', 'fruit_of_life', 'vesica_piscis', 'golden_spiral', 'torus'],
    angular: ['tetrahedron', 'cube', 'octahedron', 'dodecahedron', 'icosahedron', 'metatrons_cube', 'sri_yantra', 'regular_polygon', 'star_polygon'],
  }),
  'name of form': table({
    seed_of_life: 'the Seed of Life',
    flower_of_life: 'the Flower of Life',
    egg_of_life: 'the Egg of Life',
    fruit_of_life: 'the Fruit of Life',
    vesica_piscis: 'the Vesica Piscis',
    tetrahedron: 'the tetrahedron',
    cube: 'the cube',
    octahedron: 'the octahedron',
    dodecahedron: 'the dodecahedron',
    icosahedron: 'the icosahedron',
    golden_spiral: 'the golden spiral',
    torus: 'the torus',
    metatrons_cube: 'Metatron’s Cube',
    sri_yantra: 'the Sri Yantra',
    regular_polygon: 'the regular polygon',
    star_polygon: 'the star polygon',
  }),
  /** The number a form is known by: its circles, faces, triangles or, of those with none, one undivided whole. */
  'number of form': table({
    seed_of_life: 7,
    flower_of_life: 19,
    egg_of_life: 7,
    fruit_of_life: 13,
    vesica_piscis: 2,
    tetrahedron: 4,
    cube: 6,
    octahedron: 8,
    dodecahedron: 12,
    icosahedron: 20,
    metatrons_cube: 13,
    sri_yantra: 9,
    golden_spiral: 1,
    torus: 1,
  }),
}
