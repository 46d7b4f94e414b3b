import { describe, expect, it } from 'vitest'
import { eggOfLife, flowerOfLife, fruitOfLife, metatronsCube, seedOfLife, vesicaPiscis } from './circle-forms.js'
import { goldenSpiral } from './golden-spiral.js'
import { regularPolygon, starPolygon } from './polygon-forms.js'
import type { Point } from './schema.js'
import { torus } from './torus.js'
import { turn } from './turn.js'

const phi = (1 + Math.sqrt(5)) / 2
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y, (a.z ?? 0) - (b.z ?? 0))
const centre = ({ cx, cy }: { cx: number; cy: number }): Point => ({ x: cx, y: cy })
const near = (actual: number, expected: number, within = 1e-9) =>
  expect(Math.abs(actual - expected), `${actual} is not ${expected}`).toBeLessThan(within)

describe('turns', () => {
  it('agree with Math.cos and Math.sin, whose argument is itself rounded, and lie on the unit circle', () => {
    for (const n of [1, 2, 3, 5, 7, 8, 12, 24, 64, 97, 360, 720]) {
      for (let k = -n; k <= 2 * n; k++) {
        const { cos, sin } = turn(k, n)
        near(cos, Math.cos((2 * Math.PI * (k % n)) / n), 2e-15)
        near(sin, Math.sin((2 * Math.PI * (k % n)) / n), 2e-15)
        near(cos * cos + sin * sin, 1, 4e-16)
      }
    }
  })

  it('agree with the surds of 30°, 36° and 45° to the last bit or two', () => {
    near(turn(1, 12).sin, 0.5, 1.2e-16)
    near(turn(1, 12).cos, Math.sqrt(3) / 2, 1.2e-16)
    near(turn(1, 10).cos, phi / 2, 1.2e-16)
    near(turn(1, 8).cos, Math.SQRT1_2, 1.2e-16)
    near(turn(1, 5).cos, (Math.sqrt(5) - 1) / 4, 1.2e-16)
  })

  it('are exact at quarters', () => {
    expect([0, 1, 2, 3].map((k) => turn(k, 4))).toEqual([
      { cos: 1, sin: 0 },
      { cos: 0, sin: 1 },
      { cos: -1, sin: 0 },
      { cos: 0, sin: -1 },
    ])
  })
})

describe('circle forms', () => {
  it('seed: six circles pass through the centre of the first, and each through its two neighbours’ centres', () => {
    const [first, ...others] = seedOfLife(2).elements.circles.map(centre) as [Point, ...Point[]]
    expect(others).toHaveLength(6)
    for (const other of others) {
      near(distance(first, other), 2)
      expect(others.filter((another) => Math.abs(distance(other, another) - 2) < 1e-12)).toHaveLength(2)
    }
  })

  it('flower: all circles alike, none twice, none nearer than a radius, no ring around them', () => {
    for (const rings of [1, 2, 4]) {
      const { circles } = flowerOfLife(1, rings).elements
      expect(circles).toHaveLength(1 + 3 * rings * (rings + 1))
      expect(new Set(circles.map(({ r }) => r))).toEqual(new Set([1]))
      const gaps = circles.flatMap((a, i) => circles.slice(i + 1).map((b) => distance(centre(a), centre(b))))
      near(Math.min(...gaps), 1)
      near(Math.max(...gaps), 2 * rings)
    }
  })

  it('egg: one circle and six around it that touch it and their neighbours', () => {
    const [first, ...others] = eggOfLife(1).elements.circles.map(centre) as [Point, ...Point[]]
    for (const other of others) near(distance(first, other), 2)
    const touching = others.flatMap((a, i) => others.slice(i + 1).filter((b) => Math.abs(distance(a, b) - 2) < 1e-12))
    expect([others.length, touching.length]).toEqual([6, 6])
  })

  it('fruit: 13 circles that touch and never overlap', () => {
    const { circles } = fruitOfLife(1).elements
    const gaps = circles.flatMap((a, i) => circles.slice(i + 1).map((b) => distance(centre(a), centre(b))))
    expect(circles).toHaveLength(13)
    near(Math.min(...gaps), 2)
    expect(gaps.filter((gap) => gap < 2 + 1e-9)).toHaveLength(18)
  })

  it('Metatron: 13 points, each joined to each by 78 segments', () => {
    const { elements, invariants } = metatronsCube(1)
    const joined = new Set(elements.segments.map(({ from, to }) => [from, to].sort().join(' ')))
    expect([elements.points.length, elements.segments.length, joined.size]).toEqual([13, 78, 78])
    const lengths = elements.segments.map(({ from, to }) => distance(elements.points[from] as Point, elements.points[to] as Point))
    expect(new Set(lengths.map((length) => length.toFixed(9))).size).toBe(invariants.distinct_lengths)
    near(Math.max(...lengths), invariants.longest_segment as number)
  })

  it('vesica: each circle through the other’s centre, √3 times as high as wide, its lens measured by integration', () => {
    const { elements, invariants } = vesicaPiscis(1)
    const [a, b] = elements.circles.map(centre) as [Point, Point]
    const [top, bottom, left, right] = elements.points as [Point, Point, Point, Point]
    near(distance(a, b), 1)
    for (const crossing of [top, bottom]) for (const each of [a, b]) near(distance(crossing, each), 1)
    near(distance(top, bottom) / distance(left, right), Math.sqrt(3))
    const strips = 200_000
    const strip = (i: number) => Math.max(0, 2 * (Math.sqrt(1 - ((((i + 0.5) / strips) * Math.sqrt(3)) / 2) ** 2) - 0.5))
    const area = 2 * Array.from({ length: strips }, (_, i) => strip(i)).reduce((sum, width) => sum + (width * Math.sqrt(3)) / 2 / strips, 0)
    near(area, invariants.lens_area as number)
  })
})

