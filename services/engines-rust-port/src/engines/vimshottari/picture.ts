import { inDays, svg, svgDocument, svgText } from '@selemene/engine'
import type { NakshatraLord } from '../../vedic/nakshatras.js'
import { signOf } from '../../vedic/signs.js'
import type { Period, Result } from './schema.js'

const width = 960
const margin = 24
const bar = { left: 24, right: 936 }
const font = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const ink = '#1f2433'
const muted = '#667085'

/** Fill and ink of each lord. */
const colours: Record<NakshatraLord, [fill: string, ink: string]> = {
  Ketu: ['#e7e2dc', '#5b4f43'],
  Venus: ['#f6dfe7', '#8f3152'],
  Sun: ['#f8e3cf', '#8a4b12'],
  Moon: ['#e2ebf3', '#36566f'],
  Mars: ['#f5d9d3', '#91352a'],
  Rahu: ['#e0dfea', '#4a4763'],
  Jupiter: ['#f7ecc8', '#75570d'],
  Saturn: ['#dcdcef', '#3f3d8f'],
  Mercury: ['#d9ecea', '#1a6563'],
}

interface Row {
  heading: string
  level: string
  periods: readonly Period[]
  current: Period | undefined
}

/** 120 years of mahadashas; below, the antardashas of the running one, and the pratyantardashas of the running one of these. */
export function picture(result: Result): string {
  const rows = rowsOf(result)
  const footTop = 96 + rows.length * 118
  const height = footTop + 176
  return svgDocument({ title: 'Vimshottari dasha', description: description(result), width, height }, [
    svg('rect', { width, height, fill: '#fbfaf7' }),
    text('Vimshottari dasha', margin, 44, { size: 20, weight: 600 }),
    birthLine(result),
    ...rows.flatMap((row, i) => rowOf(row, 96 + i * 118, result.current_period?.at)),
    ...foot(result, footTop),
  ])
}

function description({ birth_nakshatra, balance, current_period }: Result): string {
  const now = current_period === null ? '' : ` On ${inDays(current_period.at)}: ${lordsOf(current_period).join(', ')}.`
  return `Moon in ${birth_nakshatra.name}, pada ${birth_nakshatra.pada}; the cycle begins with ${balance.lord}.${now}`
}

const lordsOf = ({ mahadasha, antardasha, pratyantardasha }: NonNullable<Result['current_period']>) => [
  mahadasha.lord,
  antardasha.lord,
  pratyantardasha.lord,
]

function birthLine({ birth_nakshatra }: Result): string {
  const { name, pada, number, moon_longitude, lord } = birth_nakshatra
  return svg('g', { 'data-nakshatra': number, 'data-pada': pada, 'data-moon-longitude': String(moon_longitude) }, [
    text(`Moon in ${name}, pada ${pada} · ${arcIn(moon_longitude)} · lord ${lord}`, margin, 64, { size: 12, fill: muted }),
  ])
}

/** The sidereal sign with degrees and minutes within it: "9° 48′ Kanya". */
function arcIn(longitude: number): string {
  const minutes = Math.floor((longitude % 30) * 60)
  return `${Math.floor(minutes / 60)}° ${String(minutes % 60).padStart(2, '0')}′ ${signOf(longitude)}`
}

/** "Sep 13". */
const shortDate = (instant: string) => inDays(instant).replace(/^(\w{3})\w* (\d+),.*$/, '$1 $2')

/** Without a running period the first of each level is opened. */
function rowsOf(result: Result): Row[] {
  const { mahadashas, current_period } = result
  const maha = mahadashas.find(({ start }) => start === current_period?.mahadasha.start)
  const opened = maha ?? mahadashas[0]
  const antar = opened?.antardashas?.find(({ start }) => start === current_period?.antardasha.start)
  const openedAntar = antar ?? opened?.antardashas?.[0]
  const pratyantar = openedAntar?.pratyantardashas?.find(({ start }) => start === current_period?.pratyantardasha.start)
  const rows: (Row & { periods: readonly Period[] | undefined })[] = [
    { heading: 'Mahadashas', level: 'mahadasha', periods: mahadashas, current: maha },
    { heading: `Antardashas of ${opened?.lord}`, level: 'antardasha', periods: opened?.antardashas as Period[], current: antar },
    {
      heading: `Pratyantardashas of ${opened?.lord} – ${openedAntar?.lord}`,
      level: 'pratyantardasha',
      periods: openedAntar?.pratyantardashas as Period[],
      current: pratyantar,
    },
  ]
  return rows.filter(({ periods }) => periods !== undefined)
}

