import { inDays, svg, svgDocument, svgText } from '@selemene/engine'
import type { AgedNumber } from './date-numbers.js'
import type { ChartNumber } from './reduce.js'
import type { Pythagorean, Result } from './schema.js'

const page = { width: 960, height: 700, margin: 24 }
const inner = page.width - 2 * page.margin
const font = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
const colour = {
  ink: '#1f2433',
  muted: '#667085',
  paper: '#fbfaf7',
  line: '#e4e1d8',
  card: '#ffffff',
  indigo: '#3f3d8f',
  gold: '#c08a2b',
  goldInk: '#8a5f12',
  teal: '#1f7a78',
  rose: '#b4476a',
}

/** The chart on one page: core numbers, the arc of pinnacles and challenges, the inclusion square, the cycles of the day. */
export function picture(result: Result): string {
  const { pythagorean, chaldean } = result
  const title = 'Numerology chart'
  const cycles = `cycles for ${inDays(result.target_date)}`
  const subtitle = pythagorean ? `Pythagorean${chaldean ? ' and Chaldean' : ''} numbers · ${cycles}` : 'Chaldean numbers'
  return svgDocument({ title, description: description(result), width: page.width, height: pythagorean ? page.height : 200 }, [
    svg('rect', { width: page.width, height: pythagorean ? page.height : 200, fill: colour.paper }),
    text(title, page.margin, 44, { size: 20, weight: 600 }),
    text(subtitle, page.margin, 64, { size: 12, fill: colour.muted }),
    ...(pythagorean ? pythagoreanPage(pythagorean, result) : chaldeanTiles(chaldean, page.margin, 88, inner)),
  ])
}

function description({ pythagorean, chaldean }: Result): string {
  const told = [
    ['life path', pythagorean?.life_path],
    ['expression', pythagorean?.expression],
    ['soul urge', pythagorean?.soul_urge],
    ['personality', pythagorean?.personality],
    ['personal year', pythagorean?.personal_year],
    ['Chaldean name', chaldean?.name],
    ['Chaldean birth', chaldean?.birth],
  ] as const
  return `${told.flatMap(([name, number]) => (number ? [`${name} ${written(number)}`] : [])).join(', ')}.`
}

function pythagoreanPage(chart: Pythagorean, result: Result): string[] {
  return [
    ...tileRow(page.margin, 84, 112, 34, [
      ['Life path', 'life_path', chart.life_path],
      ['Expression', 'expression', chart.expression],
      ['Soul urge', 'soul_urge', chart.soul_urge],
      ['Personality', 'personality', chart.personality],
      ['Birthday', 'birthday', chart.birthday],
    ]),
    ...tileRow(page.margin, 208, 72, 20, [
      ['Maturity', 'maturity', chart.maturity],
      ['Balance', 'balance', chart.balance],
      ['Rational thought', 'rational_thought', chart.rational_thought],
      ['Subconscious self', 'subconscious_self', chart.subconscious_self],
      ['Bridge: life path', 'bridge.life_path_expression', chart.bridge.life_path_expression],
      ['Bridge: soul urge', 'bridge.soul_urge_personality', chart.bridge.soul_urge_personality],
    ]),
    ...lifeArc(chart, page.margin, 300, 620, 250),
    ...inclusionSquare(chart, 664, 300, 272, 250),
    ...bottomRow(chart, result),
  ]
}

type Tile = [label: string, field: string, number: ChartNumber | null]

