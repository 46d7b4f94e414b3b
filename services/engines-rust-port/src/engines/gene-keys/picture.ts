import { svg, svgDocument, svgText } from '@selemene/engine'
import { type SphereName, spheres as sphereFacts } from '@selemene/traditions'
import { colour, font, page, palette, type Sequence } from './picture-style.js'
import { drawWays } from './picture-ways.js'
import { type Place, places, radius } from './places.js'
import type { Result } from './schema.js'

const beyond = 1204

/** The sphere map as readers know it, the Golden Path from Life's Work down to the Purpose and up again to the Pearl. */
export function picture(result: Result): string {
  const { life_work, evolution, radiance, purpose } = result.spheres
  const four = [life_work, evolution, radiance, purpose].map(({ gate, line }) => `${gate}.${line}`)
  return svgDocument({ title: 'Gene Keys sphere map', description: descriptionOf(result), width: page.width, height: page.height }, [
    svg('rect', { width: page.width, height: page.height, fill: colour.paper }),
    text('Gene Keys', page.margin, 44, { size: 20, weight: 600 }),
    text(`Hologenetic profile · ${four.join(' · ')}`, page.margin, 64, { size: 12, fill: colour.muted }),
    ...legend(),
    ...drawWays(),
    svg('line', { x1: page.margin, x2: page.width - page.margin, y1: beyond - 22, y2: beyond - 22, stroke: colour.rule }),
    text('Beyond the sequences', page.margin, beyond, { size: 13, weight: 600, fill: palette.beyond.ink }),
    ...places.map((place) => drawPlace(result, place)),
  ])
}

const descriptionOf = ({ spheres }: Result) =>
  `${places
    .flatMap(({ names }) => names)
    .map((name) => `${sphereFacts[name].title} ${spheres[name].gate}.${spheres[name].line}`)
    .join(', ')}.`

const sequenceTitles: readonly (readonly [Sequence, string])[] = [
  ['activation', 'Activation Sequence'],
  ['venus', 'Venus Sequence'],
  ['pearl', 'Pearl Sequence'],
]

function legend(): string[] {
  const right = { size: 12, fill: colour.muted, anchor: 'end' } as const
  return [
    ...sequenceTitles.flatMap(([sequence, title], i) => [
      svg('circle', {
        cx: page.margin + 6,
        cy: 100 + 22 * i,
        r: 6,
        fill: palette[sequence].tint,
        stroke: palette[sequence].ink,
        'stroke-width': 1.6,
      }),
      text(title, page.margin + 20, 104 + 22 * i, { size: 13, weight: 600, fill: palette[sequence].ink }),
    ]),
    text('In each sphere: key.line and programming partner', page.width - page.margin, 44, right),
    text('Beside it: shadow, gift, siddhi, codon ring, amino acid', page.width - page.margin, 62, right),
  ]
}

/** One activation under one or two names: the key of Life's Work is the Brand's too, the Core's the Vocation's. */
function drawPlace({ spheres }: Result, place: Place): string {
  const drawn = drawSphere(place, spheres[place.names[0]])
  return place.names.reduceRight((inner, name) => svg('g', dataOf(name, spheres[name]), [inner]), drawn)
}

const dataOf = (name: SphereName, { gate, line, programming_partner, codon_ring }: Result['spheres'][SphereName]) => ({
  'data-sphere': name,
  'data-gate': gate,
  'data-line': line,
  'data-partner': programming_partner,
  'data-ring': codon_ring,
})

function drawSphere(place: Place, sphere: Result['spheres'][SphereName]): string {
  const { x, y, sequence, also, names } = place
  const { ink, tint } = palette[sequence]
  const titles = names.map((name) => sphereFacts[name].title)
  const inside = (words: string, dy: number, style: Omit<TextStyle, 'anchor'>) => text(words, x, y + dy, { ...style, anchor: 'middle' })
  return [
    svg('circle', { cx: x, cy: y, r: radius, fill: tint, stroke: ink, 'stroke-width': 1.8 }),
    also === undefined ? '' : svg('circle', { cx: x, cy: y, r: radius + 4, fill: 'none', stroke: palette[also].ink, 'stroke-width': 1.8 }),
    ...titles.map((title, i) => inside(title, (titles.length === 1 ? -19 : -25) + 13 * i, { size: 11.5, fill: colour.muted })),
    inside(`${sphere.gate}.${sphere.line}`, 14, { size: 25, weight: 600, fill: ink }),
    inside(`with ${sphere.programming_partner}`, 30, { size: 11, fill: colour.muted }),
    drawLabels(place, sphere),
  ].join('')
}

const sides = {
  above: { dx: 0, dy: -radius - 78, anchor: 'middle' },
  below: { dx: 0, dy: radius + 20, anchor: 'middle' },
  right: { dx: radius + 16, dy: -28, anchor: undefined },
  left: { dx: -radius - 16, dy: -28, anchor: 'end' },
} as const

function drawLabels({ x, y, side, sequence }: Place, { shadow, gift, siddhi, codon_ring, amino_acid }: Result['spheres'][SphereName]): string {
  const { dx, dy, anchor } = sides[side]
  const at = (words: string, down: number, style: Omit<TextStyle, 'anchor'>) => text(words, x + dx, y + dy + down, { ...style, anchor })
  return [
    at(shadow, 0, { size: 12.5, fill: colour.muted }),
    at(gift, 17, { size: 14, weight: 600 }),
    at(siddhi, 34, { size: 12.5, fill: palette[sequence].ink }),
    at(codon_ring, 51, { size: 11, fill: colour.muted }),
    at(amino_acid, 65, { size: 11, fill: colour.muted }),
  ].join('')
}

interface TextStyle {
  size: number
  weight?: number
  fill?: string
  anchor?: 'middle' | 'end' | undefined
}

const text = (words: string, x: number, y: number, { size, weight, fill = colour.ink, anchor }: TextStyle) =>
  svgText(words, { x, y, 'font-family': font, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor })
