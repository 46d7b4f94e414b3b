import type { FieldFault } from '@selemene/contracts'
import type { Construction, Options, Point } from './schema.js'
import { turn } from './turn.js'

/** Regular polygon {n} with its first corner at the top, corners counter-clockwise. */
export function regularPolygon(radius: number, sides: number): Construction {
  const half = turn(1, 2 * sides)
  const side = 2 * radius * half.sin
  return {
    elements: { circles: [], points: cornersOf(radius, sides), segments: strokes(sides, 1), faces: [indices(sides)] },
    invariants: {
      sides,
      interior_deg: (180 * (sides - 2)) / sides,
      exterior_deg: 360 / sides,
      side,
      perimeter: sides * side,
      area: (sides / 2) * radius * radius * turn(1, sides).sin,
      circumradius: radius,
      inradius: radius * half.cos,
      diagonals: (sides * (sides - 3)) / 2,
      ...(sides > 3 ? { shortest_diagonal_to_side: 2 * half.cos } : {}),
    },
    used: { sides },
  }
}

/** Star polygon {n/k} drawn in one stroke: `segments` follow the stroke. */
export function starPolygon(radius: number, sides: number, step: number): Construction {
  const inner = (radius * turn(step, 2 * sides).cos) / turn(step - 1, 2 * sides).cos
  return {
    elements: { circles: [], points: cornersOf(radius, sides), segments: strokes(sides, step), faces: [] },
    invariants: {
      sides,
      step,
      density: step,
      point_deg: (180 * (sides - 2 * step)) / sides,
      side: 2 * radius * turn(step, 2 * sides).sin,
      circumradius: radius,
      inradius: radius * turn(step, 2 * sides).cos,
      inner_radius: inner,
      circumradius_to_inner_radius: turn(step - 1, 2 * sides).cos / turn(step, 2 * sides).cos,
      outline_area: sides * radius * inner * turn(1, 2 * sides).sin,
    },
    used: { sides, step },
  }
}

/** What the polygon options cannot say about each other in a schema. */
export function starFaults({ sides = 5, step }: Pick<Options, 'sides' | 'step'>): FieldFault[] {
  if (leastStep(sides) === undefined)
    return [{ pointer: '/options/sides', message: `${sides} corners make no star in one stroke: 5, 7 or more are needed`, code: 'star' }]
  if (step === undefined || (2 * step < sides && commonFactor(sides, step) === 1)) return []
  return [{ pointer: '/options/step', message: `must be less than half of ${sides} and have no factor in common with it`, code: 'star' }]
}

/** The smallest step of a star with so many corners; none for 3, 4 and 6. */
export function leastStep(sides: number): number | undefined {
  for (let step = 2; 2 * step < sides; step++) if (commonFactor(sides, step) === 1) return step
  return undefined
}

const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b))

const indices = (count: number) => Array.from({ length: count }, (_, i) => i)

function cornersOf(radius: number, sides: number): Point[] {
  return indices(sides).map((k) => {
    const { cos, sin } = turn(k, sides)
    return { x: 0 - radius * sin, y: radius * cos }
  })
}

const strokes = (sides: number, step: number) => indices(sides).map((k) => ({ from: (k * step) % sides, to: ((k + 1) * step) % sides }))
