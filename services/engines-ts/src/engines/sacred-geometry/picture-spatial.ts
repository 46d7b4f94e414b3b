import { svg, svgNumber } from '@selemene/engine'
import type { Vector } from './data/solids.js'
import type { Drawn, Frame } from './picture-flat.js'
import type { Point } from './schema.js'
import { turn } from './turn.js'
import { cross, difference, dot, length } from './vectors.js'

const indigo = '#3f3d8f'
const teal = '#1f7a78'

/** A quarter view from above, by parallel projection: turned about the upright axis, then tilted towards the viewer. */
const solidView = { about: turn(-1, 20), tilt: turn(1, 14) }
const torusView = { about: turn(0, 1), tilt: turn(-5, 32) }
const light: Vector = [-0.37, 0.56, 0.74]

export function drawSpatial(drawn: Drawn, frame: Frame): string[] {
  const view = drawn.form === 'torus' ? torusView : solidView
  const seen = drawn.elements.points.map((point) => turned(point, view))
  const place = (i: number) => {
    const [x, y] = seen[i] as Vector
    return `${svgNumber(frame.x + frame.scale * x)} ${svgNumber(frame.y - frame.scale * y)}`
  }
  return drawn.form === 'torus' ? torusParts(drawn, seen, place) : solidParts(drawn, seen, place)
}

type Place = (i: number) => string

/** Edges at the back dotted, then the faces in front shaded by how they turn to the light. */
function solidParts({ elements }: Drawn, seen: readonly Vector[], place: Place): string[] {
  const front = elements.faces.filter((face) => normalOf(face, seen)[2] > 1e-9)
  const isInFront = (from: number, to: number) => front.some((face) => face.includes(from) && face.includes(to))
  const edges = (visible: boolean) =>
    elements.segments
      .filter(({ from, to }) => isInFront(from, to) === visible)
      .map(({ from, to }) => svg('path', { d: `M${place(from)}L${place(to)}`, 'data-from': from, 'data-to': to }))
  return [
    svg(
      'g',
      { id: 'faces', fill: indigo },
      front.map((face) => svg('path', { d: outline(face, place), 'fill-opacity': shade(face, seen) })),
    ),
    svg('g', { id: 'hidden-edges', stroke: indigo, 'stroke-opacity': 0.45, 'stroke-width': 1.2, 'stroke-dasharray': '2 6' }, edges(false)),
    svg('g', { id: 'edges', stroke: indigo, 'stroke-width': 2.4 }, edges(true)),
  ]
}

/** Cells from the farthest to the nearest, each on paper, so that the near side covers the far one. */
function torusParts({ elements }: Drawn, seen: readonly Vector[], place: Place): string[] {
  const depth = (face: readonly number[]) => face.reduce((sum, i) => sum + (seen[i] as Vector)[2], 0)
  const cells = elements.faces.map((face) => ({ face, at: svgNumber(depth(face) / depthUnit(seen)) }))
  const sorted = cells.sort((a, b) => Number(a.at) - Number(b.at)).map(({ face }) => face)
  return [
    svg(
      'g',
      { id: 'faces', stroke: teal, 'stroke-width': 0.9 },
      sorted.map((face) => svg('path', { d: outline(face, place), fill: tint(shade(face, seen)) })),
    ),
  ]
}

const depthUnit = (seen: readonly Vector[]) => length(seen[0] as Vector)

function turned({ x, y, z = 0 }: Point, { about, tilt }: typeof solidView): Vector {
  const [u, w] = [x * about.cos + z * about.sin, z * about.cos - x * about.sin]
  return [u, y * tilt.cos - w * tilt.sin, y * tilt.sin + w * tilt.cos]
}

const outline = (face: readonly number[], place: Place) => `M${face.map(place).join('L')}Z`

function normalOf(face: readonly number[], seen: readonly Vector[]): Vector {
  const [a, b, c] = face.slice(0, 3).map((i) => seen[i] as Vector) as [Vector, Vector, Vector]
  return cross(difference(b, a), difference(c, b))
}

/** 0.06 where a face looks into the light, up to 0.34 where it looks away. */
function shade(face: readonly number[], seen: readonly Vector[]): number {
  const normal = normalOf(face, seen)
  return 0.2 - (0.14 * dot(normal, light)) / (length(normal) * length(light))
}

/** Teal mixed into the paper: opaque, unlike an opacity. */
function tint(share: number): string {
  const mix = (paper: number, colour: number) => Math.round(paper + (colour - paper) * share * 1.6)
  return `rgb(${mix(251, 31)},${mix(250, 122)},${mix(247, 120)})`
}
