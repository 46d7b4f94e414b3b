import { type Solid, solids, type Vector } from './data/solids.js'
import type { Construction, Invariants, Point } from './schema.js'
import { cross, difference, dot, length } from './vectors.js'

/** A regular solid with circumradius `radius`; its measures are taken from the coordinates, not from formulae. */
export function platonicSolid(form: Solid, radius: number): Construction {
  const row = solids[form]
  const vertices = row.vertices.map((v) => scaled(v, radius / length(v)))
  const faces = row.normals.map((normal) => faceTowards(normal, vertices))
  const segments = edgesOf(faces)
  return {
    elements: { circles: [], points: vertices.map(asPoint), segments, faces },
    invariants: {
      vertices: vertices.length,
      edges: segments.length,
      faces: faces.length,
      euler: vertices.length - segments.length + faces.length,
      schlafli: `{${row.schlafli.join(',')}}`,
      dihedral_deg: row.dihedralDeg,
      vertex_angle_sum_deg: row.schlafli[1] * (180 - 360 / row.schlafli[0]),
      angular_defect_total_deg: vertices.length * (360 - row.schlafli[1] * (180 - 360 / row.schlafli[0])),
      rotation_group_order: row.rotations,
      dual: row.dual,
      element_timaeus: row.element,
      circumradius: radius,
      ...measures(vertices, segments, faces),
    },
    used: {},
  }
}

type Edge = { from: number; to: number }

function measures(vertices: readonly Vector[], edges: readonly Edge[], faces: readonly number[][]): Invariants {
  const at = (i: number | undefined) => vertices[i as number] as Vector
  const first = edges[0] as Edge
  const edge = length(difference(at(first.from), at(first.to)))
  const areas = faces.map((face) => areaVector(face.map(at)))
  const area = length(areas[0] as Vector)
  const inradius = dot(areas[0] as Vector, at(faces[0]?.[0])) / area
  const farthest = Math.max(...(faces[0] as number[]).map((i) => length(difference(at(i), at(faces[0]?.[0])))))
  return {
    edge,
    midradius: length([0, 1, 2].map((axis) => ((at(first.from)[axis] as number) + (at(first.to)[axis] as number)) / 2) as unknown as Vector),
    inradius,
    surface: faces.length * area,
    volume: (faces.length * area * inradius) / 3,
    circumradius_to_inradius: length(at(0)) / inradius,
    // √2 of squares, φ of pentagons; triangles have no diagonal.
    ...((faces[0] as number[]).length > 3 ? { face_diagonal_to_edge: farthest / edge } : {}),
    ...(vertices.length === 12 ? { golden_rectangle: rectangleOf(vertices, edges) } : {}),
  }
}

/** Long to short side of the rectangle on two opposite edges; in the icosahedron it is golden. */
function rectangleOf(vertices: readonly Vector[], edges: readonly Edge[]): number {
  const [a, b] = [vertices[edges[0]?.from as number] as Vector, vertices[edges[0]?.to as number] as Vector]
  return length(difference(a, scaled(b, -1))) / length(difference(a, b))
}

/** Corners of the face whose outward normal is `normal`, counter-clockwise from outside. */
function faceTowards(normal: Vector, vertices: readonly Vector[]): number[] {
  const heights = vertices.map((v) => dot(v, normal))
  const top = Math.max(...heights)
  const corners = heights.flatMap((height, i) => (top - height < 1e-9 * top ? [i] : []))
  const edge = Math.min(...corners.slice(1).map((i) => length(difference(vertices[i] as Vector, vertices[corners[0] as number] as Vector))))
  const walk = [corners[0] as number]
  while (walk.length < corners.length) walk.push(nextCorner(walk, corners, vertices, normal, edge))
  return walk
}

/** The corner one edge on that lies to the left as seen from outside. */
function nextCorner(walk: readonly number[], corners: readonly number[], vertices: readonly Vector[], normal: Vector, edge: number): number {
  const here = vertices[walk.at(-1) as number] as Vector
  const found = corners.find((i) => {
    const there = vertices[i] as Vector
    return !walk.includes(i) && Math.abs(length(difference(there, here)) - edge) < 1e-9 * edge && dot(cross(here, there), normal) > 0
  })
  if (found === undefined) throw new Error('a face of a regular solid does not close')
  return found
}

/** Each pair of neighbours once, smaller index first. */
export function edgesOf(faces: readonly number[][]): Edge[] {
  return faces.flatMap((face) => face.map((from, i) => ({ from, to: face[(i + 1) % face.length] as number }))).filter(({ from, to }) => from < to)
}

/** Half the sum of the cross products around a polygon: its area, along its normal. */
function areaVector(corners: readonly Vector[]): Vector {
  const sum = corners
    .map((v, i) => cross(v, corners[(i + 1) % corners.length] as Vector))
    .reduce(([x, y, z], [u, v, w]) => [x + u, y + v, z + w], [0, 0, 0] as Vector)
  return scaled(sum, 0.5)
}

const scaled = ([x, y, z]: Vector, factor: number): Vector => [x * factor + 0, y * factor + 0, z * factor + 0]
const asPoint = ([x, y, z]: Vector): Point => ({ x, y, z })
