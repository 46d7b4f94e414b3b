import { describe, expect, it } from 'vitest'
import { lines, meetings } from './data/sri-yantra.js'
import type { Point } from './schema.js'
import { sriYantra, yantraOf } from './sri-yantra.js'
import { type YantraTriangle, yantraTriangles } from './yantra-triangles.js'

const triangles = yantraTriangles()
const at = (line: number) => triangles[line - 1] as YantraTriangle

describe('sri yantra', () => {
  it('reproduces the heights that Huet publishes for the classical figure, also the five that were not given', () => {
    // Y from the bottom of a circle of diameter 1, three decimals (TCS 281, 2002; also quoted at manasataramgini.wordpress.com, 2005-04-09).
    const published = [0.887, 0.769, 0.668, 0.603, 0.551, 0.463, 0.398, 0.265, 0.165]
    for (const [i, { base }] of triangles.entries()) expect(Math.abs((1 + base) / 2 - (published[i] as number)), `line ${i + 1}`).toBeLessThan(0.001)
    expect(lines.filter(({ given }) => given !== undefined)).toHaveLength(4)
  })

  it('closes all twelve triple points beside the axis within 1e-12 of the radius, by crossing lines independently', () => {
    for (const { sides, line } of meetings) {
      const [a, b] = sides.map((k) => rightSide(at(k))) as [Line, Line]
      const level: Line = { a: 0, b: 1, c: at(line).base }
      const corners = [cross(a, b), cross(a, level), cross(b, level)] as [Point, Point, Point]
      for (const p of corners) for (const q of corners) expect(Math.hypot(p.x - q.x, p.y - q.y), `${sides} on ${line}`).toBeLessThan(1e-12)
    }
    const stated = sriYantra(1).invariants.triple_point_residual
    expect(stated).toBeLessThanOrEqual(1e-6)
    expect(stated).toBeLessThan(1e-12)
  })

  it('keeps both great triangles on the circle with all three corners, and everything inside', () => {
    for (const k of [3, 7]) {
      expect(Math.abs(Math.hypot(at(k).halfWidth, at(k).base) - 1)).toBeLessThan(1e-12)
      expect(Math.abs(at(k).tip)).toBe(1)
    }
    for (const { base, halfWidth, tip } of triangles) expect(Math.max(Math.hypot(base, halfWidth), Math.abs(tip))).toBeLessThan(1 + 1e-12)
  })

  it('has 43 small triangles in rings of 14, 10, 10, 8 and 1, and 24 double crossings', () => {
    const { elements, invariants } = sriYantra(1)
    expect(elements.faces).toHaveLength(43)
    expect(elements.faces.every((face) => face.length === 3)).toBe(true)
    expect(invariants).toMatchObject({
      triangles: 9,
      upward: 4,
      downward: 5,
      small_triangles: 43,
      double_points: 24,
      triple_points: 31,
      points_on_circle: 6,
    })
    expect(['chaturdashara', 'bahirdashara', 'antardashara', 'ashtakona', 'trikona'].map((ring) => invariants[ring])).toEqual([14, 10, 10, 8, 1])
  })

  it('has other counts as soon as one triangle is a thousandth too wide: they are computed, not stated', () => {
    const bent = triangles.map((triangle, i) => (i === 1 ? { ...triangle, halfWidth: triangle.halfWidth * 1.001 } : triangle))
    const { invariants } = yantraOf(bent, 1)
    expect(invariants.small_triangles).not.toBe(43)
    expect(invariants.triple_points).toBeLessThan(31)
    expect(invariants.triple_point_residual).toBeGreaterThan(1e-4)
  })

  it('is the mirror image of itself, with the bindu on the axis inside the innermost triangle', () => {
    const { elements } = sriYantra(1)
    for (const { x, y } of elements.points) expect(elements.points.some((q) => Math.abs(q.x + x) < 1e-9 && Math.abs(q.y - y) < 1e-9)).toBe(true)
    const inner = (elements.faces.at(-1) as number[]).map((i) => elements.points[i] as Point)
    const bindu = elements.points[0] as Point
    expect(Math.abs(bindu.x)).toBeLessThan(1e-12)
    expect(bindu.y).toBeGreaterThan(Math.min(...inner.map(({ y }) => y)))
    expect(bindu.y).toBeLessThan(Math.max(...inner.map(({ y }) => y)))
  })
})

/** a·x + b·y = c */
interface Line {
  a: number
  b: number
  c: number
}

function rightSide({ base, halfWidth, tip }: YantraTriangle): Line {
  return { a: tip - base, b: halfWidth, c: halfWidth * tip }
}

function cross(p: Line, q: Line): Point {
  const det = p.a * q.b - p.b * q.a
  return { x: (p.c * q.b - p.b * q.c) / det, y: (p.a * q.c - p.c * q.a) / det }
}
