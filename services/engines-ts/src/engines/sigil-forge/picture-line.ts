import { svg, svgNumber } from '@selemene/engine'
import type { Stroke } from './data/glyphs.js'
import type { ChainedLetter } from './letter-chain.js'
import type { PathPoint } from './schema.js'
import type { Sigil } from './sigil.js'

export interface Point {
  x: number
  y: number
}
/** From the coordinates of the path to the page. */
export type Place = (p: Point) => Point

const at = ({ x, y }: Point) => `${svgNumber(x)} ${svgNumber(y)}`

/** One line through all stations; where two letters in a row share a station it makes a small loop there. */
export function pathLine(path: readonly PathPoint[], place: Place): string {
  const points = path.map(place)
  const steps = points.map((p, i) => {
    const before = points[i - 1]
    if (before === undefined) return `M${at(p)}`
    return isSame(before, p) ? loopAt(p) : `L${at(p)}`
  })
  return svg('path', { id: 'line', d: steps.join('') })
}

const loopAt = ({ x, y }: Point) => `c-30 -34 30 -34 0 0M${at({ x, y })}`

/** The letters' strokes, all of one colour, so that they grow into one figure. */
export function chainLines(chain: readonly ChainedLetter[], place: Place): string {
  return svg(
    'g',
    { id: 'line' },
    chain.map(({ letter, orientation, strokes }) =>
      svg('path', { 'data-letter': letter, 'data-orientation': orientation, d: strokes.map((s) => strokePath(s, place)).join('') }),
    ),
  )
}

function strokePath(stroke: Stroke, place: Place): string {
  return stroke
    .map((move, i) => {
      const first = at(place({ x: move[0], y: move[1] }))
      if (move.length === 4) return `Q${first} ${at(place({ x: move[2], y: move[3] }))}`
      return `${i === 0 ? 'M' : 'L'}${first}`
    })
    .join('')
}

/** A dot at each station, carrying its letter, number and place as they stand in the result. */
export function stations(path: readonly PathPoint[], place: Place): string[] {
  return path.map((point) => {
    const { x, y } = place(point)
    return svg('circle', {
      cx: x,
      cy: y,
      r: 4.5,
      'data-letter': point.letter,
      'data-number': point.number,
      'data-x': String(point.x),
      'data-y': String(point.y),
    })
  })
}

/** The open circle where the line begins. */
export function beginning({ path }: Sigil, place: Place): string {
  const { x, y } = place(path[0] as PathPoint)
  return svg('circle', { id: 'start', cx: x, cy: y, r: 11, fill: '#fbfaf7' })
}

/** The bar across the line where it ends. */
export function ending(sigil: Sigil, place: Place): string {
  const [before, last] = lastStep(sigil, place)
  const [dx, dy] = [last.x - before.x, last.y - before.y]
  const length = Math.sqrt(dx * dx + dy * dy)
  const [nx, ny] = length === 0 ? [16, 0] : [(-16 * dy) / length, (16 * dx) / length]
  return svg('path', { id: 'end', d: `M${at({ x: last.x - nx, y: last.y - ny })}L${at({ x: last.x + nx, y: last.y + ny })}` })
}

/** Where the line comes from and where it ends; twice the same point when it never moves. */
function lastStep({ path, chain }: Sigil, place: Place): [Point, Point] {
  const points = chain === undefined ? path.map(place) : pointsOf(chain.at(-1)?.strokes.at(-1) as Stroke).map(place)
  const last = points.at(-1) as Point
  return [points.findLast((p) => !isSame(p, last)) ?? last, last]
}

const pointsOf = (stroke: Stroke): Point[] =>
  stroke.flatMap((move) =>
    move.length === 4
      ? [
          { x: move[0], y: move[1] },
          { x: move[2], y: move[3] },
        ]
      : [{ x: move[0], y: move[1] }],
  )

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y
