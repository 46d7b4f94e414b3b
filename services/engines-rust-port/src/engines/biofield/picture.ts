import { type SvgAttributes, svg, svgDocument, svgText } from '@selemene/engine'
import type { ChakraName } from '@selemene/traditions'
import type { ImageMeasures, Result, SeriesMeasures } from './schema.js'

/** Narrow, so that its letters can be read on a phone. */
const width = 560
const ink = '#1f2433'
const muted = '#667085'
const rule = '#dcd8cd'
const margin = 24
const end = width - margin
const centre = { x: width / 2, y: 284 }
const radius = 130
const tableTop = 492
const rowStep = 30
const groupGap = 50

/** The traditional colours, darkened to be read on light paper. */
const colours: Record<ChakraName, string> = {
  root: '#b0362f',
  sacral: '#ab5717',
  solar_plexus: '#96691b',
  heart: '#2f7d46',
  throat: '#1f7a78',
  third_eye: '#3f3d8f',
  crown: '#7a3f96',
}

/** Radar of the seven values, with the measures that they stand on below it. Every number can be read back. */
export function picture(result: Result): string {
  const groups = groupsOf(result)
  const tableHeight = groups.reduce((sum, { rows }) => sum + groupGap + rows.length * rowStep, 0)
  const height = tableTop + tableHeight + margin
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
      svgText('Biofield', { x: margin, y: 44, 'font-size': 22, 'font-weight': 600 }),
      svgText(`Seven values by stated formulae from ${sourceOf(result)}`, { x: margin, y: 68, 'font-size': 14, style: `fill:${muted}` }),
      radar(result),
      measureTable(groups),
      svgText('Arithmetic with traditional names. No energy field is measured; no diagnosis.', {
        x: margin,
        y: height - 22,
        'font-size': 13,
        style: `fill:${muted}`,
      }),
    ],
  )
}

const sourceOf = ({ image, measurements }: Result) =>
  [image && 'a picture', measurements && 'a series'].filter((words) => words !== null).join(' and ')

/** The area of a petal is its value: one tall petal does not hide six small ones. */
const reach = (value: number) => Math.sqrt(value)

function radar({ radar: axes, image, measurements }: Result): string {
  const shares = [0.25, 0.5, 1]
  const rings = shares.map((share) =>
    svg('circle', { cx: centre.x, cy: centre.y, r: (radius * reach(share)).toFixed(2), fill: 'none', stroke: rule }),
  )
  // Straight down, between the fourth petal and the fifth, on paper of its own.
  const scale = shares.map((share) => {
    const { x, y } = at((3.5 * 360) / axes.length, reach(share))
    return svgText(`${100 * share} %`, { x, y: y + 4, 'font-size': 11, 'text-anchor': 'middle', style: `fill:${muted}`, ...haloed })
  })
  const spokes = axes.map(({ angle_degrees }) => {
    const rim = at(angle_degrees, 1)
    return svg('line', { x1: centre.x, y1: centre.y, x2: rim.x, y2: rim.y, stroke: rule })
  })
  const half = 180 / axes.length - 2
  const petals = axes.map(({ axis, angle_degrees, value }) => petal({ angle: angle_degrees, half, share: reach(value), fill: colours[axis] }))
  const dots = axes.map(({ axis, angle_degrees, value }) => {
    const { x, y } = at(angle_degrees, reach(value))
    return svg('circle', { cx: x, cy: y, r: 5, fill: colours[axis], 'data-axis': axis, 'data-value': String(value) })
  })
  const bands = image === null ? (measurements?.bands ?? []) : []
  const labels = axes.map(({ axis, angle_degrees, value }, i) => {
    const { x, y } = at(angle_degrees, 1.15)
    const placed = { x, 'text-anchor': anchorAt(x) }
    const band = bands[i]
    const lines = [`${(100 * value).toFixed(1)} %`, ...(band === undefined ? [] : [`${compact(band.from_hz)}–${compact(band.to_hz)} Hz`])]
    const top = y - (Math.cos((angle_degrees * Math.PI) / 180) > 0.9 ? 16 * lines.length : 6)
    return (
      svgText(worded(axis), { ...placed, y: top, 'font-size': 15, 'font-weight': 600, style: `fill:${colours[axis]}` }) +
      lines.map((line, n) => svgText(line, { ...placed, y: top + 17 * (n + 1), 'font-size': n === 0 ? 14 : 12, ...(n === 0 ? {} : quiet) })).join('')
    )
  })
  return svg('g', {}, [...rings, ...spokes, ...petals, ...scale, ...dots, ...labels])
}

const haloed: SvgAttributes = { 'paint-order': 'stroke', stroke: '#fbfaf7', 'stroke-width': 4, 'stroke-linejoin': 'round' }
const quiet: SvgAttributes = { style: `fill:${muted}` }

/** A sector as wide as its share of the circle, out to `share` of the radius. */
function petal({ angle, half, share, fill }: { angle: number; half: number; share: number; fill: string }): string {
  const [a, b] = [at(angle - half, share), at(angle + half, share)]
  const r = (radius * share).toFixed(2)
  const d = `M${centre.x} ${centre.y}L${a.x.toFixed(2)} ${a.y.toFixed(2)}A${r} ${r} 0 0 1 ${b.x.toFixed(2)} ${b.y.toFixed(2)}Z`
  return svg('path', { d, fill, 'fill-opacity': 0.3, stroke: fill, 'stroke-width': 1.4, 'stroke-linejoin': 'round' })
}

