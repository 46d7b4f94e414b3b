import { type SvgAttributes, svg, svgDocument, svgText } from '@selemene/engine'
import type { ChakraName, ImageMeasures, Result, SeriesMeasures } from './schema.js'

const width = 840
const height = 476
const ink = '#1f2433'
const muted = '#667085'
const rule = '#dcd8cd'
const centre = { x: 248, y: 262 }
const radius = 140
const column = 516
const end = width - 24

/** The traditional colours, darkened to be read on light paper. */
const colours: Record<ChakraName, string> = {
  root: '#b0362f',
  sacral: '#b9601a',
  solar_plexus: '#96691b',
  heart: '#2f7d46',
  throat: '#1f7a78',
  third_eye: '#3f3d8f',
  crown: '#7a3f96',
}

/** Radar of the seven values, with the measures that they stand on beside it. Every number can be read back. */
export function picture(result: Result): string {
  return svgDocument(
    {
      title: 'Biofield: seven values from what was measured',
      description: result.radar.map(({ axis, value }) => `${worded(axis)} ${value.toFixed(3)}`).join(', '),
      width,
      height,
      style: `text{font-family:Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:${ink}}`,
    },
    [
      svg('rect', { width, height, fill: '#fbfaf7' }),
      svgText('Biofield', { x: 24, y: 44, 'font-size': 20, 'font-weight': 600 }),
      svgText(`Seven values by stated formulae from ${sourceOf(result)}`, { x: 24, y: 64, 'font-size': 12, style: `fill:${muted}` }),
      radar(result),
      measureTable(result),
      svgText('Arithmetic with traditional names. No energy field is measured; this is no diagnosis.', {
        x: 24,
        y: height - 20,
        'font-size': 11,
        style: `fill:${muted}`,
      }),
    ],
  )
}

const sourceOf = ({ image, measurements }: Result) =>
  [image && 'a picture', measurements && 'a series'].filter((words) => words !== null).join(' and ')

function radar({ radar: axes }: Result): string {
  const rings = [0.25, 0.5, 0.75, 1].map((share) => svg('circle', { cx: centre.x, cy: centre.y, r: radius * share, fill: 'none', stroke: rule }))
  const spokes = axes.map(({ angle_degrees }) => {
    const rim = at(angle_degrees, 1)
    return svg('line', { x1: centre.x, y1: centre.y, x2: rim.x, y2: rim.y, stroke: rule })
  })
  const half = 180 / axes.length - 2
  const petals = axes.map(({ axis, angle_degrees, value }) => petal({ angle: angle_degrees, half, share: value, fill: colours[axis] }))
  const dots = axes.map(({ axis, angle_degrees, value }) => {
    const { x, y } = at(angle_degrees, value)
    return svg('circle', { cx: x, cy: y, r: 5, fill: colours[axis], 'data-axis': axis, 'data-value': String(value) })
  })
  const labels = axes.map(({ axis, angle_degrees, value }) => {
    const { x, y } = at(angle_degrees, 1.16)
    const placed = { x, 'text-anchor': anchorAt(x) }
    return (
      svgText(worded(axis), { ...placed, y: y - 3, 'font-size': 13, 'font-weight': 600, style: `fill:${colours[axis]}` }) +
      svgText(`${(100 * value).toFixed(1)} %`, { ...placed, y: y + 12, 'font-size': 12 })
    )
  })
  return svg('g', {}, [...rings, ...spokes, ...petals, ...dots, ...labels])
}

/** A sector as wide as its share of the circle, out to the value. */
function petal({ angle, half, share, fill }: { angle: number; half: number; share: number; fill: string }): string {
  const [a, b] = [at(angle - half, share), at(angle + half, share)]
  const r = (radius * share).toFixed(2)
  const d = `M${centre.x} ${centre.y}L${a.x.toFixed(2)} ${a.y.toFixed(2)}A${r} ${r} 0 0 1 ${b.x.toFixed(2)} ${b.y.toFixed(2)}Z`
  return svg('path', { d, fill, 'fill-opacity': 0.3, stroke: fill, 'stroke-width': 1.4, 'stroke-linejoin': 'round' })
}

function anchorAt(x: number): string {
  if (Math.abs(x - centre.x) < 80) return 'middle'
  return x > centre.x ? 'start' : 'end'
}

type Row = readonly [words: string, pointer: string, value: number | null, unit: string]

function measureTable({ image, measurements }: Result): string {
  const groups = [...(image === null ? [] : [imageGroup(image)]), ...(measurements === null ? [] : [seriesGroup(measurements)])]
  let y = 96
  const drawn = groups.map(({ heading, rows }) => {
    const title = svgText(heading, { x: column, y: y + 12, 'font-size': 12, 'font-weight': 600, style: `fill:${muted}` })
    y += 16
    const lines = rows.map(([words, pointer, value, unit]) => {
      y += 22
      const shown = value === null ? '–' : `${compact(value)}${unit}`
      return (
        svgText(words, { x: column, y, 'font-size': 12 }) + svgText(shown, { ...figure(y), 'data-measure': pointer, 'data-value': String(value) })
      )
    })
    y += 30
    return title + lines.join('')
  })
  return svg('g', {}, drawn)
}

function imageGroup(image: ImageMeasures): { heading: string; rows: Row[] } {
  return {
    heading: `Picture, ${image.width} × ${image.height}`,
    rows: [
      ['Area', 'image/area', image.area, ''],
      ['Form coefficient', 'image/form_coefficient', image.form_coefficient, ''],
      ['Entropy', 'image/entropy', image.entropy, ' bit'],
      ['Fractal dimension', 'image/fractal_dimension', image.fractal_dimension, ''],
      ['Left/right symmetry', 'image/symmetry', image.symmetry, ''],
      ['Mean intensity', 'image/mean_intensity', image.mean_intensity, ''],
    ],
  }
}

function seriesGroup(series: SeriesMeasures): { heading: string; rows: Row[] } {
  return {
    heading: `Series, ${series.count} values`,
    rows: [
      ['Entropy', 'measurements/entropy', series.entropy, ' bit'],
      ['Spectral entropy', 'measurements/spectral_entropy', series.spectral_entropy, ''],
      ['Coherence', 'measurements/coherence', series.coherence, ''],
      ['Coherence ratio', 'measurements/coherence_ratio', series.coherence_ratio, ''],
      ['Peak', 'measurements/peak_frequency_hz', series.peak_frequency_hz, ' Hz'],
      ['Total power', 'measurements/total_power', series.total_power, ''],
    ],
  }
}

const figure = (y: number): SvgAttributes => ({ x: end, y, 'font-size': 12, 'text-anchor': 'end', style: 'font-variant-numeric:tabular-nums' })

/** Four significant digits, with an exponent only for very large and very small numbers. */
function compact(value: number): string {
  const size = Math.abs(value)
  return size >= 1e-3 && size < 1e4 ? value.toPrecision(4) : String(Number(value.toPrecision(4)))
}

function at(angleDegrees: number, share: number): { x: number; y: number } {
  const angle = (angleDegrees * Math.PI) / 180
  return { x: centre.x + Math.sin(angle) * radius * share, y: centre.y - Math.cos(angle) * radius * share }
}

function worded(axis: ChakraName): string {
  const words = axis.replace('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
