import { svg, svgDocument, svgText } from '@selemene/engine'
import { type SphereName, spheres as sphereFacts } from './data/spheres.js'
import type { Result } from './schema.js'

const page = { width: 960, height: 968, margin: 24 }
const font = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const colour = {
  ink: '#1f2433',
  muted: '#667085',
  paper: '#fbfaf7',
  card: '#ffffff',
  indigo: '#3f3d8f',
  gold: '#8a5f12',
  teal: '#1f7a78',
  rose: '#b4476a',
}

type Point = readonly [x: number, y: number]

interface Lane {
  title: string
  names: readonly SphereName[]
  ink: string
  tint: string
  y: number
}

const radius = 42

/**
 * The spheres as one winding way, each drawn once: the Activation Sequence from left to right, the Venus Sequence back from the
 * Purpose, the Pearl Sequence onward from the Core; the three spheres beyond the sequences stand below.
 */
const lanes: readonly Lane[] = [
  { title: 'Activation Sequence', names: ['life_work', 'evolution', 'radiance', 'purpose'], ink: colour.indigo, tint: '#ecebf7', y: 158 },
  { title: 'Venus Sequence', names: ['core', 'sq', 'eq', 'iq', 'attraction'], ink: colour.rose, tint: '#fbeef2', y: 378 },
  { title: 'Pearl Sequence', names: ['vocation', 'culture', 'brand', 'pearl'], ink: colour.gold, tint: '#faf1df', y: 598 },
  { title: 'Beyond the sequences', names: ['relating', 'stability', 'creativity'], ink: colour.teal, tint: '#e6f1f0', y: 818 },
]

/** The sphere map: gate and line, labels, partner, ring and amino acid of all 16 spheres. */
export function picture(result: Result): string {
  const { life_work, evolution, radiance, purpose } = result.spheres
  const four = [life_work, evolution, radiance, purpose].map(({ gate, line }) => `${gate}.${line}`)
  return svgDocument({ title: 'Gene Keys sphere map', description: descriptionOf(result), width: page.width, height: page.height }, [
    svg('rect', { width: page.width, height: page.height, fill: colour.paper }),
    text('Gene Keys', page.margin, 44, { size: 20, weight: 600 }),
    text(`Hologenetic profile · ${four.join(' · ')}`, page.margin, 64, { size: 12, fill: colour.muted }),
    legend(),
    ...ways(),
    ...lanes.flatMap((lane) => [
      text(lane.title, page.margin + 76, lane.y - radius - 18, { size: 12, weight: 600, fill: lane.ink, anchor: 'middle' }),
      ...lane.names.map((name, i) => drawSphere(name, result.spheres[name], placeIn(lane, i), lane)),
    ]),
  ])
}

const descriptionOf = ({ spheres }: Result) =>
  `${lanes.flatMap(({ names }) => names.map((name) => `${sphereFacts[name].title} ${spheres[name].gate}.${spheres[name].line}`)).join(', ')}.`

/** Spheres share their lane's width evenly. */
function placeIn(lane: Lane, index: number): Point {
  const first = page.margin + 76
  const last = page.width - page.margin - 76
  return [first + ((last - first) * index) / (lane.names.length - 1), lane.y]
}

/** Lines behind the spheres: along each lane, and around the two bends. */
function ways(): string[] {
  const [activation, venus, pearl] = lanes as [Lane, Lane, Lane]
  const along = [activation, venus, pearl].map((lane) => {
    const [[x1, y], [x2]] = [placeIn(lane, 0), placeIn(lane, lane.names.length - 1)]
    return way(`M${x1} ${y} H${x2}`, lane.ink)
  })
  const right = page.width - page.margin - 76
  const left = page.margin + 76
  return [
    ...along,
    way(`M${right} ${activation.y} C${right + 84} ${activation.y + 20} ${right + 84} ${venus.y - 20} ${right} ${venus.y}`, venus.ink),
    way(`M${left} ${venus.y} C${left - 84} ${venus.y + 20} ${left - 84} ${pearl.y - 20} ${left} ${pearl.y}`, pearl.ink),
  ]
}

const way = (d: string, stroke: string) =>
  svg('path', { d, fill: 'none', stroke, 'stroke-width': 1.6, 'stroke-dasharray': '2 5', 'stroke-linecap': 'round' })

function drawSphere(name: SphereName, sphere: Result['spheres'][SphereName], [x, y]: Point, { ink, tint }: Lane): string {
  const { gate, line, shadow, gift, siddhi, programming_partner, codon_ring, amino_acid } = sphere
  const data = { 'data-sphere': name, 'data-gate': gate, 'data-line': line, 'data-partner': programming_partner, 'data-ring': codon_ring }
  const below = y + radius
  const centred = (words: string, dy: number, style: Omit<TextStyle, 'anchor'>) => text(words, x, below + dy, { ...style, anchor: 'middle' })
  return svg('g', data, [
    svg('circle', { cx: x, cy: y, r: radius, fill: colour.paper }),
    svg('circle', { cx: x, cy: y, r: radius, fill: tint, stroke: ink, 'stroke-width': 1.6 }),
    text(sphereFacts[name].title, x, y - 14, { size: 11, fill: colour.muted, anchor: 'middle' }),
    text(`${gate}.${line}`, x, y + 13, { size: 24, weight: 600, fill: ink, anchor: 'middle' }),
    text(`with ${programming_partner}`, x, y + 29, { size: 10, fill: colour.muted, anchor: 'middle' }),
    centred(shadow, 19, { size: 12, fill: colour.muted }),
    centred(gift, 36, { size: 13, weight: 600 }),
    centred(siddhi, 53, { size: 12, fill: ink }),
    centred(codon_ring, 72, { size: 10, fill: colour.muted }),
    centred(amino_acid, 85, { size: 10, fill: colour.muted }),
  ])
}

const legend = () =>
  text('In each sphere: key.line and programming partner. Below it: shadow, gift, siddhi, codon ring, amino acid.', page.width - page.margin, 44, {
    size: 11,
    fill: colour.muted,
    anchor: 'end',
  })

interface TextStyle {
  size: number
  weight?: number
  fill?: string
  anchor?: 'middle' | 'end'
}

const text = (words: string, x: number, y: number, { size, weight, fill = colour.ink, anchor }: TextStyle) =>
  svgText(words, { x, y, 'font-family': font, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor })
