import { meetings } from './data/sri-yantra.js'
import { type Arrangement, arrange, type Stroke } from './planar-faces.js'
import type { Construction, Point } from './schema.js'
import { sideAt, type YantraTriangle, yantraTriangles } from './yantra-triangles.js'

const tolerance = 1e-9

/**
 * Four triangles pointing up and five pointing down in a circle of `radius`. The small triangles of the chakras are the regions that an odd
 * number of the nine covers: 14 once, 10 three times, 10 five times, 8 seven times, and the innermost by all nine.
 */
export const sriYantra = (radius: number): Construction => yantraOf(yantraTriangles(), radius)

/** The figure that nine triangles make, whether their triple points close or not. */
export function yantraOf(triangles: readonly YantraTriangle[], radius: number): Construction {
  const plan = arrange(triangles.flatMap(strokesOf), tolerance)
  const covered = plan.faces.map((face) => ({ face, times: coverage(centreOf(face, plan.points), triangles) }))
  const small = covered.filter(({ times }) => times % 2 === 1).sort((a, b) => a.times - b.times)
  const bindu = centreOf(small.at(-1)?.face as number[], plan.points)
  const count = (times: number) => small.filter((region) => region.times === times).length
  return {
    elements: {
      circles: [{ cx: 0, cy: 0, r: radius }],
      points: [bindu, ...plan.points].map(({ x, y }) => ({ x: x * radius + 0, y: y * radius + 0 })),
      segments: plan.alongStroke.map((on) => ({ from: (on[0] as number) + 1, to: (on.at(-1) as number) + 1 })),
      faces: small.map(({ face }) => face.map((i) => i + 1)),
    },
    invariants: {
      triangles: triangles.length,
      upward: triangles.filter(({ base, tip }) => tip > base).length,
      downward: triangles.filter(({ base, tip }) => tip < base).length,
      small_triangles: small.filter(({ face }) => face.length === 3).length,
      chaturdashara: count(1),
      bahirdashara: count(3),
      antardashara: count(5),
      ashtakona: count(7),
      trikona: count(9),
      triple_points: crossings(plan, 3),
      double_points: crossings(plan, 2),
      points_on_circle: plan.points.filter(({ x, y }) => Math.abs(x * x + y * y - 1) < tolerance).length,
      triple_point_residual: residual(triangles),
    },
    used: {},
  }
}

/** Base, right side and left side. */
function strokesOf({ base, halfWidth, tip }: YantraTriangle): Stroke[] {
  const [left, right, top] = [
    { x: -halfWidth, y: base },
    { x: halfWidth, y: base },
    { x: 0, y: tip },
  ]
  return [
    { from: left, to: right },
    { from: right, to: top },
    { from: top, to: left },
  ]
}

function centreOf(face: readonly number[], points: readonly Point[]): Point {
  const corners = face.map((i) => points[i] as Point)
  return { x: mean(corners.map(({ x }) => x)), y: mean(corners.map(({ y }) => y)) }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function coverage({ x, y }: Point, triangles: readonly YantraTriangle[]): number {
  return triangles.filter((t) => (y - t.base) * (y - t.tip) < 0 && Math.abs(x) < sideAt(t, y)).length
}

/** Points where exactly so many sides run through; corners of triangles alone are no crossings. */
function crossings({ points, alongStroke }: Arrangement, sides: number): number {
  return points.filter((_, i) => {
    const through = alongStroke.filter((on) => on.includes(i))
    const isCorner = through.length === 2 && through.every((on) => on[0] === i || on.at(-1) === i)
    return through.length === sides && !isCorner
  }).length
}

/** The widest gap between the three crossings that ought to be one, in radii, over all triple points. */
export function residual(triangles: readonly YantraTriangle[]): number {
  const at = (line: number) => triangles[line - 1] as YantraTriangle
  return Math.max(
    ...meetings.map(({ sides: [a, b], line }) => {
      const height = at(line).base
      const gap = Math.abs(sideAt(at(a), height) - sideAt(at(b), height))
      const slopes = Math.abs(slope(at(a)) - slope(at(b)))
      return Math.max(gap, (gap / slopes) * Math.sqrt(1 + Math.max(slope(at(a)) * slope(at(a)), slope(at(b)) * slope(at(b)))))
    }),
  )
}

/** Widening of the right side per unit of height. */
const slope = ({ base, halfWidth, tip }: YantraTriangle) => halfWidth / (base - tip)
