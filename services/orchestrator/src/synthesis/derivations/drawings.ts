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

/** Three words for a number: the first up to `low`, the last from `high`, the second between. */
const graded = (low: number, high: number, [under, between, over]: readonly [string, string, string]) =>
  reckoning(
    (value) => {
      if (Number(value) <= low) return under
      return Number(value) >= high ? over : between
    },
    [under, between, over],
  )

/** The eight directions, counter-clockwise from the right. */
const headings = ['right', 'right and up', 'up', 'left and up', 'left', 'left and down', 'down', 'right and down'] as const

/** In which direction the end of a path lies from its beginning; y grows downward. */
function headingOf(path: unknown): string | undefined {
  const [first, last] = [(path as Point[])[0], (path as Point[]).at(-1)]
  if (first === undefined || last === undefined || distance(first, last) === 0) return undefined
  const eighths = Math.round(Math.atan2(first.y - last.y, last.x - first.x) / (Math.PI / 4))
  return headings[(eighths + 8) % 8]
}

/** Who speaks in a sentence and how, by its first words in English; the first that fits. */
const voices: readonly (readonly [voice: string, opening: RegExp])[] = [
  ['refusal', /^(no|not|never|without|stop)\b/],
  ['being', /^i( am|['’]m| feel| live| stay| remain| belong)\b/],
  ['vow', /^i( will| shall|['’]ll| want| wish| hope| would)\b/],
  ['deed', /^i\b/],
  ['bond', /^my\b/],
  ['company', /^(we|our|us)\b/],
  ['blessing', /^(let|may)\b/],
  ['calendar', /^(every|each|one|some|to|now|some)? ?(day|today|someday|morning|evening|night|week|month|year|now|soon)\b/],
  ['scene', /^(the|a|an|there)\b/],
  ['single word', /^\S+$/],
]
const bare = 'bare words'

function voiceOf(sentence: unknown): string {
  const text = String(sentence)
    .toLowerCase()
    .replace(/[^\p{L}’' ]/gu, '')
    .trim()
  return voices.find(([, opening]) => opening.test(text))?.[0] ?? bare
}

/** What a sentence asks for, by the English words in it; the first that fits, and nothing where none does. */
const matters: readonly (readonly [matter: string, words: RegExp])[] = [
  ['courage', /\b(courage|brave|bold|afraid|fear|fearless|dare|strong|strength|confident|confidence|trust)\b/],
  ['money', /\b(money|debts?|shop|business|sales|income|rich|wealth|abundance|bread|paid|pay|clients?|customers?)\b/],
  ['voice', /\b(speak|speech|voice|truth|songs?|sing|words?|say|heard|listen)\b/],
  ['making', /\b(work|paint|write|writing|book|make|create|draw|build|craft|finish|begin|begun|readers|hands|art|music|play)\b/],
  ['kin', /\b(love|loved|friends?|family|father|mother|daughter|son|children|child|partner|marriage|together|forgive|heart)\b/],
  ['home', /\b(home|house|garden|door|doors|neighbors?|village|land|welcome|table)\b/],
  ['health', /\b(health|healthy|heal|body|sleep|sleeps|breath|breathe|energy|long life)\b/],
  ['peace', /\b(calm|peace|peaceful|rest|quiet|silence|still|clear|patient|patience|enough|ease|content)\b/],
  ['road', /\b(road|travel|journey|sea|river|free|freedom|leave|move|open|path|way|new|change|mountain)\b/],
]

const matterOf = (sentence: unknown) => matters.find(([, words]) => words.test(String(sentence).toLowerCase()))?.[0]

/** What a form is counted by. */
const partsOf: ReadonlyMap<string, string> = new Map([
  ...['seed_of_life', 'flower_of_life', 'egg_of_life', 'fruit_of_life', 'vesica_piscis', 'metatrons_cube'].map((form) => [form, 'circles'] as const),
  ...['tetrahedron', 'cube', 'octahedron', 'dodecahedron', 'icosahedron'].map((form) => [form, 'faces'] as const),
  ['sri_yantra', 'triangles'],
  ['regular_polygon', 'sides'],
  ['star_polygon', 'sides'],
])

export const drawingDerivations = {
  'openness of path': reckoning(openness),
  'mean turn of path': reckoning(meanTurnDeg),
  /** From the openness of a path: `home` ends beside its beginning, `away` far from it. */
  'reach of path': graded(0.08, 0.16, ['home', 'near', 'away']),
  'heading of path': reckoning(headingOf, headings),
  /** Of a line through so many letters: few can be drawn from memory, many fill a sheet. */
  'length of line': graded(8, 13, ['short', 'middling', 'long']),
  /** How sharply a line turns at its letters on average, degrees. */
  'temper of line': graded(105, 122, ['gentle', 'even', 'sharp']),
  'length of text': reckoning((text) => String(text).length),
  'voice of sentence': reckoning(voiceOf, [...voices.map(([voice]) => voice), bare]),
  'matter of sentence': reckoning(
    matterOf,
    matters.map(([matter]) => matter),
  ),
  /** English words by which a sentence names what it does not want. */
  'says no': reckoning((text) => /\b(no|not|never|without|stop|cannot)\b|n['’]t\b/i.test(String(text)), [true, false]),
  /** English words by which a sentence puts its matter off. */
  'looks ahead': reckoning((text) => /\b(will|shall|soon|someday|one day|going to)\b/i.test(String(text)), [true, false]),
  /** Odd numbers were held to be limited, upright and active, even ones open, broad and receptive: the Pythagorean table of opposites (Aristotle, Metaphysics A 5). */
  'parity of number': reckoning((number) => (Number(number) % 2 === 0 ? 'even' : 'odd'), ['even', 'odd']),
  'size of form': graded(5, 12, ['small', 'medium', 'large']),
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
  /** How many equal parts a form has, by its own count of them; the spiral and the torus are one piece and have none. */
  'number of form': reckoning((form, counts) => (counts as Record<string, unknown>)[partsOf.get(String(form)) ?? '']),
}
