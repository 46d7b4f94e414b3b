import type { Construction, Point } from './schema.js'
import { turn } from './turn.js'

/** φ and what follows from it, as correctly rounded literals: logarithms and powers may differ in the last bit between engines. */
const phi = (1 + Math.sqrt(5)) / 2
/** 2 ln φ / π, the b of r = a·e^(bθ). */
const growthRate = 0.3063489625300331
/** φ^(2/π) = e^b. */
const growthFactor = 1.3584562741829884
/** atan b in degrees. */
const pitchDeg = 17.03239112996148

const cube = phi * phi * phi
const quarterTurns = 8
const stepsPerQuarter = 16

/**
 * The logarithmic spiral that grows by φ with every quarter turn, from its outer end (`radius` from the pole, which is the origin)
 * inwards, and the squares that whirl around the same pole. The spiral passes exactly through opposite corners of every square.
 */
export function goldenSpiral(radius: number): Construction {
  const spiral = Array.from({ length: quarterTurns * stepsPerQuarter + 1 }, (_, i) => onSpiral(radius, i))
  const squares = Array.from({ length: quarterTurns }, (_, i) =>
    squareBetween(spiral[i * stepsPerQuarter] as Point, spiral[(i + 1) * stepsPerQuarter] as Point),
  )
  const corners = squares.flat()
  const inner = radius * power(1 / phi, quarterTurns)
  return {
    elements: {
      circles: [],
      points: [...spiral, ...corners],
      segments: Array.from({ length: spiral.length - 1 }, (_, i) => ({ from: i, to: i + 1 })),
      faces: squares.map((_, i) => [0, 1, 2, 3].map((corner) => spiral.length + 4 * i + corner)),
    },
    invariants: {
      phi,
      phi_squared: phi + 1,
      growth_per_quarter_turn: phi,
      growth_per_radian: growthRate,
      growth_factor_per_radian: growthFactor,
      growth_per_turn: power(phi, 4),
      pitch_deg: pitchDeg,
      turns: quarterTurns / 4,
      outer_radius: radius,
      inner_radius: inner,
      arc_length: ((radius - inner) * Math.sqrt(1 + growthRate * growthRate)) / growthRate,
      squares: quarterTurns,
      largest_square_side: radius * Math.sqrt((1 + 1 / (phi * phi)) / 2),
    },
    used: {},
  }
}

/** Point `i` of the spiral, one sixteenth of a quarter turn apart, clockwise and inwards. */
function onSpiral(radius: number, i: number): Point {
  const distance = radius * power(1 / sixteenthRoot(phi), i)
  const { cos, sin } = turn(-i, 4 * stepsPerQuarter)
  return { x: distance * (cos * start.x - sin * start.y), y: distance * (sin * start.x + cos * start.y) }
}

/**
 * Direction of the outer end. In a golden rectangle φ × 1 the pole lies at (φ³, 1) / (φ² + 1) from the corner where the spiral begins,
 * and with that direction the squares stand upright.
 */
const start = { x: -cube / Math.sqrt(cube * cube + 1), y: -1 / Math.sqrt(cube * cube + 1) }

/** The upright square with opposite corners `a` and `b`, counter-clockwise. */
function squareBetween(a: Point, b: Point): Point[] {
  const x = (a.x + b.x) / 2
  const y = (a.y + b.y) / 2
  const dx = a.x - x
  const dy = a.y - y
  return [a, { x: x - dy, y: y + dx }, b, { x: x + dy, y: y - dx }].map((corner) => ({ ...corner }))
}

const sixteenthRoot = (base: number) => Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(base))))

/** Whole powers by multiplication, which every engine rounds alike. */
function power(base: number, exponent: number): number {
  let product = 1
  for (let i = 0; i < exponent; i++) product *= base
  return product
}