function rowOf({ heading, level, periods, current }: Row, y: number, now: string | undefined): string[] {
  const from = Date.parse(periods[0]?.start as string)
  const to = Date.parse(periods.at(-1)?.end as string)
  const xOf = (instant: string) => bar.left + ((Date.parse(instant) - from) / (to - from)) * (bar.right - bar.left)
  const marker = current === undefined || now === undefined ? [] : nowMarker(xOf(now), y)
  return [
    text(heading, bar.left, y + 12, { size: 13, weight: 600 }),
    ...periods.map((period) => segment(period, level, xOf(period.start), xOf(period.end), y + 24, period === current)),
    text(`until ${inDays(last(periods).end)}`, bar.right, y + 12, { size: 11, fill: muted, anchor: 'end' }),
    ...marker,
  ]
}

function segment(period: Period, level: string, x1: number, x2: number, y: number, isCurrent: boolean): string {
  const [fill, dark] = colours[period.lord]
  const isNarrow = x2 - x1 < 62
  return svg('g', { 'data-level': level, 'data-lord': period.lord, 'data-start': period.start, 'data-end': period.end }, [
    svg('rect', {
      x: x1 + 1,
      y,
      width: x2 - x1 - 2,
      height: 38,
      rx: 5,
      fill,
      stroke: isCurrent ? ink : undefined,
      'stroke-width': isCurrent ? 1.6 : undefined,
    }),
    text(period.lord, (x1 + x2) / 2, y + 24, { size: isNarrow ? 11 : 13, weight: 600, fill: dark, anchor: 'middle' }),
    text(period.start.slice(0, 4), x1 + 2, y + 56, { size: 10, fill: ink }),
    text(shortDate(period.start), x1 + 2, y + 68, { size: 10, fill: muted }),
  ])
}

/** A triangle above the bar and a stroke below it, so that no name is crossed. */
const nowMarker = (x: number, y: number) => [
  svg('path', { d: `M ${(x - 5).toFixed(1)} ${y + 15} h 10 l -5 7 z`, fill: ink }),
  svg('line', { x1: x, x2: x, y1: y + 63, y2: y + 70, stroke: ink, 'stroke-width': 1.6 }),
]

function foot(result: Result, y: number): string[] {
  const { balance, current_period, upcoming_transitions, reasons } = result
  const now = current_period === null ? (reasons.current_period ?? '') : lordsOf(current_period).join(' – ')
  return [
    svg('rect', { x: margin, y, width: 380, height: 152, rx: 10, fill: '#ffffff', stroke: '#e4e1d8' }),
    text('At birth', margin + 16, y + 28, { size: 12, fill: muted }),
    svg('g', { 'data-balance-lord': balance.lord, 'data-balance-years': String(balance.years) }, [
      text(`${balance.lord}: ${inWords(balance.ymd)} left`, margin + 16, y + 50, { size: 15, weight: 600 }),
    ]),
    text(current_period === null ? 'Now' : `On ${inDays(current_period.at)}`, margin + 16, y + 88, { size: 12, fill: muted }),
    ...lines(now, 50).map((line, i) => text(line, margin + 16, y + 110 + i * 18, { size: current_period === null ? 12 : 15, weight: 600 })),
    svg('rect', { x: 420, y, width: width - margin - 420, height: 152, rx: 10, fill: '#ffffff', stroke: '#e4e1d8' }),
    text('Next changes', 436, y + 28, { size: 12, fill: muted }),
    ...upcoming_transitions.map((change, i) =>
      svg('g', { 'data-transition': change.at, 'data-to': change.to }, [
        text(inDays(change.at), 436, y + 50 + i * 21, { size: 12, weight: 600 }),
        text(`${change.mahadasha} – ${change.antardasha} – ${change.pratyantardasha}`, 560, y + 50 + i * 21, { size: 12 }),
        text(change.level === 'pratyantardasha' ? '' : `new ${change.level}`, 766, y + 50 + i * 21, { size: 12, fill: muted }),
      ]),
    ),
  ]
}

/** "1 month, 1 day"; what is nought is left out. */
function inWords(ymd: Result['balance']['ymd']): string {
  const parts = (['years', 'months', 'days'] as const)
    .filter((unit) => ymd[unit] > 0)
    .map((unit) => `${ymd[unit]} ${ymd[unit] === 1 ? unit.slice(0, -1) : unit}`)
  return parts.length === 0 ? 'less than a day' : parts.join(', ')
}

/** Words broken into lines of at most `most` characters. */
function lines(words: string, most: number): string[] {
  const broken = ['']
  for (const word of words.split(' ')) {
    const line = `${last(broken)} ${word}`.trim()
    if (line.length <= most) broken[broken.length - 1] = line
    else broken.push(word)
  }
  return broken
}

const last = <T>(items: readonly T[]): T => items[items.length - 1] as T

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
