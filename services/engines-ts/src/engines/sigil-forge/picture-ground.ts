import { svg, svgNumber, svgText } from '@selemene/engine'
import { rays } from './chaos-star.js'
import { onCircle } from './on-circle.js'
import type { Point } from './picture-line.js'
import { type PlacedPetal, placedPetals } from './rose-cross.js'
import type { Kamea } from './schema.js'

const rule = '#d9d5c9'
const muted = '#667085'
const ink = '#1f2433'
const paper = '#fbfaf7'

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
export const roseGround = (middle: Point, unit: number): string[] => [
  svg(
    'g',
    { id: 'petals', 'stroke-width': 1.2 },
    placedPetals().map((petal) =>
      svg('path', { d: petalPath(petal, middle, unit), fill: tintOf(petal.colour), stroke: petal.colour, 'data-petal': petal.name }),
    ),
  ),
]

/** The Hebrew letter of each petal between its station and its tip, rimmed by the petal's own tint. */
export const roseLetters = (middle: Point, unit: number): string[] => [
  svg(
    'g',
    { id: 'petal-letters', 'text-anchor': 'middle', 'font-size': 16, 'font-weight': 600, fill: ink },
    placedPetals().map(({ hebrew, colour, ring, turn }) => {
      const { x, y } = onCircle(band[ring].label, turn)
      return svgText(hebrew, { x: middle.x + unit * x, y: middle.y + unit * y + 5, stroke: tintOf(colour) })
    }),
  ),
]

/** A quarter of a color on the paper. */
const tintOf = (colour: string) => `#${[1, 3, 5].map((at) => Math.round(0.75 * byteAt(paper, at) + 0.25 * byteAt(colour, at)).toString(16)).join('')}`

const byteAt = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)

/** Inner and outer edge of each ring, half the width of a petal in turns, and where its letter stands. */
const band = {
  mothers: { inner: 0.06, outer: 0.43, half: 0.49 / 3, label: 0.365 },
  doubles: { inner: 0.44, outer: 0.73, half: 0.49 / 7, label: 0.665 },
  simples: { inner: 0.74, outer: 1.04, half: 0.485 / 12, label: 0.975 },
}

/** A petal from its foot on the inner edge to a rounded tip on the outer one. */
function petalPath({ ring, turn }: PlacedPetal, middle: Point, unit: number): string {
  const { inner, outer, half } = band[ring]
  const at = (radius: number, share: number) => {
    const { x, y } = onCircle(radius, share)
    return `${svgNumber(middle.x + unit * x)} ${svgNumber(middle.y + unit * y)}`
  }
  const shoulder = inner + (outer - inner) * 0.55
  const haunch = inner + (outer - inner) * 0.85
  // On the tangent at the tip, so that the two halves meet without a corner.
  const bend = half * 0.6
  const brow = outer / Math.cos(2 * Math.PI * bend)
  const foot = svgNumber(unit * inner)
  return [
    `M${at(inner, turn - half)}`,
    `L${at(shoulder, turn - half)}`,
    `C${at(haunch, turn - half)} ${at(brow, turn - bend)} ${at(outer, turn)}`,
    `C${at(brow, turn + bend)} ${at(haunch, turn + half)} ${at(shoulder, turn + half)}`,
    `L${at(inner, turn + half)}`,
    `A${foot} ${foot} 0 0 0 ${at(inner, turn - half)}Z`,
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
