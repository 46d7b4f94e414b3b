import { svg, svgDocument, svgText } from '@selemene/engine'
import { activatingBodies } from '../../activations/activations-at.js'
import { drawBodygraph } from './picture-bodygraph.js'
import { type Panel, panelsOf } from './picture-company.js'
import { type Activated, colour, font } from './picture-style.js'
import type { Result } from './schema.js'

const page = { width: 960, height: 968, margin: 24 }
const graph = { x: 240, y: 168 }

/** The chart on one page: facts above, the bodygraph between the columns of design and personality, the cross and the arrows below. */
export function picture(result: Result): string {
  const panels = panelsOf(result)
  const height = page.height + panels.reduce((sum, panel) => sum + panel.height + panelGap, 0)
  return svgDocument({ title: 'Human Design bodygraph', description: descriptionOf(result), width: page.width, height }, [
    svg('rect', { width: page.width, height, fill: colour.paper }),
    text('Human Design', page.margin, 44, { size: 20, weight: 600 }),
    text(`${result.type} · ${result.profile} · ${result.incarnation_cross.full_name}`, page.margin, 64, { size: 12, fill: colour.muted }),
    ...facts(result),
    column('Design', 'design', result, page.margin, colour.design),
    column('Personality', 'personality', result, page.width - page.margin - columnWidth, colour.ink),
    svg('g', { transform: `translate(${graph.x} ${graph.y})` }, drawBodygraph(activatedOf(result), result.centers)),
    ...arrows(result),
    ...legend(),
    ...belowOneAnother(panels),
  ])
}

const panelGap = 16

function belowOneAnother(panels: readonly Panel[]): string[] {
  let y = page.height
  return panels.flatMap((panel) => {
    const drawn = panel.draw(page.margin, y, page.width - 2 * page.margin)
    y += panel.height + panelGap
    return drawn
  })
}

const descriptionOf = (result: Result) =>
  `${result.type}, authority ${result.authority}, profile ${result.profile}, definition ${result.definition}, ${result.incarnation_cross.full_name}. ` +
  `Channels: ${result.channels.map(({ gates, name }) => `${gates.join('–')} ${name}`).join(', ') || 'none'}.`

function activatedOf({ personality, design }: Result): Activated {
  const gates = (side: Result['personality']) => new Set(activatingBodies.map((body) => side[body].gate))
  return { personality: gates(personality), design: gates(design) }
}

function facts(result: Result): string[] {
  const all = [
    ['Type', 'type', result.type],
    ['Strategy', 'strategy', result.strategy],
    ['Authority', 'authority', result.authority],
    ['Profile', 'profile', result.profile],
    ['Definition', 'definition', result.definition],
  ] as const
  const widths = [206, 226, 160, 110, 162]
  let x = page.margin
  return all.map(([label, field, value], i) => {
    const width = widths[i] as number
    const drawn = svg('g', { 'data-field': field, 'data-value': value }, [
      svg('rect', { x, y: 84, width, height: 56, rx: 8, fill: colour.card, stroke: colour.line }),
      text(label, x + 14, 105, { size: 11, fill: colour.muted }),
      text(value, x + 14, 127, { size: 14, weight: 600 }),
    ])
    x += width + 12
    return drawn
  })
}

const columnWidth = 172
const rowHeight = 42
const columnTop = 172
const bodyNames = {
  sun: 'Sun',
  earth: 'Earth',
  north_node: 'North Node',
  south_node: 'South Node',
  moon: 'Moon',
  mercury: 'Mercury',
  venus: 'Venus',
  mars: 'Mars',
  jupiter: 'Jupiter',
  saturn: 'Saturn',
  uranus: 'Uranus',
  neptune: 'Neptune',
  pluto: 'Pluto',
} as const

