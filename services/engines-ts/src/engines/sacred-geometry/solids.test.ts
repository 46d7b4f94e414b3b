import { describe, expect, it } from 'vitest'
import { type Solid, solids, type Vector } from './data/solids.js'
import { wavefront } from './obj.js'
import { platonicSolid } from './solids.js'
import { cross, difference, dot, length } from './vectors.js'

const near = (actual: number, expected: number) => expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThan(1e-9)

for (const form of Object.keys(solids) as Solid[]) {
  describe(form, () => {
    const { elements, invariants } = platonicSolid(form, 1)
    const read = parseObj(wavefront(form, elements) as string)

    it('has its vertices on a sphere of the radius and all edges equal', () => {
      for (const vertex of read.vertices) near(length(vertex), 1)
      for (const { from, to } of elements.segments)
        near(length(difference(read.vertices[from] as Vector, read.vertices[to] as Vector)), invariants.edge as number)
    })

    it('is closed: every edge belongs to two faces, which run along it in opposite directions', () => {
      const directed = read.faces.flatMap((face) => face.map((a, i) => `${a} ${face[(i + 1) % face.length]}`))
      expect(new Set(directed).size).toBe(directed.length)
      for (const edge of directed) expect(directed).toContain(edge.split(' ').reverse().join(' '))
      expect(directed).toHaveLength(2 * (invariants.edges as number))
    })

    it('has flat faces wound outwards, whose signed volumes sum to the volume', () => {
      let volume = 0
      for (const face of read.faces) {
        const [a, ...rest] = face.map((i) => read.vertices[i] as Vector) as [Vector, Vector, Vector]
        const normal = normalOf(face, read.vertices)
        expect(dot(normal, a)).toBeGreaterThan(0)
        for (const corner of rest) near(dot(normal, difference(corner, a)), 0)
        for (let i = 0; i + 1 < rest.length; i++) volume += dot(a, cross(rest[i] as Vector, rest[i + 1] as Vector)) / 6
      }
      near(volume, invariants.volume as number)
    })

    it('has the stated dihedral angle at every edge', () => {
      for (const { from, to } of elements.segments) {
        const [f, g] = read.faces.filter((face) => face.includes(from) && face.includes(to)) as [number[], number[]]
        const [n, m] = [normalOf(f, read.vertices), normalOf(g, read.vertices)]
        near(180 - (Math.acos(dot(n, m) / (length(n) * length(m))) * 180) / Math.PI, invariants.dihedral_deg as number)
      }
    })
  })
}

describe('golden ratios among the solids', () => {
  const phi = (1 + Math.sqrt(5)) / 2
  it('the diagonal of a dodecahedron’s face is φ edges', () => near(platonicSolid('dodecahedron', 3).invariants.face_diagonal_to_edge as number, phi))
  it('two opposite edges of the icosahedron span a golden rectangle', () =>
    near(platonicSolid('icosahedron', 3).invariants.golden_rectangle as number, phi))
})

/** Reads Wavefront text as a modelling program would. */
function parseObj(text: string): { vertices: Vector[]; faces: number[][] } {
  const rows = text.split('\n').map((line) => line.split(' '))
  return {
    vertices: rows.filter(([key]) => key === 'v').map(([, ...xyz]) => xyz.map(Number) as unknown as Vector),
    faces: rows.filter(([key]) => key === 'f').map(([, ...corners]) => corners.map((i) => Number(i) - 1)),
  }
}

function normalOf(face: readonly number[], vertices: readonly Vector[]): Vector {
  const [a, b, c] = face.slice(0, 3).map((i) => vertices[i] as Vector) as [Vector, Vector, Vector]
  return cross(difference(b, a), difference(c, b))
}