describe('polygons', () => {
  it('measure what they state: sides, angles and area from the corners', () => {
    for (const sides of [3, 5, 6, 17]) {
      const { elements, invariants } = regularPolygon(3, sides)
      const p = elements.points
      const at = (i: number) => p[(i + sides) % sides] as Point
      const twice = p.reduce((sum, a, i) => sum + a.x * at(i + 1).y - a.y * at(i + 1).x, 0)
      near(twice / 2, invariants.area as number)
      near(distance(at(0), at(1)), invariants.side as number)
      near(angleAt(at(0), at(1), at(sides - 1)), invariants.interior_deg as number)
      near(at(0).y, 3)
    }
  })

  it('stars visit every corner once and have the stated point angle', () => {
    for (const [sides, step] of [
      [5, 2],
      [7, 3],
      [8, 3],
      [12, 5],
      [9, 2],
    ] as const) {
      const { elements, invariants } = starPolygon(1, sides, step)
      expect(new Set(elements.segments.map(({ from }) => from)).size).toBe(sides)
      const at = (i: number) => elements.points[i % sides] as Point
      near(angleAt(at(0), at(step), at(sides - step)), invariants.point_deg as number)
      near(distance(at(0), at(step)), invariants.side as number)
    }
  })
})

describe('golden spiral', () => {
  it('grows by φ in each quarter turn and by e^b in each radian, around the origin', () => {
    const { elements, invariants } = goldenSpiral(1)
    const spiral = elements.points.slice(0, 129)
    for (let i = 0; i + 16 < spiral.length; i++) {
      const [a, b] = [spiral[i] as Point, spiral[i + 16] as Point]
      near(Math.hypot(a.x, a.y) / Math.hypot(b.x, b.y), phi, 1e-12)
      near((a.x * b.x + a.y * b.y) / (Math.hypot(a.x, a.y) * Math.hypot(b.x, b.y)), 0, 1e-12)
    }
    near(Math.log(invariants.growth_factor_per_radian as number), invariants.growth_per_radian as number, 1e-15)
    near((2 * Math.log(phi)) / Math.PI, invariants.growth_per_radian as number, 1e-15)
    near((Math.atan(invariants.growth_per_radian as number) * 180) / Math.PI, invariants.pitch_deg as number, 1e-13)
  })

  it('passes through opposite corners of upright squares that shrink by φ and fill a golden rectangle', () => {
    const { elements, invariants } = goldenSpiral(1)
    const squares = elements.faces.map((face) => face.map((i) => elements.points[i] as Point))
    const sides = squares.map(([a, b]) => distance(a as Point, b as Point))
    near(sides[0] as number, invariants.largest_square_side as number)
    for (const [i, side] of sides.slice(1).entries()) near((sides[i] as number) / side, phi)
    for (const [i, square] of squares.entries()) {
      near(distance(square[0] as Point, elements.points[16 * i] as Point), 0, 1e-15)
      near(distance(square[2] as Point, elements.points[16 * (i + 1)] as Point), 0, 1e-15)
      const [a, b] = square as [Point, Point]
      near(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y)), 0, 1e-12)
    }
    const all = squares.flat()
    const wide = Math.max(...all.map(({ x }) => x)) - Math.min(...all.map(({ x }) => x))
    const high = Math.max(...all.map(({ y }) => y)) - Math.min(...all.map(({ y }) => y))
    near(wide / high, phi)
  })

  it('has the length of the polyline in the limit', () => {
    const { elements, invariants } = goldenSpiral(1)
    const length = elements.segments.reduce((sum, { from, to }) => sum + distance(elements.points[from] as Point, elements.points[to] as Point), 0)
    near(length, invariants.arc_length as number, 2e-3)
    expect(length).toBeLessThan(invariants.arc_length as number)
  })
})

describe('torus', () => {
  it('has every point one tube radius from the ring, faces wound outwards, and Euler number 0', () => {
    const { elements, invariants } = torus(3, 1)
    for (const { x, y, z = 0 } of elements.points) near(Math.hypot(Math.hypot(x, y) - 3, z), 1)
    expect(invariants.euler).toBe(0)
    for (const face of elements.faces) {
      const [a, b, c] = face.map((i) => elements.points[i] as Required<Point>) as [Required<Point>, Required<Point>, Required<Point>]
      const u = [b.x - a.x, b.y - a.y, b.z - a.z] as const
      const v = [c.x - b.x, c.y - b.y, c.z - b.z] as const
      const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]] as const
      const middle = { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2, z: (a.z + c.z) / 2 }
      const ring = 3 / Math.hypot(middle.x, middle.y)
      const outward = normal[0] * middle.x * (1 - ring) + normal[1] * middle.y * (1 - ring) + normal[2] * middle.z
      expect(outward).toBeGreaterThan(0)
    }
  })
})

function angleAt(corner: Point, a: Point, b: Point): number {
  const dot = (a.x - corner.x) * (b.x - corner.x) + (a.y - corner.y) * (b.y - corner.y)
  return (Math.acos(dot / (distance(corner, a) * distance(corner, b))) * 180) / Math.PI
}
