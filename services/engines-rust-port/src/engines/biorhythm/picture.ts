import { type CivilDate, civilDateOf, dayNumber, formatCivilDate, inDays, parseCivilDate, svg, svgDocument, svgText } from '@selemene/engine'
import { type CycleName, cycleNames, isCriticalDay, periodDays, primaryNames } from './cycles.js'
import type { Result } from './schema.js'

const width = 960
const height = 560
const margin = 24
const plot = { left: 60, right: 936, top: 108, bottom: 388 }
const before = 7
const fewestAfter = 28
const font = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const ink = '#1f2433'
const muted = '#667085'
const colours: Record<CycleName, string> = {
  physical: '#b4476a',
  emotional: '#1f7a78',
  intellectual: '#3f3d8f',
  intuitive: '#c08a2b',
  aesthetic: '#8d6fb5',
  spiritual: '#6b8ba4',
}

/** The days that are drawn: a week before the target date, and four weeks after it or as many days as are forecast. */
interface Span {
  /** Day number of the target date. */
  day: number
  after: number
  /** Horizontal place of a day, counted from the target date. */
  xOf(offset: number): number
}

function spanOf({ target_date, forecast }: Result): Span {
  const after = Math.max(fewestAfter, forecast.length)
  return {
    day: dayNumber(parseCivilDate(target_date) as CivilDate),
    after,
    xOf: (offset) => plot.left + ((offset + before) / (before + after)) * (plot.right - plot.left),
  }
}

/** Weeks around the target date: three strong curves, three thin ones, the day itself and the zeros of the strong ones. */
export function picture(result: Result): string {
  const span = spanOf(result)
  const drawn = cycleNames.map((name) => `${name} ${rounded(result.cycles[name].percentage)} %`).join(', ')
  return svgDocument(
    {
      title: 'Biorhythm',
      description: `Day ${result.days_alive} of life, ${inDays(result.target_date)}: ${drawn}. Biorhythms have no scientific support.`,
      width,
      height,
    },
    [
      svg('rect', { width, height, fill: '#fbfaf7' }),
      text('Biorhythm', margin, 44, { size: 20, weight: 600 }),
      svg('g', { 'data-days-alive': result.days_alive, 'data-target-date': result.target_date }, [
        text(headerOf(result), margin, 64, { size: 12, fill: muted }),
      ]),
      ...grid(span),
      ...[...cycleNames].reverse().map((name) => curve(name, result, span)),
      ...chosenDay(result, span),
      ...primaryNames.flatMap((name) => criticalMarks(name, result, span)),
      ...legend(result),
      text('A pastime: controlled studies found no effect.', width - margin, 64, { size: 12, fill: muted, anchor: 'end' }),
    ],
  )
}

function headerOf({ target_date, days_alive, compatibility }: Result): string {
  const alone = `${inDays(target_date)} · day ${days_alive.toLocaleString('en-US')} of life`
  return compatibility === null ? alone : `${alone} · together with the other birth ${rounded(compatibility.overall)} %`
}

const yOf = (value: number) => (plot.top + plot.bottom) / 2 - (value * (plot.bottom - plot.top)) / 2

function grid({ day, after, xOf }: Span): string[] {
  const levels = [1, 0.5, 0, -0.5, -1].map((value) =>
    [
      svg('line', { x1: plot.left, x2: plot.right, y1: yOf(value), y2: yOf(value), stroke: value === 0 ? '#b9b4a6' : '#e9e6dd' }),
      text(`${50 * (value + 1)} %`, plot.left - 8, yOf(value) + 4, { size: 11, fill: muted, anchor: 'end' }),
    ].join(''),
  )
  const step = 7 * Math.ceil(after / 35)
  const offsets = Array.from({ length: Math.floor(after / step) + 1 }, (_, i) => i * step)
  const weeks = [-before, ...offsets].map((offset) =>
    [
      svg('line', { x1: xOf(offset), x2: xOf(offset), y1: plot.top, y2: plot.bottom, stroke: '#e9e6dd' }),
      text(shortDate(formatCivilDate(civilDateOf(day + offset))), xOf(offset), plot.bottom + 22, {
        size: 11,
        fill: offset === 0 ? ink : muted,
        weight: offset === 0 ? 600 : 400,
        anchor: offset === after ? 'end' : 'middle',
      }),
    ].join(''),
  )
  return [...levels, ...weeks]
}

/** "Feb 8". */
const shortDate = (date: string) => inDays(date).replace(/^(\w{3})\w* (\d+),.*$/, '$1 $2')

