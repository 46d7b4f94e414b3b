import { svg, svgNumber } from '@selemene/engine'
import type { Form, Point, Result } from './schema.js'

export type Drawn = Pick<Result, 'form' | 'radius' | 'elements' | 'invariants'>

/** Where the origin lies on the page, and pixels per unit; the page's y runs down. */
export interface Frame {
  x: number
  y: number
  scale: number
}

interface Look {
  circle?: string
  circleFill?: string
  line?: string
  lineWidth?: number
  lineDash?: string
  face?: string
  dot?: number
}

const indigo = '#3f3d8f'
const gold = '#c08a2b'
const teal = '#1f7a78'
const rose = '#b4476a'
const ink = '#1f2433'
const muted = '#667085'

const looks: Partial<Record<Form, Look>> = {
  seed_of_life: { circle: indigo, circleFill: indigo },
  flower_of_life: { circle: indigo, circleFill: indigo },
  egg_of_life: { circle: teal, circleFill: teal },
  fruit_of_life: { circle: rose, circleFill: rose },
  metatrons_cube: { circle: indigo, circleFill: indigo, line: gold, lineWidth: 0.9, dot: 3.2 },
  vesica_piscis: { circle: indigo, circleFill: indigo, line: muted, lineWidth: 1.2, lineDash: '2 6', dot: 4 },
  sri_yantra: { circle: ink, line: ink, lineWidth: 1.4 },
  golden_spiral: { line: indigo, lineWidth: 3, face: gold },
  regular_polygon: { line: indigo, lineWidth: 2.5, face: indigo, dot: 4 },
  star_polygon: { line: gold, lineWidth: 2.5, dot: 4 },
}

/** The groups of a flat form, from the ground up: faces, circles, segments, points. */
export function drawFlat(drawn: Drawn, frame: Frame): string[] {
  const look = looks[drawn.form] ?? {}
  const { circles, points, segments } = drawn.elements
  const place = ({ x, y }: Point) => `${svgNumber(frame.x + frame.scale * x)} ${svgNumber(frame.y - frame.scale * y)}`
  return [
    group('faces', faceStyle(drawn.form, look), facePaths(drawn, place)),
    group('ground', { stroke: muted, 'stroke-width': 1, 'stroke-opacity': 0.45, 'stroke-dasharray': '3 5' }, polygonGround(drawn, frame, place)),
    group(
      'circles',
      { stroke: look.circle, 'stroke-width': 1.6, ...(look.circleFill === undefined ? {} : { fill: look.circleFill, 'fill-opacity': 0.045 }) },
      circles.map(({ cx, cy, r }) => svg('circle', { cx: frame.x + frame.scale * cx, cy: frame.y - frame.scale * cy, r: frame.scale * r })),
    ),
    group('lens', { fill: gold, 'fill-opacity': 0.3 }, drawn.form === 'vesica_piscis' ? [lens(drawn, frame, place)] : []),
    group(
      'segments',
      { stroke: look.line, 'stroke-width': look.lineWidth, 'stroke-dasharray': look.lineDash, ...starFill(drawn.form) },
      isOneStroke(drawn.form)
        ? [svg('path', { d: `M${segments.map(({ from }) => place(points[from] as Point)).join('L')}${closing(drawn, place)}` })]
        : segments.map(({ from, to }) => svg('path', { d: `M${place(points[from] as Point)}L${place(points[to] as Point)}` })),
    ),
    group('points', { fill: look.line }, look.dot === undefined ? [] : points.map((p) => dot(p, frame, look.dot as number))),
    group('bindu', { fill: rose }, drawn.form === 'sri_yantra' ? [dot(points[0] as Point, frame, 4)] : []),
  ].filter((part) => part !== '')
}

const group = (id: string, style: Record<string, string | number | undefined>, inside: readonly string[]) =>
  inside.length === 0 ? '' : svg('g', { id, ...style }, [...inside])

const isOneStroke = (form: Form) => form === 'golden_spiral' || form === 'star_polygon' || form === 'regular_polygon'

