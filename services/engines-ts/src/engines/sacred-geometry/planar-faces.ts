import type { Point } from './schema.js'

export interface Stroke {
  from: Point
  to: Point
}

export interface Arrangement {
  /** Ends and crossings of the strokes, each once. */
  points: Point[]
  /** For each stroke the points on it, from its beginning to its end. */
  alongStroke: number[][]
  /** The bounded regions, counter-clockwise, with corners only (no points where the boundary runs straight on). */
  faces: number[][]
}

/** Cuts the plane along straight strokes. Points closer than `tolerance` are one point; so are near misses at the ends of strokes. */
export function arrange(strokes: readonly Stroke[], tolerance: number): Arrangement {
  const points: Point[] = []
  const alongStroke = strokes.map((stroke) => [placed(stroke.from, points, tolerance), placed(stroke.to, points, tolerance)])
  for (const [a, stroke] of strokes.entries()) {
    for (const [b, other] of strokes.entries()) {
      const crossing = b > a ? crossingOf(stroke, other, tolerance) : undefined
      if (crossing === undefined) continue
      const index = placed(crossing, points, tolerance)
      alongStroke[a]?.push(index)
      alongStroke[b]?.push(index)
    }
  }
  const sorted = alongStroke.map((on, i) => sortedAlong(strokes[i] as Stroke, [...new Set(on)], points))
  return { points, alongStroke: sorted, faces: facesOf(points, sorted) }
}

/** Index of the point, new when there is none so near. */
function placed(point: Point, points: Point[], tolerance: number): number {
  const known = points.findIndex(({ x, y }) => Math.abs(x - point.x) < tolerance && Math.abs(y - point.y) < tolerance)
  return known >= 0 ? known : points.push(point) - 1
}

function crossingOf(a: Stroke, b: Stroke, tolerance: number): Point | undefined {
  const [ux, uy] = [a.to.x - a.from.x, a.to.y - a.from.y]
  const [vx, vy] = [b.to.x - b.from.x, b.to.y - b.from.y]
  const det = ux * vy - uy * vx
  if (Math.abs(det) < tolerance) return undefined
  const [wx, wy] = [b.from.x - a.from.x, b.from.y - a.from.y]
  const alongA = (wx * vy - wy * vx) / det
  const alongB = (wx * uy - wy * ux) / det
  const isOn = (share: number) => share > -tolerance && share < 1 + tolerance
  return isOn(alongA) && isOn(alongB) ? { x: a.from.x + alongA * ux, y: a.from.y + alongA * uy } : undefined
}

function sortedAlong({ from, to }: Stroke, on: readonly number[], points: readonly Point[]): number[] {
  const progress = (i: number) => ((points[i] as Point).x - from.x) * (to.x - from.x) + ((points[i] as Point).y - from.y) * (to.y - from.y)
  return [...on].sort((a, b) => progress(a) - progress(b))
}

/** Walks along every piece in both directions, always turning as far left as possible: each walk goes round one region. */
function facesOf(points: readonly Point[], alongStroke: readonly number[][]): number[][] {
  const next = turnsOf(points, alongStroke)
  const walked = new Set<string>()
  const faces = []
  for (const start of next.keys()) {
    const face: number[] = []
    for (let piece = start; !walked.has(piece); piece = next.get(piece) as string) {
      walked.add(piece)
      face.push(Number(piece.split(' ')[0]))
    }
    const corners = face.filter((_, i) => !isStraight(face.at(i - 1) as number, face[i] as number, face[(i + 1) % face.length] as number, points))
    if (area(corners, points) > 0) faces.push(corners)
  }
  return faces
}

/** For every directed piece "a b" the piece that follows it around the region to its left. */
function turnsOf(points: readonly Point[], alongStroke: readonly number[][]): Map<string, string> {
  const neighbours = new Map<number, Set<number>>()
  const join = (a: number, b: number) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b))
  for (const on of alongStroke) {
    for (const [i, b] of on.slice(1).entries()) {
      join(on[i] as number, b)
      join(b, on[i] as number)
    }
  }
  const next = new Map<string, string>()
  for (const [here, others] of neighbours) {
    const around = [...others].sort((a, b) => direction(points, here, a) - direction(points, here, b))
    for (const [i, from] of around.entries()) next.set(`${from} ${here}`, `${here} ${around.at(i - 1)}`)
  }
  return next
}

/** A number that grows with the angle from `a` to `b` as the angle would, 0 … 4, without a trigonometric function. */
function direction(points: readonly Point[], a: number, b: number): number {
  const dx = (points[b] as Point).x - (points[a] as Point).x
  const dy = (points[b] as Point).y - (points[a] as Point).y
  const slope = dy / (Math.abs(dx) + Math.abs(dy))
  if (dx < 0) return 2 - slope
  return dy < 0 ? 4 + slope : slope
}

const straightWithin = 1e-9

function isStraight(before: number, here: number, after: number, points: readonly Point[]): boolean {
  const [a, b, c] = [points[before] as Point, points[here] as Point, points[after] as Point]
  return Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < straightWithin
}

function area(face: readonly number[], points: readonly Point[]): number {
  return face.reduce((sum, a, i) => {
    const [p, q] = [points[a] as Point, points[face[(i + 1) % face.length] as number] as Point]
    return sum + (p.x * q.y - p.y * q.x) / 2
  }, 0)
}