/** Four points a day, from the day of the cycle that the result states. */
function curve(name: CycleName, result: Result, { after, xOf }: Span): string {
  const points = []
  for (let quarter = -4 * before; quarter <= 4 * after; quarter++) {
    const offset = quarter / 4
    const value = Math.sin((2 * Math.PI * (result.cycles[name].day_in_cycle + offset)) / periodDays[name])
    points.push(`${xOf(offset).toFixed(1)},${yOf(value).toFixed(1)}`)
  }
  const strong = isPrimary(name)
  return svg('polyline', {
    points: points.join(' '),
    fill: 'none',
    stroke: colours[name],
    'stroke-width': strong ? 2.5 : 1.2,
    'stroke-opacity': strong ? 1 : 0.55,
    'stroke-linejoin': 'round',
    'data-curve': name,
  })
}

const isPrimary = (name: CycleName) => (primaryNames as readonly string[]).includes(name)

function chosenDay(result: Result, { xOf }: Span): string[] {
  return [
    svg('line', { x1: xOf(0), x2: xOf(0), y1: plot.top - 12, y2: plot.bottom, stroke: ink, 'stroke-dasharray': '3 3' }),
    ...cycleNames.map((name) =>
      svg('circle', {
        cx: xOf(0),
        cy: yOf(result.cycles[name].value),
        r: isPrimary(name) ? 5 : 3.5,
        fill: colours[name],
        stroke: '#ffffff',
        'stroke-width': 1.5,
      }),
    ),
  ]
}

/** Rings where the curve crosses the middle line: at the beginning of the critical day, or half a day before it in a cycle of odd length. */
function criticalMarks(name: CycleName, result: Result, { day, after, xOf }: Span): string[] {
  const marks = []
  for (let offset = 0; offset <= after; offset++) {
    if (!isCriticalDay(name, result.days_alive + offset)) continue
    const date = formatCivilDate(civilDateOf(day + offset))
    marks.push(
      svg('circle', {
        cx: xOf(zeroBefore(name, result.cycles[name].day_in_cycle, offset)),
        cy: yOf(0),
        r: 5,
        fill: '#fbfaf7',
        stroke: colours[name],
        'stroke-width': 2,
        'data-critical': name,
        'data-date': date,
      }),
    )
  }
  return marks
}

/** The zero that makes a day critical, in days from the target date: on the day itself, or half a day earlier. */
function zeroBefore(name: CycleName, dayInCycle: number, offset: number): number {
  const half = periodDays[name] / 2
  return Math.floor((dayInCycle + offset) / half) * half - dayInCycle
}

/** One card a cycle: percentage, the next critical day, and how far it agrees with a partner's. */
function legend(result: Result): string[] {
  const gap = 12
  const each = (width - 2 * margin - 5 * gap) / 6
  return cycleNames.map((name, i) => {
    const { percentage, value, phase, day_in_cycle, next_critical } = result.cycles[name]
    const together = result.compatibility?.cycles[name].percentage
    const x = margin + i * (each + gap)
    return svg(
      'g',
      {
        'data-cycle': name,
        'data-value': String(value),
        'data-percentage': String(percentage),
        'data-day-in-cycle': day_in_cycle,
        'data-next-critical': next_critical,
        'data-together': together === undefined ? undefined : String(together),
      },
      [
        svg('rect', { x, y: 428, width: each, height: 112, rx: 10, fill: '#ffffff', stroke: '#e4e1d8' }),
        svg('rect', { x: x + 14, y: 444, width: 18, height: isPrimary(name) ? 4 : 2, rx: 1, fill: colours[name] }),
        text(`${name} ${periodDays[name]}`, x + 38, 450, { size: 12, fill: muted }),
        text(`${rounded(percentage)} %`, x + 14, 481, { size: 22, weight: 600 }),
        text(`day ${day_in_cycle} · ${phase}`, x + 14, 499, { size: 11, fill: muted }),
        text(`next zero ${shortDate(next_critical)}`, x + 14, 514, { size: 11, fill: muted }),
        ...(together === undefined ? [] : [text(`together ${rounded(together)} %`, x + 14, 529, { size: 11, weight: 600 })]),
      ],
    )
  })
}

const rounded = (percentage: number) => String(Math.round(percentage))

interface TextStyle {
  size: number
  weight?: number
  fill?: string
  anchor?: 'middle' | 'end'
}
const text = (words: string, x: number, y: number, style: TextStyle) =>
  svgText(words, {
    x,
    y,
    'font-family': font,
    'font-size': style.size,
    'font-weight': style.weight,
    fill: style.fill ?? ink,
    'text-anchor': style.anchor,
  })