/** Thirteen activations: gate and line large, color, tone and base small. */
function column(title: string, side: 'personality' | 'design', result: Result, x: number, ink: string): string {
  const rows = activatingBodies.map((body, i) => {
    const { gate, line, color, tone, base, longitude } = result[side][body]
    const y = columnTop + 40 + i * rowHeight
    const data = {
      'data-side': side,
      'data-body': body,
      'data-gate': gate,
      'data-line': line,
      'data-color': color,
      'data-tone': tone,
      'data-base': base,
    }
    return svg('g', { ...data, 'data-longitude': String(longitude) }, [
      svg('line', { x1: x + 12, y1: y - 3, x2: x + columnWidth - 12, y2: y - 3, stroke: colour.line }),
      text(bodyNames[body], x + 14, y + 17, { size: 12 }),
      text(`${color} · ${tone} · ${base}`, x + 14, y + 32, { size: 10, fill: colour.muted }),
      text(`${gate}.${line}`, x + columnWidth - 14, y + 25, { size: 19, weight: 600, fill: ink, anchor: 'end' }),
    ])
  })
  return svg('g', {}, [
    svg('rect', {
      x,
      y: columnTop,
      width: columnWidth,
      height: 40 + activatingBodies.length * rowHeight,
      rx: 8,
      fill: colour.card,
      stroke: colour.line,
    }),
    text(title, x + 14, columnTop + 25, { size: 14, weight: 600, fill: ink }),
    ...rows,
  ])
}

/** The four variables beneath the columns that they are read from. */
function arrows({ variables }: Result): string[] {
  const top = columnTop + 40 + activatingBodies.length * rowHeight + 14
  const right = page.width - page.margin - columnWidth
  const all = [
    ['Determination', 'determination', page.margin, 0],
    ['Environment', 'environment', page.margin, 1],
    ['Motivation', 'motivation', right, 0],
    ['Perspective', 'perspective', right, 1],
  ] as const
  return all.map(([label, field, x, row]) => {
    const { arrow, color, tone, name } = variables[field]
    const y = top + row * 64
    const tip = arrow === 'left' ? -1 : 1
    const middle = x + columnWidth - 32
    return svg('g', { 'data-variable': field, 'data-arrow': arrow, 'data-color': color, 'data-tone': tone }, [
      svg('rect', { x, y, width: columnWidth, height: 58, rx: 8, fill: colour.card, stroke: colour.line }),
      text(label, x + 14, y + 19, { size: 11, fill: colour.muted }),
      text(name, x + 14, y + 36, { size: 13, weight: 600 }),
      text(`color ${color}, tone ${tone}`, x + 14, y + 50, { size: 10, fill: colour.muted }),
      svg('path', {
        d: `M${middle - 14 * tip} ${y + 28} H${middle + 12 * tip} M${middle + 4 * tip} ${y + 20} L${middle + 13 * tip} ${y + 28} L${middle + 4 * tip} ${y + 36}`,
        fill: 'none',
        stroke: colour.gold,
        'stroke-width': 3,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ])
  })
}

function legend(): string[] {
  const y = 938
  const swatch = (x: number, fill: string, height = 8) => svg('rect', { x, y: y - 8, width: 24, height, fill })
  const label = (x: number, words: string) => text(words, x + 32, y, { size: 11, fill: colour.muted })
  return [
    svg('g', {}, [swatch(240, colour.design), label(240, 'Design')]),
    svg('g', {}, [swatch(330, colour.ink), label(330, 'Personality')]),
    svg('g', {}, [swatch(440, colour.design), swatch(440, colour.ink, 4), label(440, 'Both')]),
    text('Small figures: color · tone · base', 720, y, { size: 11, fill: colour.muted, anchor: 'end' }),
  ]
}

interface TextStyle {
  size: number
  weight?: number
  fill?: string
  anchor?: 'middle' | 'end'
}

const text = (words: string, x: number, y: number, { size, weight, fill = colour.ink, anchor }: TextStyle) =>
  svgText(words, { x, y, 'font-family': font, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor })
