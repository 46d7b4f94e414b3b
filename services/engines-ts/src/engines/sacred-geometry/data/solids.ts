import type { Form } from '../schema.js'

export type Solid = Extract<Form, 'tetrahedron' | 'cube' | 'octahedron' | 'dodecahedron' | 'icosahedron'>

export interface SolidRow {
  /** Schläfli symbol {p, q}: faces with p corners, q of them at each vertex. */
  schlafli: readonly [number, number]
  /** Vertices before scaling to the circumradius. */
  vertices: readonly Vector[]
  /** Directions of the face normals: the vertices of the dual. */
  normals: readonly Vector[]
  /** Angle between two neighbouring faces, degrees: arccos of 1/3, 0, −1/3, −1/√5, −√5/3. */
  dihedralDeg: number
  rotations: number
  dual: Solid
  /** The element that Plato gives it in the Timaeus, 55d–56c; the dodecahedron is the whole (55c). */
  element: string
}

export type Vector = readonly [number, number, number]

const phi = (1 + Math.sqrt(5)) / 2
const inverse = 1 / phi
const signs = [1, -1] as const

const axes: readonly Vector[] = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, 1, 0],
  [0, -1, 0],
  [0, 0, 1],
  [0, 0, -1],
]
const diagonals: readonly Vector[] = signs.flatMap((x) => signs.flatMap((y) => signs.map((z): Vector => [x, y, z])))
const evenCorners: readonly Vector[] = diagonals.filter(([x, y, z]) => x * y * z > 0)
const oddCorners: readonly Vector[] = diagonals.filter(([x, y, z]) => x * y * z < 0)
const cyclic = (a: number, b: number): Vector[] =>
  signs.flatMap((s) => signs.flatMap((t): Vector[] => [[0, s * a, t * b], [s * a, t * b, 0], [t * b, 0, s * a]])).map(([x, y, z]) => [x + 0, y + 0, z + 0])

const twelve: readonly Vector[] = cyclic(1, phi)
const twenty: readonly Vector[] = [...diagonals, ...cyclic(phi, inverse)]

/** The five regular solids. Coordinates, symbols and angles: H. S. M. Coxeter, Regular Polytopes (3rd ed., Dover 1973), §3.7 and Table I. */
export const solids: Readonly<Record<Solid, SolidRow>> = {
  tetrahedron: { schlafli: [3, 3], vertices: evenCorners, normals: oddCorners, dihedralDeg: 70.52877936550931, rotations: 12, dual: 'tetrahedron', element: 'fire' },
  cube: { schlafli: [4, 3], vertices: diagonals, normals: axes, dihedralDeg: 90, rotations: 24, dual: 'octahedron', element: 'earth' },
  octahedron: { schlafli: [3, 4], vertices: axes, normals: diagonals, dihedralDeg: 109.47122063449069, rotations: 24, dual: 'cube', element: 'air' },
  dodecahedron: { schlafli: [5, 3], vertices: twenty, normals: twelve, dihedralDeg: 116.56505117707799, rotations: 60, dual: 'icosahedron', element: 'the whole' },
  icosahedron: { schlafli: [3, 5], vertices: twelve, normals: twenty, dihedralDeg: 138.1896851042214, rotations: 60, dual: 'dodecahedron', element: 'water' },
}
