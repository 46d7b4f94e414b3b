import { midlineVertices, mirrorPairs } from './data/canonical-face.js'
import { features } from './data/landmarks.js'
import type { Face, Vector } from './face.js'
import type { Derived, Symmetry } from './schema.js'

/** A reflection that maps the face best onto itself, right vertices onto left ones. */
export interface Midline {
  centre: Vector
  /** The reflection as a matrix [[a, b], [b, −a]]. */
  a: number
  b: number
  /** Mean squared distance of the points from their centre. */
  spread: number
}

/** Vertex → the vertex on the other side; a midline vertex is its own partner. */
const partners: readonly number[] = (() => {
  const table: number[] = []
  for (const index of midlineVertices) table[index] = index
  for (const [right, left] of mirrorPairs) {
    table[right] = left
    table[left] = right
  }
  return table
})()

/**
 * The least-squares reflection in closed form: object symmetry as in Mardia, Bookstein and Moreton, "Statistical assessment of bilateral symmetry
 * of shapes", Biometrika 87, 2000. All 468 points weigh the same. Undefined where the points lie on one spot.
 */
export function midlineOf({ mesh }: Face): Midline | undefined {
  const centre: Vector = [mean(mesh.map(([x]) => x)), mean(mesh.map(([, y]) => y))]
  let along = 0
  let across = 0
  let spread = 0
  for (const [index, point] of mesh.entries()) {
    const [px, py] = minus(point, centre)
    const [qx, qy] = minus(mesh[partners[index] as number] as Vector, centre)
    along += px * qx - py * qy
    across += px * qy + py * qx
    spread += px * px + py * py
  }
  const length = Math.hypot(along, across)
  return length > 0 ? { centre, a: along / length, b: across / length, spread: spread / mesh.length } : undefined
}

/** Symmetry of the whole mesh and of its features about one midline: 1 when every point meets its partner's mirror image. */
export function symmetryOf(face: Face, midline: Midline): Symmetry {
  const parts = Object.entries(features).map(([name, vertices]) => [name, partSymmetry(face, midline, vertices)] as const)
  return { overall: partSymmetry(face, midline, face.mesh.keys()), ...Object.fromEntries(parts) } as Symmetry
}

function partSymmetry(face: Face, midline: Midline, vertices: Iterable<number>): Derived {
  const squares = [...vertices].map((index) => squaredMiss(face, midline, index))
  const miss = Math.sqrt(mean(squares) / (2 * midline.spread))
  return { value: rounded(Math.max(0, 1 - miss)), formula, inputs: ['/options/landmarks'] }
}

const formula =
  '1 − √(mean |R(p) − q|² / (2 · mean |p − c|²)), R the least-squares reflection of the mesh, q the mirror partner of p, c the centre of all 468 points; the upper mean over the points of this part'

function squaredMiss({ mesh }: Face, { centre, a, b }: Midline, index: number): number {
  const [px, py] = minus(mesh[index] as Vector, centre)
  const [qx, qy] = minus(mesh[partners[index] as number] as Vector, centre)
  return (a * px + b * py - qx) ** 2 + (b * px - a * py - qy) ** 2
}

/** Twelve decimals: what lies beyond is rounding noise, and would keep a mirrored face from being exactly 1. */
const rounded = (value: number) => Math.round(value * 1e12) / 1e12

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const minus = (p: Vector, q: Vector): Vector => [p[0] - q[0], p[1] - q[1]]
