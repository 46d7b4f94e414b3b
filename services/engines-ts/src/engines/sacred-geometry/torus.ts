import type { FieldFault } from '@selemene/contracts'
import type { Construction, Options, Point } from './schema.js'
import { turn } from './turn.js'

const around = 24
const tube = 12

/** Share of the radius that the tube takes when nothing is said. */
const defaultShare = 0.4

export const tubeRadius = ({ radius, tube_radius }: Pick<Options, 'radius' | 'tube_radius'>) => tube_radius ?? defaultShare * radius

/** A ring torus around the z axis: points on 24 circles of the tube with 12 points each, joined to four-cornered faces. */
export function torus(radius: number, tubeRadius: number): Construction {
  const points = indices(around).flatMap((i) => indices(tube).map((j) => onTorus(radius, tubeRadius, i, j)))
  const at = (i: number, j: number) => (i % around) * tube + (j % tube)
  const cells = indices(around).flatMap((i) => indices(tube).map((j) => ({ i, j })))
  const segments = cells.flatMap(({ i, j }) => [
    { from: at(i, j), to: at(i + 1, j) },
    { from: at(i, j), to: at(i, j + 1) },
  ])
  const faces = cells.map(({ i, j }) => [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)])
  return {
    elements: { circles: [], points, segments, faces },
    invariants: {
      radius,
      tube_radius: tubeRadius,
      volume: 2 * Math.PI * Math.PI * radius * tubeRadius * tubeRadius,
      surface: 4 * Math.PI * Math.PI * radius * tubeRadius,
      volume_to_surface: tubeRadius / 2,
      outer_radius: radius + tubeRadius,
      inner_radius: radius - tubeRadius,
      vertices: points.length,
      edges: segments.length,
      faces: faces.length,
      euler: points.length - segments.length + faces.length,
    },
    used: { tube_radius: tubeRadius },
  }
}

/** A tube as wide as the ring closes its hole; a wider one cuts through itself and encloses another volume. */
export function torusFaults(options: Pick<Options, 'radius' | 'tube_radius'>): FieldFault[] {
  if (tubeRadius(options) < options.radius) return []
  return [{ pointer: '/options/tube_radius', message: 'must be less than `radius`, so that the torus keeps its hole', code: 'torus' }]
}

const indices = (count: number) => Array.from({ length: count }, (_, i) => i)

function onTorus(radius: number, tubeRadius: number, i: number, j: number): Point {
  const long = turn(i, around)
  const short = turn(j, tube)
  const distance = radius + tubeRadius * short.cos
  return { x: distance * long.cos + 0, y: distance * long.sin + 0, z: tubeRadius * short.sin + 0 }
}
