import { svg } from '@selemene/engine'
import type { SphereName } from '@selemene/traditions'
import { sequences } from './data/spheres.js'
import { palette, type Sequence } from './picture-style.js'
import { type Place, placeOf } from './places.js'

/** The paths of the three sequences in the order in which they are walked, each with an arrow on its way. */
export const drawWays = (): string[] =>
  (['activation', 'venus', 'pearl'] as const).flatMap((sequence) => pairs(sequences[sequence]).map(([from, to]) => drawWay(from, to, sequence)))

const pairs = (names: readonly SphereName[]) => names.slice(1).map((to, i) => [names[i] as SphereName, to] as const)

function drawWay(from: SphereName, to: SphereName, sequence: Sequence): string {
  const { line, arrow } = waysApart[`${from}-${to}`]?.(placeOf(from), placeOf(to)) ?? straight(placeOf(from), placeOf(to), 0.5)
  const style = { fill: 'none', stroke: palette[sequence].ink, 'stroke-width': 1.8, 'stroke-linecap': 'round' }
  return svg('g', { 'data-way': `${from}-${to}` }, [svg('path', { d: line, ...style, opacity: 0.6 }), svg('path', { d: arrow, ...style })])
}

interface Way {
  line: string
  arrow: string
}

/** Two ways of the Activation Sequence run around the rest; the one between them passes behind the SQ, its arrow beyond it. */
const waysApart: Readonly<Record<string, (from: Place, to: Place) => Way>> = {
  'life_work-evolution': (from, to) => quarter(from, to, 'clockwise'),
  'evolution-radiance': (from, to) => straight(from, to, 0.78),
  'radiance-purpose': (from, to) => quarter(from, to, 'counterclockwise'),
}

function straight(from: Place, to: Place, share: number): Way {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return { line: `M${from.x} ${from.y}L${to.x} ${to.y}`, arrow: arrowAt(from.x + dx * share, from.y + dy * share, Math.atan2(dy, dx)) }
}

/** A quarter of an ellipse that leaves and arrives along the axes; half of it is at 45° of its parameter, parallel to the chord. */
function quarter(from: Place, to: Place, turn: 'clockwise' | 'counterclockwise'): Way {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const half = Math.SQRT1_2
  const [x, y] = turn === 'clockwise' ? [from.x + dx * half, from.y + dy * (1 - half)] : [from.x + dx * (1 - half), from.y + dy * half]
  return {
    line: `M${from.x} ${from.y}A${Math.abs(dx)} ${Math.abs(dy)} 0 0 ${turn === 'clockwise' ? 1 : 0} ${to.x} ${to.y}`,
    arrow: arrowAt(x, y, Math.atan2(dy, dx)),
  }
}

/** A chevron whose tip is at the point and looks along the angle. */
function arrowAt(x: number, y: number, angle: number): string {
  const wing = (turn: number) => `${round(x - 9 * Math.cos(angle + turn))} ${round(y - 9 * Math.sin(angle + turn))}`
  return `M${wing(0.5)}L${round(x)} ${round(y)}L${wing(-0.5)}`
}

const round = (value: number) => Number(value.toFixed(2))