/** Closed strokes end where they began; the spiral ends at its last point. */
function closing({ form, elements }: Drawn, place: (p: Point) => string): string {
  return form === 'golden_spiral' ? `L${place(elements.points[elements.segments.at(-1)?.to as number] as Point)}` : 'Z'
}

const starFill = (form: Form) => (form === 'star_polygon' ? { fill: gold, 'fill-opacity': 0.14, 'fill-rule': 'evenodd' } : {})

function faceStyle(form: Form, look: Look) {
  if (form === 'golden_spiral') return { stroke: gold, 'stroke-width': 1.2, fill: gold, 'fill-opacity': 0.07 }
  return { fill: look.face, 'fill-opacity': form === 'sri_yantra' ? 0.5 : 0.08 }
}

/** Colours of the five rings of small triangles, from the outermost in. */
const yantraRings = [
  { id: 'chaturdashara', fill: indigo },
  { id: 'bahirdashara', fill: teal },
  { id: 'antardashara', fill: rose },
  { id: 'ashtakona', fill: gold },
  { id: 'trikona', fill: '#e9c46a' },
]

function facePaths({ form, elements, invariants }: Drawn, place: (p: Point) => string): string[] {
  const paths = elements.faces.map((face) => svg('path', { d: `M${face.map((i) => place(elements.points[i] as Point)).join('L')}Z` }))
  if (form !== 'sri_yantra') return paths
  return yantraRings.map(({ id, fill }) => svg('g', { id, fill }, paths.splice(0, invariants[id] as number)))
}

/** The almond between two circles, from crossing to crossing along both arcs. */
function lens({ elements }: Drawn, frame: Frame, place: (p: Point) => string): string {
  const [top, bottom] = elements.points as [Point, Point]
  const r = svgNumber(frame.scale * (elements.circles[0]?.r as number))
  return svg('path', { d: `M${place(top)}A${r} ${r} 0 0 1 ${place(bottom)}A${r} ${r} 0 0 1 ${place(top)}Z` })
}

/** Behind a plain polygon or star: the circle through its corners, the one that its sides touch, and every diagonal. */
function polygonGround({ form, elements: { points } }: Drawn, frame: Frame, place: (p: Point) => string): string[] {
  if (form !== 'regular_polygon' && form !== 'star_polygon') return []
  const [first, second] = points as [Point, Point, ...Point[]]
  const inner = Math.hypot((first.x + second.x) / 2, (first.y + second.y) / 2)
  const pairs = points.length > mostDiagonals ? [] : points.flatMap((from, i) => points.slice(i + 1).map((to) => `M${place(from)}L${place(to)}`))
  return [Math.hypot(first.x, first.y), inner].map((r) => ringPath(frame, r)).concat(pairs.length === 0 ? [] : [svg('path', { d: pairs.join('') })])
}

/** With more corners the diagonals are one grey disc. */
const mostDiagonals = 24

/** A circle about the origin as a path: `<circle>` is kept for the circles of the form. */
function ringPath({ x, y, scale }: Frame, radius: number): string {
  const r = svgNumber(radius * scale)
  return svg('path', {
    d: `M${svgNumber(x - radius * scale)} ${svgNumber(y)}A${r} ${r} 0 1 1 ${svgNumber(x + radius * scale)} ${svgNumber(y)}A${r} ${r} 0 1 1 ${svgNumber(x - radius * scale)} ${svgNumber(y)}Z`,
  })
}

/** A filled dot as a path: `<circle>` is kept for the circles of the form, so that their number can be counted. */
function dot(at: Point, frame: Frame, r: number): string {
  const x = frame.x + frame.scale * at.x
  const y = frame.y - frame.scale * at.y
  const edge = (side: number) => `${svgNumber(x + side * r)} ${svgNumber(y)}`
  return svg('path', { d: `M${edge(-1)}A${r} ${r} 0 1 1 ${edge(1)}A${r} ${r} 0 1 1 ${edge(-1)}Z` })
}
