import { svg, svgDocument, svgText } from '@selemene/engine'
import { characterOutlines } from './data/character-outlines.js'
import type { Hexagram, IChingResult } from './schema.js'

const ink = '#1f2433'
const muted = '#667085'
const indigo = '#3f3d8f'
const gold = '#a06d16'
const rose = '#b4476a'
const width = 780
const height = 530
const panel = { top: 88, width: 340, height: 384 }
const hexagramTop = 156
const lineStep = 32
const lineHeight = 15
const lineWidth = 168
const style = ["text{font-family:Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif}", '.number{font-variant-numeric:tabular-nums}'].join('')

/**
 * Primary and relating hexagram side by side; changing lines carry their value and the old marks, a ring for 9 and a cross for 6.
 */
export function drawHexagrams(result: IChingResult): string {
  const { primary, relating } = result
  return svgDocument({ title: headline(result), description: describe(result), width, height, style }, [
    svg('rect', { width, height, fill: '#fbfaf7' }),
    svgText(headline(result), { x: 24, y: 42, 'font-size': 20, 'font-weight': 600, fill: ink }),
    svgText(subtitle(result), { x: 24, y: 64, 'font-size': 12, fill: muted }),
    drawPanel(24, 'Primary', primary, result.line_values),
    svg('path', {
      d: 'M381 244h18m-7-7l7 7l-7 7',
      fill: 'none',
      stroke: relating === null ? '#d0d5dd' : indigo,
      'stroke-width': 2.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    relating === null ? drawRest(416) : drawPanel(416, 'Relating', relating, relatingValues(result.line_values), result.changing_lines),
    svgText(`Chance of exactly these lines by ${methodName(result)}: ${percent(result.probability)}`, {
      x: 24,
      y: 502,
      'font-size': 12,
      fill: muted,
      'data-probability': String(result.probability),
    }),
  ])
}

function drawPanel(left: number, role: string, hexagram: Hexagram, values: readonly number[], turned: readonly number[] = []): string {
  const nameSize = hexagram.name.length > 24 ? 16 : 18
  return svg('g', { 'data-hexagram': hexagram.number, 'data-role': role.toLowerCase(), 'data-binary': hexagram.binary }, [
    svg('rect', { x: left, y: panel.top, width: panel.width, height: panel.height, rx: 12, fill: '#ffffff', stroke: '#e4e2dc' }),
    svgText(role.toUpperCase(), { x: left + 20, y: panel.top + 30, 'font-size': 11, 'font-weight': 600, fill: muted, 'letter-spacing': 1.2 }),
    svgText(String(hexagram.number), {
      x: left + panel.width - 20,
      y: panel.top + 38,
      'font-size': 28,
      'font-weight': 600,
      'text-anchor': 'end',
      fill: indigo,
      class: 'number',
    }),
    ...drawLines(left + 52, values, turned),
    drawTrigram(left + 236, hexagramTop, hexagram.upper, 'upper'),
    drawTrigram(left + 236, hexagramTop + 3 * lineStep, hexagram.lower, 'lower'),
    svg('line', { x1: left + 20, x2: left + panel.width - 20, y1: 370, y2: 370, stroke: '#eceae4' }),
    svgText(hexagram.name, { x: left + 20, y: 404, 'font-size': nameSize, 'font-weight': 600, fill: ink }),
    drawName(hexagram.chinese, left + panel.width - 20, 432),
    svgText(hexagram.pinyin, { x: left + 20, y: 428, 'font-size': 14, 'font-style': 'italic', fill: muted }),
    svgText(`${hexagram.upper.name} over ${hexagram.lower.name}`, { x: left + 20, y: 450, 'font-size': 12, fill: muted }),
  ])
}

const emOfOutlines = 200
const characterSize = 44

/** The Chinese name as outlines, its end at `right`: what is drawn does not depend on the fonts of a machine. */
function drawName(chinese: string, right: number, baseline: number): string {
  const characters = [...chinese]
  const left = right - characters.length * characterSize
  return svg('g', { 'data-chinese': chinese, fill: indigo }, [
    ...characters.map((character, i) =>
      svg('path', {
        d: characterOutlines[character],
        transform: `translate(${left + i * characterSize} ${baseline}) scale(${characterSize / emOfOutlines})`,
      }),
    ),
  ])
}

/** Six lines from the bottom up, each with its value before it and, when it changes, the mark on it. */
function drawLines(left: number, values: readonly number[], turned: readonly number[]): string[] {
  return values.map((value, i) => {
    const top = hexagramTop + (5 - i) * lineStep
    const changes = value === 6 || value === 9
    const colour = changes ? rose : ink
    const fill = turned.includes(i + 1) ? gold : colour
    return svg('g', { 'data-line': i + 1, 'data-value': value }, [
      svgText(String(value), {
        x: left - 14,
        y: top + 13,
        'font-size': 13,
        'text-anchor': 'end',
        fill: changes ? rose : muted,
        'font-weight': changes ? 700 : 400,
      }),
      ...drawBars(left, top, value % 2 === 1, fill),
      value === 9 ? ring(left + lineWidth / 2, top + lineHeight / 2) : '',
      value === 6 ? cross(left + lineWidth / 2, top + lineHeight / 2) : '',
    ])
  })
}

function drawBars(left: number, top: number, whole: boolean, fill: string): string[] {
  const gap = 32
  const half = (lineWidth - gap) / 2
  const bar = (x: number, barWidth: number) => svg('rect', { x, y: top, width: barWidth, height: lineHeight, rx: 2, fill })
  return whole ? [bar(left, lineWidth)] : [bar(left, half), bar(left + half + gap, half)]
}

const ring = (x: number, y: number) => svg('circle', { cx: x, cy: y, r: 10, fill: '#ffffff', stroke: rose, 'stroke-width': 3 })

const cross = (x: number, y: number) =>
  svg('path', { d: `M${x - 7} ${y - 7}l14 14m0 -14l-14 14`, stroke: rose, 'stroke-width': 3, 'stroke-linecap': 'round' })

function drawTrigram(left: number, top: number, trigram: Hexagram['upper'], place: string): string {
  const bottom = top + 2 * lineStep + lineHeight
  return svg('g', { 'data-trigram': place }, [
    svg('path', { d: `M${left} ${top}h6v${bottom - top}h-6`, fill: 'none', stroke: '#c9c6bd', 'stroke-width': 1.5 }),
    svgText(trigram.name, { x: left + 18, y: top + 36, 'font-size': 14, 'font-weight': 600, fill: ink }),
    svgText(trigram.attribute, { x: left + 18, y: top + 54, 'font-size': 12, fill: muted }),
  ])
}

/** The place of the relating hexagram when there is none. */
function drawRest(left: number): string {
  const middle = left + panel.width / 2
  return svg('g', { 'data-role': 'rest' }, [
    svg('rect', {
      x: left,
      y: panel.top,
      width: panel.width,
      height: panel.height,
      rx: 12,
      fill: 'none',
      stroke: '#d0d5dd',
      'stroke-dasharray': '5 6',
    }),
    svgText('No line changes', { x: middle, y: 274, 'font-size': 16, 'font-weight': 600, 'text-anchor': 'middle', fill: ink }),
    svgText('The hexagram rests in itself; there is no relating one.', { x: middle, y: 298, 'font-size': 12, 'text-anchor': 'middle', fill: muted }),
  ])
}

/** What the lines are after the change: all of them young. */
const relatingValues = (values: readonly number[]): number[] => values.map((value) => ({ 6: 7, 9: 8 })[value] ?? value)

const headline = ({ primary, relating }: IChingResult): string =>
  relating === null ? `${primary.number} ${primary.name}` : `${primary.number} ${primary.name} → ${relating.number} ${relating.name}`

function subtitle({ changing_lines }: IChingResult): string {
  if (changing_lines.length === 0) return 'I Ching · no changing lines'
  return `I Ching · changing ${changing_lines.length === 1 ? 'line' : 'lines'} ${changing_lines.join(', ')}, counted from the bottom`
}

/** Three digits are enough to read; the exact number stands in the data attribute. */
const percent = (probability: number): string => `${Number((probability * 100).toPrecision(3))} %`

const methodName = ({ method }: IChingResult): string => (method === 'three_coins' ? 'three coins' : 'yarrow stalks')

const describe = (result: IChingResult): string =>
  `${told(result.primary)}. Lines from the bottom: ${result.line_values.join(', ')}. ${
    result.relating === null ? 'No line changes.' : `It becomes ${told(result.relating)}.`
  }`

const told = ({ chinese, pinyin, upper, lower }: Hexagram): string => `${chinese} ${pinyin}, ${upper.name} over ${lower.name}`
