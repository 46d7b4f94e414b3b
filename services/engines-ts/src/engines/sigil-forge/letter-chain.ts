import type { Random } from '@selemene/engine'
import { glyphs, type Move, type Stroke } from './data/glyphs.js'
import { numberOf } from './letters.js'
import { sixDecimals } from './on-circle.js'
import type { PathPoint } from './schema.js'

/** A letter laid into the sigil: turned by eighths of a turn and, from 8 on, mirrored first. */
export interface ChainedLetter {
  letter: string
  orientation: number
  strokes: readonly Stroke[]
}

const orientations = Array.from({ length: 16 }, (_, i) => i)

/**
 * Lays the letters end to end, each beginning where the one before it ended. The seed decides in which of sixteen orientations a letter is tried first;
 * the first one that keeps the figure within its bounds is taken (the most compact one when none does). The whole is then fitted into the unit disc.
 */
export function chainLetters(letters: string, random: Random): ChainedLetter[] {
  const bound = 1.5 + 0.12 * letters.length
  const laid: ChainedLetter[] = []
  let at: Point = { x: 0, y: 0 }
  for (const letter of letters) {
    const tries = random.shuffle(orientations).map((orientation) => laidFrom(at, letter, orientation))
    const chosen = tries.find(({ strokes }) => reachOf(strokes) <= bound) ?? tries.reduce((a, b) => (reachOf(b.strokes) < reachOf(a.strokes) ? b : a))
    laid.push(chosen)
    at = endOf(chosen.strokes)
  }
  return fitted(laid)
}

/** Where each letter begins. */
export function chainPath(chain: readonly ChainedLetter[]): PathPoint[] {
  return chain.map(({ letter, strokes }) => {
    const [x, y] = startOf(strokes)
    return { letter, number: numberOf(letter), x, y }
  })
}

/** The first point of the first stroke: a letter has at least one of each. */
function startOf(strokes: readonly Stroke[]): readonly [number, number] {
  const [first] = strokes
  return (first as Stroke)[0] as readonly [number, number]
}

interface Point {
  x: number
  y: number
}

function laidFrom(at: Point, letter: string, orientation: number): ChainedLetter {
  const turned = (glyphs[letter] as readonly Stroke[]).map((stroke) => mapped(stroke, (p) => oriented(p, orientation)))
  const [x, y] = startOf(turned)
  return { letter, orientation, strokes: turned.map((stroke) => mapped(stroke, (p) => ({ x: p.x - x + at.x, y: p.y - y + at.y }))) }
}

/** Eighths of a turn by exact quarter turns and √½. */
function oriented({ x, y }: Point, orientation: number): Point {
  let point = { x: orientation < 8 ? x : -x, y }
  for (let quarter = 0; quarter < (orientation % 8) >> 1; quarter++) point = { x: 0 - point.y, y: point.x }
  return orientation % 2 === 0 ? point : { x: (point.x - point.y) * Math.SQRT1_2, y: (point.x + point.y) * Math.SQRT1_2 }
}

function mapped(stroke: Stroke, by: (p: Point) => Point): Stroke {
  return stroke.map((move): Move => {
    const points = pointsOf(move).map(by)
    const [first, second] = points as [Point, Point?]
    return second === undefined ? [first.x, first.y] : [first.x, first.y, second.x, second.y]
  })
}

function pointsOf(move: Move): Point[] {
  const first = { x: move[0], y: move[1] }
  return move.length === 2 ? [first] : [first, { x: move[2], y: move[3] }]
}

const allPoints = (strokes: readonly Stroke[]) => strokes.flatMap((stroke) => stroke.flatMap(pointsOf))
const reachOf = (strokes: readonly Stroke[]) => Math.max(...allPoints(strokes).map(({ x, y }) => Math.sqrt(x * x + y * y)))
const endOf = (strokes: readonly Stroke[]): Point => pointsOf(strokes.at(-1)?.at(-1) as Move).at(-1) as Point

/** Moves the middle of the figure to the centre and its farthest point to distance 1. */
function fitted(chain: readonly ChainedLetter[]): ChainedLetter[] {
  const points = chain.flatMap(({ strokes }) => allPoints(strokes))
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  const [x, y] = [middle(points.map((p) => p.x)), middle(points.map((p) => p.y))]
  const reach = Math.max(...points.map((p) => Math.sqrt((p.x - x) * (p.x - x) + (p.y - y) * (p.y - y))))
  const fit = (p: Point) => ({ x: sixDecimals((p.x - x) / reach), y: sixDecimals((p.y - y) / reach) })
  return chain.map((letter) => ({ ...letter, strokes: letter.strokes.map((stroke) => mapped(stroke, fit)) }))
}
