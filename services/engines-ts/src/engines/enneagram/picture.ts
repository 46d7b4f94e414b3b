import { svg, svgDocument, svgNumber, svgText } from '@selemene/engine'
import { types } from './data/types.js'
import type { Result } from './schema.js'
import { type TypeNumber, typeNumbers } from './terms.js'

const width = 640
const height = 712
const middle = { x: 320, y: 388 }
const sans = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const ink = '#1f2433'
const muted = '#667085'
const indigo = '#3f3d8f'
const gold = '#96691b'
const teal = '#1f7a78'
const rose = '#b4476a'
const rule = '#cfcabd'

const ring = 176
const node = 20
const barFrom = 206
const barLength = 50
const mostPoints = 24
/** Without bars around it the figure has room to be a third larger, and a little higher. */
const closer = `translate(${middle.x} ${middle.y - 10}) scale(1.35) translate(${-middle.x} ${-middle.y})`

/** The figure with nine points, 9 at the top, its lines as arrows in the direction of growth, and the scores as bars around it. */
export function picture(result: Result): string {
  const title = titleOf(result)
  const subtitle = subtitleOf(result)
  return svgDocument({ title, description: `${title}. ${subtitle}.`, width, height }, [
    svg('g', { id: 'paper' }, svg('rect', { width, height, fill: '#fbfaf7' })),
    svg('g', { id: 'caption', 'font-family': sans }, [
      svgText(title, { x: 24, y: 44, 'font-size': 20, 'font-weight': 600, fill: ink }),
      svgText(subtitle, { x: 24, y: 66, 'font-size': 12, fill: muted }),
    ]),
    svg('g', { id: 'star', transform: result.scores === null ? closer : undefined }, [
      svg('g', { id: 'figure', fill: 'none', stroke: rule, 'stroke-width': 1.6, 'stroke-linejoin': 'round' }, [
        svg('circle', { cx: middle.x, cy: middle.y, r: ring }),
        ...typeNumbers.map((type) => line(type, types[type].integration, { stroke: '#a9a5c9' })),
      ]),
      svg('g', { id: 'own-lines', fill: 'none', 'stroke-width': 3.5 }, ownLines(result)),
      svg(
        'g',
        { id: 'points', 'font-family': sans, 'text-anchor': 'middle' },
        typeNumbers.map((type) => point(type, result)),
      ),
    ]),
    svg('g', { id: 'legend', 'font-family': sans, 'font-size': 12, fill: ink }, legend(result)),
  ])
}

function titleOf({ type, wing, portrait }: Result): string {
  if (type === null) return 'Enneagram'
  return `Enneagram · type ${type}${wing === null ? '' : `, wing ${wing}`} · ${portrait?.title}`
}

function subtitleOf({ type, scores, tritype, instincts, confidence, center, hornevian, harmonic }: Result): string {
  if (type === null) return 'Nine points, not scored yet'
  const groups = `${center} center · ${hornevian} · ${harmonic}`
  if (scores === null) return groups
  return `tritype ${tritype?.join('-')} · instincts ${instincts?.stack.join('/')} · confidence ${confidence} · ${groups}`
}

/** A place at so many ninths of a turn clockwise from the top. */
function at(type: TypeNumber, distance: number): { x: number; y: number } {
  const angle = (2 * Math.PI * type) / 9
  return { x: middle.x + distance * Math.sin(angle), y: middle.y - distance * Math.cos(angle) }
}

/** A line from rim to rim of two points, with a head at its end. */
function line(from: TypeNumber, to: TypeNumber, style: Record<string, string>): string {
  const [a, b] = [at(from, ring), at(to, ring)]
  const length = Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y))
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const along = (distance: number, side: number) => `${svgNumber(a.x + ux * distance - uy * side)} ${svgNumber(a.y + uy * distance + ux * side)}`
  const tip = length - node - 3
  return svg('path', {
    ...style,
    'data-from': from,
    'data-to': to,
    d: `M${along(node, 0)}L${along(tip, 0)}M${along(tip - 12, 6)}L${along(tip, 0)}L${along(tip - 12, -6)}`,
  })
}

function ownLines({ type, integration, disintegration }: Result): string[] {
  if (type === null) return []
  return [
    line(type as TypeNumber, integration as TypeNumber, { id: 'integration', stroke: teal }),
    line(type as TypeNumber, disintegration as TypeNumber, { id: 'disintegration', stroke: rose }),
  ]
}

function point(type: TypeNumber, { type: own, wing, scores }: Result): string {
  const { x, y } = at(type, ring)
  const fill = colourOf(type, own, wing)
  const number = svgText(String(type), { x, y: y + 6, 'font-size': 17, 'font-weight': 600, fill: fill === '#fbfaf7' ? ink : '#ffffff' })
  const disc = svg('circle', { cx: x, cy: y, r: node, fill, stroke: fill === '#fbfaf7' ? muted : fill, 'stroke-width': 1.6 })
  const score = scores?.[type]
  return svg('g', { 'data-type': type, 'data-score': score }, [score === undefined ? '' : bar(type, score, fill), disc, number])
}

/** Track and bar outwards from the point, with the points written at its end. */
function bar(type: TypeNumber, score: number, fill: string): string {
  const segment = (to: number) => {
    const [a, b] = [at(type, barFrom), at(type, to)]
    return `M${svgNumber(a.x)} ${svgNumber(a.y)}L${svgNumber(b.x)} ${svgNumber(b.y)}`
  }
  const label = at(type, barFrom + barLength + 16)
  const style = { fill: 'none', 'stroke-width': 10, 'stroke-linecap': 'round' }
  return [
    svg('path', { ...style, d: segment(barFrom + barLength), stroke: '#ebe7dc' }),
    score === 0
      ? ''
      : svg('path', { ...style, d: segment(barFrom + (barLength * score) / mostPoints), stroke: fill === '#fbfaf7' ? '#8e8bbd' : fill }),
    svgText(String(score), { x: label.x, y: label.y + 4, 'font-size': 12, fill: ink }),
  ].join('')
}

function colourOf(type: TypeNumber, own: number | null, wing: number | null): string {
  if (type === own) return indigo
  return type === wing ? gold : '#fbfaf7'
}

function legend({ type, wing, integration, disintegration, scores }: Result): string[] {
  const entries = [
    ...(type === null ? [] : [{ colour: indigo, words: `type ${type}` }]),
    ...(wing === null ? [] : [{ colour: gold, words: `wing ${wing}` }]),
    ...(type === null
      ? []
      : [
          { colour: teal, words: `in growth to ${integration}` },
          { colour: rose, words: `under strain to ${disintegration}` },
        ]),
    ...(scores === null ? [] : [{ colour: '#8e8bbd', words: `points of ${mostPoints}` }]),
  ]
  return entries.map(({ colour, words }, i) =>
    svg('g', {}, [svg('rect', { x: 24 + 122 * i, y: 676, width: 12, height: 12, rx: 3, fill: colour }), svgText(words, { x: 42 + 122 * i, y: 686 })]),
  )
}
