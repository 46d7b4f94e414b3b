import { pictureFaults } from '@selemene/engine/conformance'
import { describe, expect, it } from 'vitest'
import { calculate } from './calculate.js'
import { sacredGeometryEngine } from './engine.js'
import { type Form, forms, type Point } from './schema.js'

const draw = (form: Form, more: object = {}) => calculate({ options: { form, radius: 2.5, rings: 2, ...more } }).result

describe('the drawing', () => {
  for (const form of forms) {
    it(`of ${form} is well-formed, has its groups, and as many circles as the form`, () => {
      const result = draw(form)
      expect(pictureFaults(result.svg)).toEqual([])
      expect(sacredGeometryEngine.picture?.(result)).toBe(result.svg)
      for (const id of ['paper', 'caption', 'form']) expect(result.svg).toContain(`<g id="${id}"`)
      expect(result.svg.match(/<circle /g)?.length ?? 0).toBe(result.elements.circles.length)
      expect(result.svg).toContain('data-radius="2.5"')
    })

    it(`of ${form} stays inside its page at any size`, () => {
      for (const radius of [1e-6, 1, 1e6]) {
        for (const [x, y] of pathPoints(draw(form, { radius }).svg)) {
          expect(x).toBeGreaterThanOrEqual(24)
          expect(x).toBeLessThanOrEqual(616)
          expect(y).toBeGreaterThanOrEqual(96)
          expect(y).toBeLessThanOrEqual(696)
        }
      }
    })
  }

  it('can be read back: every circle leads to the coordinates of the result', () => {
    for (const form of ['seed_of_life', 'flower_of_life', 'egg_of_life', 'fruit_of_life', 'metatrons_cube', 'vesica_piscis', 'sri_yantra'] as const) {
      const { svg, elements } = draw(form)
      const frame = frameOf(svg)
      const circles = [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.-]+)"/g)].map(([, cx, cy, r]) => ({
        cx: (Number(cx) - frame.x) / frame.scale,
        cy: (frame.y - Number(cy)) / frame.scale,
        r: Number(r) / frame.scale,
      }))
      for (const [i, { cx, cy, r }] of elements.circles.entries()) {
        const read = circles[i] as (typeof circles)[number]
        // A thousandth of a pixel.
        for (const [got, want] of [
          [read.cx, cx],
          [read.cy, cy],
          [read.r, r],
        ] as const)
          expect(Math.abs(got - want) * frame.scale).toBeLessThan(2e-3)
      }
    }
  })

  it('can be read back: segments of Metatron’s cube and corners of a star lie where the result says', () => {
    const cube = draw('metatrons_cube')
    const ends = cube.elements.segments.flatMap(({ from, to }) => [cube.elements.points[from] as Point, cube.elements.points[to] as Point])
    expectSame(group(cube.svg, 'segments'), frameOf(cube.svg), ends)
    const star = draw('star_polygon', { sides: 7, step: 3 })
    expectSame(
      group(star.svg, 'segments'),
      frameOf(star.svg),
      star.elements.segments.map(({ from }) => star.elements.points[from] as Point),
    )
  })

  it('names its numbers in the caption as they are in the result', () => {
    const { svg, invariants } = draw('star_polygon', { sides: 7, step: 2 })
    expect(svg).toContain(`point angle ${Number(Number(invariants.point_deg).toFixed(4))}°`)
    expect(draw('torus').svg).toContain(`volume ${Number(Number(draw('torus').invariants.volume).toFixed(4))}`)
  })
})

const pathPoints = (svg: string) =>
  [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, d]) =>
    [...(d as string).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  )

function frameOf(svg: string) {
  const read = (name: string) => Number(new RegExp(`data-${name}="([^"]+)"`).exec(svg)?.[1])
  return { scale: read('scale'), x: read('origin-x'), y: read('origin-y') }
}

const group = (svg: string, id: string) => svg.slice(svg.indexOf(`<g id="${id}"`)).split('</g>')[0] as string

function expectSame(svg: string, frame: ReturnType<typeof frameOf>, points: Point[]): void {
  const read = pathPoints(svg)
  expect(read).toHaveLength(points.length)
  for (const [i, [x, y]] of read.entries()) {
    const want = points[i] as Point
    expect(Math.hypot(x - frame.x - frame.scale * want.x, frame.y - y - frame.scale * want.y)).toBeLessThan(3e-3)
  }
}
