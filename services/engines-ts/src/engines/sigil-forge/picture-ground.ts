import { svg, svgNumber, svgText } from '@selemene/engine'
import { rays } from './chaos-star.js'
import { onCircle } from './on-circle.js'
import type { Point } from './picture-line.js'
import { type PlacedPetal, placedPetals } from './rose-cross.js'
import type { Kamea } from './schema.js'

const rule = '#d9d5c9'
const muted = '#667085'

/** A ring of paper for the letters. */
export const plainGround = (middle: Point, unit: number) => [
  svg('circle', { cx: middle.x, cy: middle.y, r: unit + 40, fill: 'none', stroke: rule, 'stroke-width': 1.5 }),
]

/** The cells of the square. */
export function kameaGround({ order }: Kamea, corner: Point, cell: number): string[] {
  const size = order * cell
  const lines = Array.from({ length: order + 1 }, (_, i) => [
    svg('path', { d: `M${svgNumber(corner.x)} ${svgNumber(corner.y + i * cell)}h${svgNumber(size)}` }),
    svg('path', { d: `M${svgNumber(corner.x + i * cell)} ${svgNumber(corner.y)}v${svgNumber(size)}` }),
  ]).flat()
  return [svg('g', { id: 'cells', stroke: rule, 'stroke-width': 1.5 }, lines)]
}

/** The numbers of the square in the corners of their cells. */
export function kameaNumbers({ order, rows }: Kamea, corner: Point, cell: number): string[] {
  const numbers = rows.flatMap((row, y) =>
    row.map((number, x) => svgText(String(number), { x: corner.x + x * cell + 8, y: corner.y + y * cell + 20, 'data-x': x, 'data-y': y })),
  )
  return [svg('g', { id: 'numbers', 'font-size': order > 6 ? 12 : 15, 'font-weight': 600, fill: muted }, numbers)]
}

/** Three rings of petals in their rainbow tints. */
export function roseGround(middle: Point, unit: number): string[] {
  const petals = placedPetals()
  return [
    svg(
      'g',
      { id: 'petals', 'stroke-width': 1.2, 'fill-opacity': 0.22, 'stroke-opacity': 0.75 },
      [...petals]
        .reverse()
        .map((petal) => svg('path', { d: petalPath(petal, middle, unit), fill: petal.colour, stroke: petal.colour, 'data-petal': petal.name })),
    ),
  ]
}

/** The Hebrew letter of each petal. */
export const roseLetters = (middle: Point, unit: number): string[] => [
  svg(
    'g',
    { id: 'petal-letters', 'text-anchor': 'middle', 'font-weight': 600, fill: muted },
    placedPetals().map(({ hebrew, ring, turn }) => {
      const { x, y } = onCircle(band[ring].label, turn)
      return svgText(hebrew, { x: middle.x + unit * x, y: middle.y + unit * y + 5, 'font-size': 15 })
    }),
  ),
]

/** Inner and outer edge of each ring, half the width of a petal in turns, and where its letter stands. */
const band = {
  mothers: { inner: 0.04, outer: 0.42, half: 1 / 6.6, label: 0.16 },
  doubles: { inner: 0.44, outer: 0.72, half: 1 / 14.8, label: 0.5 },
  simples: { inner: 0.74, outer: 1.04, half: 1 / 25, label: 0.79 },
}

/** A petal from its narrow foot to a rounded tip. */
function petalPath({ ring, turn }: PlacedPetal, middle: Point, unit: number): string {
  const { inner, outer, half } = band[ring]
  const at = (radius: number, share: number) => {
    const { x, y } = onCircle(radius, share)
    return `${svgNumber(middle.x + unit * x)} ${svgNumber(middle.y + unit * y)}`
  }
  const shoulder = inner + (outer - inner) * 0.55
  return [
    `M${at(inner, turn - half * 0.7)}`,
    `L${at(shoulder, turn - half)}`,
    `Q${at(outer, turn - half)} ${at(outer, turn)}`,
    `Q${at(outer, turn + half)} ${at(shoulder, turn + half)}`,
    `L${at(inner, turn + half * 0.7)}Z`,
  ].join('')
}

/** Eight arrows and the four circles that the letters stand on; the first ray is gold. */
export function chaosGround(middle: Point, unit: number, firstRay: number): string[] {
  const circles = [1, 2, 3, 4].map((k) => svg('circle', { cx: middle.x, cy: middle.y, r: (unit * k) / 4 }))
  const arrows = Array.from({ length: rays }, (_, i) => {
    const at = (radius: number, share: number) => {
      const { x, y } = onCircle(radius, share)
      return `${svgNumber(middle.x + unit * x)} ${svgNumber(middle.y + unit * y)}`
    }
    const turn = i / rays
    return svg('path', {
      d: `M${at(0.06, turn)}L${at(1.2, turn)}M${at(1.1, turn - 0.013)}L${at(1.22, turn)}L${at(1.1, turn + 0.013)}`,
      stroke: i === firstRay ? '#c08a2b' : '#a9a5c9',
      'data-ray': (i - firstRay + rays) % rays,
    })
  })
  return [
    svg('g', { id: 'circles', fill: 'none', stroke: rule, 'stroke-width': 1, 'stroke-dasharray': '2 5' }, circles),
    svg('g', { id: 'rays', fill: 'none', 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, arrows),
  ]
}