function tileRow(x: number, y: number, height: number, size: number, tiles: Tile[], width = inner): string[] {
  const gap = 12
  const each = (width - gap * (tiles.length - 1)) / tiles.length
  return tiles.map((tile, i) => numberTile(tile, { x: x + i * (each + gap), y, width: each, height, size }))
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A card with one number; the data attributes repeat what is drawn. */
function numberTile([label, field, number]: Tile, { x, y, width, height, size }: Box & { size: number }): string {
  const middle = x + width / 2
  const drawn =
    number === null
      ? [text('–', middle, y + height * 0.68, { size, fill: colour.muted, anchor: 'middle' })]
      : [
          text(String(number.value), middle, y + height * 0.5 + size * 0.45, {
            size,
            weight: 600,
            fill: number.is_master ? colour.goldInk : colour.indigo,
            anchor: 'middle',
          }),
          text(number.is_master ? `${written(number)} · master` : wayTo(number), middle, y + height - 8, {
            size: 11,
            fill: colour.muted,
            anchor: 'middle',
          }),
        ]
  return svg('g', number === null ? { 'data-field': field } : dataOf(field, number), [
    card({ x, y, width, height }),
    text(label, middle, y + 20, { size: 12, fill: colour.muted, anchor: 'middle' }),
    ...drawn,
  ])
}

const dataOf = (field: string, { value, compound, is_master }: ChartNumber) => ({
  'data-field': field,
  'data-value': value,
  'data-compound': compound,
  'data-master': String(is_master),
})

/** Pinnacles above the axis of ages, challenges below it, periods as a line of three. */
function lifeArc(chart: Pythagorean, x: number, y: number, width: number, height: number): string[] {
  const head = [card({ x, y, width, height }), text('Pinnacles and challenges by age', x + 16, y + 26, { size: 13, weight: 600 })]
  if (chart.pinnacles === null || chart.challenges === null || chart.period_cycles === null)
    return [...head, text('needs a birth date', x + width / 2, y + height / 2, { size: 13, fill: colour.muted, anchor: 'middle' })]
  const left = x + 92
  const lastStart = chart.pinnacles[3]?.start_age ?? 54
  const scale = (width - 92 - 20) / (lastStart + 18)
  const spanOf = (number: AgedNumber) => ({
    from: left + number.start_age * scale,
    to: left + ((number.end_age ?? lastStart + 17) + 1) * scale,
  })
  const axisY = y + 122
  return [
    ...head,
    text('Pinnacle', x + 16, y + 84, { size: 12, fill: colour.muted }),
    text('Challenge', x + 16, y + 166, { size: 12, fill: colour.muted }),
    text('Period', x + 16, y + 224, { size: 12, fill: colour.muted }),
    text('Age', x + 16, axisY + 4, { size: 11, fill: colour.muted }),
    ...chart.pinnacles.map((number, i) => band(`pinnacles.${i}`, number, spanOf(number), y + 52, 54, pinnacleTints[i] as string)),
    ...chart.pinnacles.map((number) => ageMark(number, spanOf(number), axisY)),
    ...chart.challenges.map((number, i) => band(`challenges.${i}`, number, spanOf(number), y + 140, 42, '#fbeef2')),
    ...periodRow(chart.period_cycles, left, y + 200, width - 92 - 20),
  ]
}

const pinnacleTints = ['#ecebf7', '#dedcf1', '#cfcdea', '#c1bee3']

function band(field: string, number: AgedNumber, { from, to }: { from: number; to: number }, y: number, height: number, fill: string): string {
  const ink = field.startsWith('challenges') ? colour.rose : colour.indigo
  const ages = { 'data-start-age': number.start_age, ...(number.end_age === null ? {} : { 'data-end-age': number.end_age }) }
  return svg('g', { ...dataOf(field, number), ...ages }, [
    svg('rect', { x: from + 1, y, width: to - from - 2, height, rx: 6, fill }),
    text(String(number.value), (from + to) / 2, y + height / 2 + 6, {
      size: 18,
      weight: 600,
      fill: number.is_master ? colour.goldInk : ink,
      anchor: 'middle',
    }),
  ])
}

function ageMark(number: AgedNumber, { from, to }: { from: number; to: number }, y: number): string {
  const words = number.end_age === null ? `${number.start_age} and on` : `${number.start_age} to ${number.end_age}`
  return text(words, (from + to) / 2, y + 4, { size: 11, anchor: 'middle' })
}

function periodRow(periods: ChartNumber[], x: number, y: number, width: number): string[] {
  const names = ['month', 'day', 'year']
  const each = width / 3
  return periods.map((number, i) =>
    svg('g', dataOf(`period_cycles.${i}`, number), [
      svg('rect', { x: x + i * each + 1, y, width: each - 2, height: 36, rx: 6, fill: '#eaf4f3' }),
      text(`${names[i]}  ${written(number)}`, x + (i + 0.5) * each, y + 23, { size: 13, weight: 600, fill: colour.teal, anchor: 'middle' }),
    ]),
  )
}

/** How often each number stands in the name: missing ones are karmic lessons, the most frequent the hidden passion. */
function inclusionSquare(chart: Pythagorean, x: number, y: number, width: number, height: number): string[] {
  const head = [card({ x, y, width, height }), text('Numbers in the name', x + 16, y + 26, { size: 13, weight: 600 })]
  if (chart.inclusion === null)
    return [...head, text('needs a name', x + width / 2, y + height / 2, { size: 13, fill: colour.muted, anchor: 'middle' })]
  const [cellWidth, cellHeight] = [(width - 32) / 3, 54]
  const cells = chart.inclusion.map((count, i) => {
    const number = i + 1
    const present = chart.hidden_passion?.includes(number) ? 'passion' : 'present'
    const kind = chart.karmic_lessons?.includes(number) ? 'lesson' : present
    const [cx, cy] = [x + 16 + (i % 3) * cellWidth, y + 40 + Math.floor(i / 3) * cellHeight]
    return svg('g', { 'data-inclusion': number, 'data-count': count, 'data-kind': kind }, [
      svg('rect', {
        x: cx + 2,
        y: cy + 2,
        width: cellWidth - 4,
        height: cellHeight - 4,
        rx: 6,
        fill: cellFill[kind],
        stroke: cellInk[kind],
        'stroke-width': kind === 'present' ? 0 : 1,
      }),
      text(String(number), cx + cellWidth / 2 - 12, cy + 35, { size: 20, weight: 600, fill: cellInk[kind], anchor: 'middle' }),
      text(`×${count}`, cx + cellWidth / 2 + 14, cy + 34, { size: 12, fill: colour.muted, anchor: 'middle' }),
    ])
  })
  return [...head, ...cells, ...legend(x + 18, y + height - 22)]
}

const cellFill = { lesson: '#fdf4f7', passion: '#fdf6e8', present: '#f4f3f9' }
const cellInk = { lesson: colour.rose, passion: colour.goldInk, present: colour.indigo }

const legend = (x: number, y: number) => [
  svg('circle', { cx: x + 4, cy: y - 4, r: 4, fill: colour.rose }),
  text('karmic lesson', x + 14, y, { size: 11, fill: colour.muted }),
  svg('circle', { cx: x + 118, cy: y - 4, r: 4, fill: colour.gold }),
  text('hidden passion', x + 128, y, { size: 11, fill: colour.muted }),
]

function bottomRow(chart: Pythagorean, result: Result): string[] {
  const y = 562
  const [month = '', day = '', year = ''] = inDays(result.target_date).split(/,? /)
  return [
    ...tileRow(
      page.margin,
      y,
      72,
      20,
      [
        [`Universal year ${year}`, 'universal_year', chart.universal_year],
        [`Personal year ${year}`, 'personal_year', chart.personal_year],
        [`Personal month: ${month.slice(0, 3)}`, 'personal_month', chart.personal_month],
        [`Personal day: ${month.slice(0, 3)} ${day}`, 'personal_day', chart.personal_day],
      ],
      result.chaldean ? 620 : inner,
    ),
    ...(result.chaldean ? chaldeanTiles(result.chaldean, 664, y, 272) : []),
    svg('g', { 'data-field': 'karmic_debts', 'data-values': chart.karmic_debts.join(' ') }, [
      text(
        chart.karmic_debts.length > 0 ? `Karmic debts: ${chart.karmic_debts.join(', ')}` : 'No karmic debts in the core numbers',
        page.margin,
        664,
        { size: 12 },
      ),
    ]),
  ]
}

function chaldeanTiles(chaldean: Result['chaldean'], x: number, y: number, width: number): string[] {
  return tileRow(
    x,
    y,
    72,
    20,
    [
      ['Chaldean name', 'chaldean.name', chaldean?.name ?? null],
      ['Chaldean birth', 'chaldean.birth', chaldean?.birth ?? null],
    ],
    width,
  )
}

/** What a tile says under its number: nothing where there was nothing to reduce. */
const wayTo = (number: ChartNumber) => (number.compound === number.value ? '' : written(number))
const written = ({ value, compound }: ChartNumber) => (compound === value ? String(value) : `${compound}/${value}`)

const card = (box: Box) => svg('rect', { ...box, rx: 10, fill: colour.card, stroke: colour.line })

interface TextStyle {
  size: number
  weight?: number
  fill?: string
  anchor?: 'middle'
}
const text = (words: string, x: number, y: number, style: TextStyle) =>
  svgText(words, {
    x,
    y,
    'font-family': font,
    'font-size': style.size,
    'font-weight': style.weight,
    fill: style.fill ?? colour.ink,
    'text-anchor': style.anchor,
  })
