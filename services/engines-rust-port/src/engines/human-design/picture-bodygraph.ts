import { escapeXml, svg, svgText } from '@selemene/engine'
import { type CenterName, centerNames, centerOfGate, channels, gatesOfCenter } from '@selemene/traditions'
import { centerOutlines, gatePoints, integrationJoints, type Point } from './data/bodygraph-layout.js'
import { type Activated, colour, font } from './picture-style.js'
import type { Result } from './schema.js'

/** Fill and outline of a defined center. */
const centerColours: Readonly<Record<CenterName, readonly [string, string]>> = {
  Head: ['#f0d48a', '#c08a2b'],
  Ajna: ['#b9d8b4', '#4f8a53'],
  Throat: ['#d9b692', '#a0703f'],
  G: ['#f0d48a', '#c08a2b'],
  Heart: ['#e6a5a0', '#b4524c'],
  Spleen: ['#d9b692', '#a0703f'],
  'Solar Plexus': ['#d9b692', '#a0703f'],
  Sacral: ['#e6a5a0', '#b4524c'],
  Root: ['#d9b692', '#a0703f'],
}

/** Defined centers have their traditional colors on a dark page too. */
const ownColors = { 'data-own-colors': 'true' }

/** Channels below, centers above them, gate numbers on top. */
export function drawBodygraph(active: Activated, centers: Result['centers']): string[] {
  const halves = halfChannels(active)
  return [
    ...halves.map(({ from, to }) => bar(from, to, colour.channel, 8.5)),
    ...halves.map(({ from, to }) => bar(from, to, colour.card, 6.5)),
    ...halves.map((half) => activeHalf(half, active)),
    ...centerNames.map((name) => drawCenter(name, centers[name])),
    ...centerNames.flatMap((name) => gatesOfCenter[name].map((gate) => drawGate(gate, active, centers[name].defined))),
  ]
}

/** Half of a channel: it takes the colour of its gate. */
interface Half {
  gate: number
  from: Point
  to: Point
}

function halfChannels(active: Activated): Half[] {
  const straight = channels.filter(({ gates }) => !isIntegration(gates))
  return [...straight.flatMap(({ gates }) => halvesOf(gates[0], gates[1])), ...integrationHalves(active)]
}

const halvesOf = (a: number, b: number): Half[] => {
  const [from, to] = [pointOf(a), pointOf(b)]
  const middle = between(from, to, 0.5)
  return [
    { gate: a, from, to: middle },
    { gate: b, from: to, to: middle },
  ]
}

/** Channels between 10, 20, 34 and 57 share one line; 10–20, 10–34, 10–57, 20–34 are drawn along it, 34–57 by itself. */
const isIntegration = (gates: readonly number[]) =>
  gates.every((gate) => gate === 10 || gate === 20 || gate === 34 || gate === 57) && !(gates[0] === 34)

function integrationHalves({ personality, design }: Activated): Half[] {
  const [twenty, fiftySeven] = [pointOf(20), pointOf(57)]
  const [upper, lower] = [between(twenty, fiftySeven, integrationJoints[10]), between(twenty, fiftySeven, integrationJoints[34])]
  const middle = between(upper, lower, 0.5)
  const isActive = (gate: number) => personality.has(gate) || design.has(gate)
  // Between the joints the line shows the gate that is active on that side, the Throat's and the Spleen's before the branch's.
  return [
    { gate: 20, from: twenty, to: upper },
    { gate: isActive(20) || !isActive(10) ? 20 : 10, from: upper, to: middle },
    { gate: isActive(57) || !isActive(34) ? 57 : 34, from: lower, to: middle },
    { gate: 57, from: fiftySeven, to: lower },
    { gate: 10, from: pointOf(10), to: upper },
    { gate: 34, from: pointOf(34), to: lower },
  ]
}

function activeHalf({ gate, from, to }: Half, { personality, design }: Activated): string {
  const [conscious, unconscious] = [personality.has(gate), design.has(gate)]
  if (conscious && unconscious) return bar(from, to, colour.ink, 6.5) + bar(shifted(from, to, 1.7), shifted(to, from, -1.7), colour.design, 3.1)
  if (conscious) return bar(from, to, colour.ink, 6.5)
  return unconscious ? bar(from, to, colour.design, 6.5) : ''
}

function drawCenter(name: CenterName, { defined, gates, theme }: Result['centers'][CenterName]): string {
  const [fill, stroke] = defined ? centerColours[name] : [colour.card, '#b9b4a5']
  const data = { 'data-center': name, 'data-defined': String(defined), 'data-gates': gates.join(' ') }
  const path = `${centerOutlines[name].map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')} Z`
  return svg('g', data, [
    svg('title', {}, escapeXml(`${name}: ${theme}`)),
    svg('path', { d: path, fill, stroke, 'stroke-width': 1.6, 'stroke-linejoin': 'round', ...(defined ? ownColors : {}) }),
  ])
}

function drawGate(gate: number, { personality, design }: Activated, defined: boolean): string {
  const [x, y] = pointOf(gate)
  const sides = [...(personality.has(gate) ? ['personality'] : []), ...(design.has(gate) ? ['design'] : [])]
  const isActive = sides.length > 0
  const ring = personality.has(gate) ? colour.ink : colour.design
  const circle = svg('circle', { cx: x, cy: y, r: 9, fill: colour.card, stroke: ring, 'stroke-width': 1.6 })
  return svg('g', { 'data-graph-gate': gate, 'data-center-of': centerOfGate.get(gate), 'data-active': sides.join(' ') || 'none' }, [
    isActive ? circle : '',
    svgText(String(gate), {
      x,
      y: y + 3.5,
      'font-family': font,
      'font-size': 10,
      'font-weight': isActive ? 700 : 500,
      'text-anchor': 'middle',
      ...(isActive ? { fill: ring } : gateInk(defined)),
    }),
  ])
}

const gateInk = (defined: boolean) => (defined ? { fill: '#4a4133', ...ownColors } : { fill: colour.muted })

const bar = ([x1, y1]: Point, [x2, y2]: Point, stroke: string, width: number) => svg('line', { x1, y1, x2, y2, stroke, 'stroke-width': width })

const pointOf = (gate: number): Point => gatePoints[gate] as Point

const between = ([x1, y1]: Point, [x2, y2]: Point, share: number): Point => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]

/** A point moved sideways of the line that leads from it to another. */
function shifted([x, y]: Point, [toX, toY]: Point, by: number): Point {
  const length = Math.hypot(toX - x, toY - y)
  return [x - ((toY - y) / length) * by, y + ((toX - x) / length) * by]
}
