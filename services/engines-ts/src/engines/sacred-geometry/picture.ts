import { svg, svgDocument, svgText } from '@selemene/engine'
import { type Drawn, drawFlat, type Frame } from './picture-flat.js'
import { drawSpatial } from './picture-spatial.js'
import { forms, type Point } from './schema.js'

const width = 640
const height = 712
const area = { x: 320, y: 396, half: 284 }
const sans = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/**
 * The form on a page of 640 × 712, in groups that a designer can take apart: `paper`, `caption` and `form`, with the kinds of elements inside.
 * `data-scale`, `data-origin-x` and `data-origin-y` of the form lead from page coordinates back to the coordinates of the result.
 */
export function drawing(drawn: Drawn): string {
  const title = titleOf(drawn.form)
  const subtitle = captions[drawn.form](drawn.invariants)
  const isSpatial = drawn.elements.points[0]?.z !== undefined
  const isRound = isSpatial || drawn.form === 'regular_polygon' || drawn.form === 'star_polygon'
  const frame = isRound ? frameAround([{ x: 0, y: 0 }], reach(drawn)) : frameOf(drawn)
  const inside = isSpatial ? drawSpatial(drawn, frame) : drawFlat(drawn, frame)
  return svgDocument({ title, description: `${title}, radius ${drawn.radius}: ${subtitle}.`, width, height }, [
    svg('g', { id: 'paper' }, svg('rect', { width, height, fill: '#fbfaf7' })),
    svg('g', { id: 'caption', 'font-family': sans }, [
      svgText(title, { x: 24, y: 44, 'font-size': 20, 'font-weight': 600, fill: '#1f2433' }),
      svgText(`radius ${drawn.radius} · ${subtitle}`, { x: 24, y: 66, 'font-size': 12, fill: '#667085' }),
    ]),
    svg(
      'g',
      {
        id: 'form',
        'data-form': drawn.form,
        'data-radius': String(drawn.radius),
        'data-scale': String(frame.scale),
        'data-origin-x': frame.x,
        'data-origin-y': frame.y,
        fill: 'none',
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
      inside,
    ),
  ])
}

const titles = Object.fromEntries(forms.map((form) => [form, form.replaceAll('_', ' ').replace('metatrons', 'Metatron’s')]))
const titleOf = (form: Drawn['form']) => {
  const words = titles[form] as string
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const captions: Record<Drawn['form'], (of: Drawn['invariants']) => string> = {
  seed_of_life: (of) => `${of.circles} circles · ${of.lenses} petals`,
  flower_of_life: (of) => `${of.circles} circles · ${of.rings} ring${of.rings === 1 ? '' : 's'} · ${of.lenses} petals`,
  egg_of_life: (of) => `${of.circles} circles · ${of.tangencies} tangencies`,
  fruit_of_life: (of) => `${of.circles} circles · ${of.tangencies} tangencies`,
  metatrons_cube: (of) => `${of.points} points · ${of.segments} segments`,
  vesica_piscis: (of) => `height to width √3 = ${short(of.height_to_width)} · lens area ${short(of.lens_area)}`,
  sri_yantra: (of) =>
    `${of.triangles} triangles = ${of.upward} up + ${of.downward} down · ${of.small_triangles} small triangles · ${of.triple_points} triple points`,
  tetrahedron: (of) => solidCaption(of),
  cube: (of) => solidCaption(of),
  octahedron: (of) => solidCaption(of),
  dodecahedron: (of) => solidCaption(of),
  icosahedron: (of) => solidCaption(of),
  golden_spiral: (of) => `growth φ = ${short(of.growth_per_quarter_turn)} per quarter turn · ${of.turns} turns`,
  torus: (of) => `tube radius ${short(of.tube_radius)} · volume ${short(of.volume)}`,
  regular_polygon: (of) => `${of.sides} sides · interior angle ${short(of.interior_deg)}°`,
  star_polygon: (of) => `{${of.sides}/${of.step}} · point angle ${short(of.point_deg)}°`,
}

/** Four decimals for the eye; the result has all of them. */
const short = (value: unknown) => String(Math.round(Number(value) * 1e4) / 1e4)

const solidCaption = (of: Drawn['invariants']) =>
  `${of.vertices} vertices · ${of.edges} edges · ${of.faces} faces · dihedral angle ${short(of.dihedral_deg)}°`

/** Largest distance from the origin. */
const reach = ({ elements }: Drawn) => Math.max(...elements.points.map(({ x, y, z = 0 }) => Math.sqrt(x * x + y * y + z * z)))

/** Fits points and circles of a flat form into the drawing area. */
function frameOf({ elements }: Drawn): Frame {
  const { circles, points } = elements
  return frameAround([
    ...points,
    ...circles.flatMap(({ cx, cy, r }) => [
      { x: cx - r, y: cy - r },
      { x: cx + r, y: cy + r },
    ]),
  ])
}

function frameAround(points: readonly Point[], margin = 0): Frame {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, low, high] = [Math.min(...xs) - margin, Math.max(...xs) + margin, Math.min(...ys) - margin, Math.max(...ys) + margin]
  const scale = (2 * area.half) / Math.max(right - left, high - low)
  return { scale, x: area.x - (scale * (left + right)) / 2, y: area.y + (scale * (low + high)) / 2 }
}
