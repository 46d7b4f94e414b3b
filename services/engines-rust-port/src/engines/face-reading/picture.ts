import { type SvgAttributes, svg, svgDocument, svgText } from '@selemene/engine'
import { type ElementName, elementNames, type Result } from './schema.js'
import { standingOf } from './standing.js'

const width = 840
const height = 560
const ink = '#1f2433'
const muted = '#667085'
const rule = '#dcd8cd'
const centre = { x: 226, y: 310 }
const radius = 140

const colours: Record<ElementName, string> = { wood: '#1f7a78', fire: '#b4476a', earth: '#96691b', metal: '#667085', water: '#3f3d8f' }

/** Radar of the five element scores, with the shares, thirds, symmetry and main proportions beside it. Every number can be read back. */
export function picture(result: Result): string {
  const { strong } = standingOf(result)
  const balance = strong === undefined ? 'no element is clearly ahead' : `${strong} leads with ${percent(result.elements[strong].value)}`
  return svgDocument(
    {
      title: 'Face reading: five-element balance',
      description: `Radar of five elements; ${balance}. Mirror symmetry ${percent(result.symmetry.overall.value)}.`,
      width,
      height,
      style: `text{font-family:Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:${ink}}`,
    },
    [
      svg('rect', { width, height, fill: '#fbfaf7' }),
      svgText('Face reading', { x: 24, y: 44, 'font-size': 20, 'font-weight': 600 }),
      svgText('Five-element balance from the proportions of a face mesh; 0.5 is the reference face', {
        x: 24,
        y: 64,
        'font-size': 12,
        style: `fill:${muted}`,
      }),
      radar(result),
      elementTable(result),
      thirdsBar(result),
      measureTable(result),
      svgText('Geometry, named in a traditional way. It says nothing about character, health or fate.', {
        x: 24,
        y: height - 20,
        'font-size': 11,
        style: `fill:${muted}`,
      }),
    ],
  )
}

function radar(result: Result): string {
  const rings = [0.25, 0.5, 0.75, 1].map((share) =>
    svg('polygon', {
      points: polygon(elementNames.map(() => share)),
      fill: 'none',
      stroke: rule,
      'stroke-dasharray': share === 0.5 ? '4 3' : undefined,
    }),
  )
  const scores = elementNames.map((name) => result.element_scores[name].value)
  const axes = elementNames.map((_, i) => {
    const end = at(i, 1)
    return svg('line', { x1: centre.x, y1: centre.y, x2: end.x, y2: end.y, stroke: rule })
  })
  const shape = svg('polygon', {
    points: polygon(scores),
    fill: '#3f3d8f',
    'fill-opacity': 0.16,
    stroke: '#3f3d8f',
    'stroke-width': 2,
    'stroke-linejoin': 'round',
  })
  const dots = elementNames.map((name, i) => {
    const dot = at(i, scores[i] as number)
    return svg('circle', { cx: dot.x, cy: dot.y, r: 5, fill: colours[name], 'data-element': name, 'data-score': String(scores[i]) })
  })
  const labels = elementNames.map((name, i) => {
    const spot = at(i, 1.18)
    const anchor = { x: spot.x, 'text-anchor': 'middle' }
    return (
      svgText(titled(name), { ...anchor, y: spot.y - 3, 'font-size': 13, 'font-weight': 600, style: `fill:${colours[name]}` }) +
      svgText((scores[i] as number).toFixed(2), { ...anchor, y: spot.y + 12, 'font-size': 12 })
    )
  })
  const marks = [0.5, 1].map((share) =>
    svgText(String(share), { x: at(2, share).x + 7, y: at(2, share).y + 4, 'font-size': 10, style: `fill:${muted}` }),
  )
  return svg('g', {}, [...rings, ...axes, shape, ...dots, ...labels, ...marks])
}

const column = 470
const end = width - 24

function elementTable(result: Result): string {
  const { strong } = standingOf(result)
  const rows = elementNames.map((name, i) => {
    const y = 136 + i * 24
    const { value } = result.elements[name]
    return [
      svg('rect', { x: column + 78, y: y - 10, width: 180, height: 10, rx: 5, fill: '#efece3' }),
      svg('rect', { x: column + 78, y: y - 10, width: Math.min(180, value * 360), height: 10, rx: 5, fill: colours[name] }),
      svgText(titled(name), { x: column, y, 'font-size': 13, 'font-weight': name === strong ? 600 : 400 }),
      svgText(percent(value), { ...figure(y), 'data-share': name, 'data-value': String(value) }),
    ].join('')
  })
  return svg('g', {}, [heading('Share of the balance', 108), ...rows])
}

function thirdsBar({ thirds }: Result): string {
  const parts = [
    { name: 'upper', value: thirds.upper.value, colour: '#3f3d8f' },
    { name: 'middle', value: thirds.middle.value, colour: '#7573b8' },
    { name: 'lower', value: thirds.lower.value, colour: '#b3b2da' },
  ]
  const whole = end - column
  let x = column
  const bars = parts.map(({ name, value, colour }) => {
    const bar = svg('rect', { x, y: 296, width: value * whole, height: 12, fill: colour })
    const label = svgText(`${name} ${percent(value)}`, { x, y: 324, 'font-size': 11, 'data-third': name, 'data-value': String(value) })
    x += value * whole
    return bar + label
  })
  return svg('g', {}, [heading('Three courts', 282), ...bars])
}

function measureTable({ symmetry, ratios }: Result): string {
  const rows: readonly [string, string, number][] = [
    ['Mirror symmetry', 'symmetry/overall', symmetry.overall.value],
    ['Height to width', 'ratios/face_height_to_width', ratios.face_height_to_width.value],
    ['Forehead to cheeks', 'ratios/forehead_to_cheek_width', ratios.forehead_to_cheek_width.value],
    ['Jaw to cheeks', 'ratios/jaw_to_cheek_width', ratios.jaw_to_cheek_width.value],
    ['Cheeks to upper face (fWHR)', 'ratios/fwhr', ratios.fwhr.value],
    ['Eye spacing', 'ratios/eye_spacing', ratios.eye_spacing.value],
    ['Nose width to length', 'ratios/nose_width_to_length', ratios.nose_width_to_length.value],
    ['Lip fullness', 'ratios/lip_fullness', ratios.lip_fullness.value],
  ]
  const lines = rows.map(([words, pointer, value], i) => {
    const y = 384 + i * 20
    return (
      svgText(words, { x: column, y, 'font-size': 12 }) +
      svgText(value.toFixed(3), { ...figure(y), 'data-measure': pointer, 'data-value': String(value) })
    )
  })
  return svg('g', {}, [heading('Measures', 358), ...lines])
}

const heading = (words: string, y: number) => svgText(words, { x: column, y, 'font-size': 12, 'font-weight': 600, style: `fill:${muted}` })
const figure = (y: number): SvgAttributes => ({ x: end, y, 'font-size': 12, 'text-anchor': 'end', style: 'font-variant-numeric:tabular-nums' })

/** Where a share of the axis stands; the first axis points up, the others follow clockwise in the order of the elements' cycle. */
function at(axis: number, share: number): { x: number; y: number } {
  const angle = (axis / elementNames.length) * 2 * Math.PI - Math.PI / 2
  return { x: centre.x + Math.cos(angle) * radius * share, y: centre.y + Math.sin(angle) * radius * share }
}

const polygon = (shares: readonly number[]) =>
  shares
    .map((share, i) => at(i, share))
    .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
    .join(' ')

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`