function anchorAt(x: number): string {
  if (Math.abs(x - centre.x) < 40) return 'middle'
  return x > centre.x ? 'start' : 'end'
}

interface Row {
  words: string
  pointer: string
  value: number | null
  /** The value as it is read aloud. */
  shown: string
  /** The largest that it can be, where there is such; a bar shows its share of that. */
  most?: number
}

interface Group {
  heading: string
  rows: Row[]
}

const groupsOf = ({ image, measurements }: Result): Group[] => [
  ...(image === null ? [] : [imageGroup(image)]),
  ...(measurements === null ? [] : [seriesGroup(measurements)]),
]

const bar = { x: 236, width: 130, height: 8 }

function measureTable(groups: readonly Group[]): string {
  let y = tableTop
  const drawn = groups.map(({ heading, rows }) => {
    const title = svgText(heading, { x: margin, y, 'font-size': 14, 'font-weight': 600, style: `fill:${muted}` })
    const line = svg('line', { x1: margin, x2: end, y1: y + 10, y2: y + 10, stroke: rule })
    const lines = rows.map((row) => {
      y += rowStep
      return drawRow(row, y + 4)
    })
    y += groupGap
    return title + line + lines.join('')
  })
  return svg('g', {}, drawn)
}

function drawRow({ words, pointer, value, shown, most }: Row, y: number): string {
  const track = most === undefined ? '' : svg('rect', { ...bar, y: y - 9, rx: 4, fill: '#efece3' })
  const filled =
    most === undefined || value === null
      ? ''
      : svg('rect', { ...bar, y: y - 9, rx: 4, width: (bar.width * Math.min(1, Math.max(0, value / most))).toFixed(2), fill: '#4b5aa3' })
  return (
    svgText(words, { x: margin, y, 'font-size': 15 }) +
    track +
    filled +
    svgText(shown, { ...figure(y), 'data-measure': pointer, 'data-value': String(value) })
  )
}

function imageGroup(image: ImageMeasures): Group {
  const { area, form_coefficient, entropy, fractal_dimension, symmetry, mean_intensity } = image
  return {
    heading: `Picture, ${image.width} × ${image.height} pixels`,
    rows: [
      { words: 'Area of the figure', pointer: 'image/area', value: area, shown: percent(area), most: 1 },
      { words: 'Left/right symmetry', pointer: 'image/symmetry', value: symmetry, shown: percent(symmetry), most: 1 },
      { words: 'Entropy', pointer: 'image/entropy', value: entropy, shown: `${compact(entropy)} of 8 bit`, most: 8 },
      { words: 'Mean intensity', pointer: 'image/mean_intensity', value: mean_intensity, shown: `${compact(mean_intensity)} of 255`, most: 255 },
      { words: 'Fractal dimension', pointer: 'image/fractal_dimension', value: fractal_dimension, shown: compact(fractal_dimension), most: 2 },
      { words: 'Form coefficient', pointer: 'image/form_coefficient', value: form_coefficient, shown: compact(form_coefficient) },
    ],
  }
}

function seriesGroup(series: SeriesMeasures): Group {
  const { entropy, spectral_entropy, coherence, coherence_ratio, peak_frequency_hz, total_power } = series
  return {
    heading: `Series, ${series.count} values, ${compact(series.sample_rate_hz)} a second`,
    rows: [
      { words: 'Coherence', pointer: 'measurements/coherence', value: coherence, shown: percent(coherence), most: 1 },
      { words: 'Spectral entropy', pointer: 'measurements/spectral_entropy', value: spectral_entropy, shown: percent(spectral_entropy), most: 1 },
      { words: 'Entropy', pointer: 'measurements/entropy', value: entropy, shown: `${compact(entropy)} of 4 bit`, most: 4 },
      { words: 'Strongest rhythm', pointer: 'measurements/peak_frequency_hz', value: peak_frequency_hz, shown: rhythm(peak_frequency_hz) },
      { words: 'Coherence ratio', pointer: 'measurements/coherence_ratio', value: coherence_ratio, shown: compact(coherence_ratio) },
      { words: 'Total power', pointer: 'measurements/total_power', value: total_power, shown: compact(total_power) },
    ],
  }
}

const figure = (y: number): SvgAttributes => ({ x: end, y, 'font-size': 15, 'text-anchor': 'end', style: 'font-variant-numeric:tabular-nums' })

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** A frequency, and below one hertz how long one round takes. */
function rhythm(hz: number | null): string {
  if (hz === null || hz >= 1) return hz === null ? '–' : `${compact(hz)} Hz`
  return `${compact(hz)} Hz, every ${compact(1 / hz)} s`
}

/** Three significant digits without idle noughts, with an exponent only for very large and very small numbers; a dash for none. */
const compact = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(3))))

function at(angleDegrees: number, share: number): { x: number; y: number } {
  const angle = (angleDegrees * Math.PI) / 180
  return { x: centre.x + Math.sin(angle) * radius * share, y: centre.y - Math.cos(angle) * radius * share }
}

const worded = (axis: ChakraName): string => axis.charAt(0).toUpperCase() + axis.slice(1).replace('_', ' ')
