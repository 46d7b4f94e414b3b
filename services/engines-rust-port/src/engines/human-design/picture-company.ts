import { inDays, svg, svgText } from '@selemene/engine'
import { activatingBodies } from '../../activations/activations-at.js'
import { colour, font } from './picture-style.js'
import type { Result } from './schema.js'

/** A part of the page below the chart. */
export interface Panel {
  height: number
  draw(x: number, y: number, width: number): string[]
}

/** What a partner and the day's sky add to the chart, where they were asked for. */
export const panelsOf = ({ connection, transit }: Result): Panel[] => [
  ...(connection === undefined ? [] : [connectionPanel(connection)]),
  ...(transit === undefined ? [] : [transitPanel(transit)]),
]

type Channel = { gates: readonly number[]; name: string }

const kinds = [
  ['electromagnetic', 'Electromagnetic', 'each brings one gate'],
  ['companionship', 'Companionship', 'both have it whole'],
  ['compromise', 'Compromise', 'one whole, the other half'],
  ['dominance', 'Dominance', 'one whole, the other none'],
] as const

const lineStep = 17
const headHeight = 78

function connectionPanel(connection: NonNullable<Result['connection']>): Panel {
  const { partner, centers_defined } = connection
  const rows = Math.max(1, ...kinds.map(([kind]) => connection[kind].length))
  return {
    height: headHeight + rows * lineStep + 10,
    draw: (x, y, width) => [
      frame(x, y, width, headHeight + rows * lineStep + 10),
      words(`With a ${partner.type}, ${partner.profile}, authority ${partner.authority}`, x + 14, y + 25, { size: 14, weight: 600 }),
      words(`${centers_defined.length} of nine centers defined together`, x + width - 14, y + 25, { size: 11, fill: colour.muted, anchor: 'end' }),
      ...kinds.flatMap(([kind, title, meaning], i) => {
        const left = x + 14 + (i * (width - 14)) / kinds.length
        return [
          words(title, left, y + 48, { size: 12, weight: 600, fill: colour.design }),
          words(meaning, left, y + 62, { size: 10, fill: colour.muted }),
          ...channelLines(connection[kind], left, y + headHeight, kind),
        ]
      }),
    ],
  }
}

const channelLines = (channels: readonly Channel[], x: number, y: number, kind: string): string[] =>
  channels.length === 0
    ? [words('none', x, y + 4, { size: 12, fill: colour.muted })]
    : channels.map(({ gates, name }, i) =>
        svg('g', { 'data-kind': kind, 'data-gates': gates.join('-') }, words(`${gates.join('–')} ${name}`, x, y + 4 + i * lineStep, { size: 12 })),
      )

const bodiesHeight = 104

function transitPanel({ at, channels, ...sky }: NonNullable<Result['transit']>): Panel {
  const height = bodiesHeight + Math.max(1, channels.length) * lineStep + 10
  return {
    height,
    draw: (x, y, width) => [
      frame(x, y, width, height),
      words(`The sky of ${inDays(at)} over this chart`, x + 14, y + 25, { size: 14, weight: 600 }),
      ...activatingBodies.map((body, i) => {
        const [left, { gate, line }] = [x + 14 + (i * (width - 28)) / activatingBodies.length, sky[body]]
        return svg('g', { 'data-transit-body': body, 'data-gate': gate, 'data-line': line }, [
          words(shortNames[body], left, y + 48, { size: 11, fill: colour.muted }),
          words(`${gate}.${line}`, left, y + 66, { size: 14, weight: 600, fill: colour.goldInk }),
        ])
      }),
      words('Channels that it completes', x + 14, y + 92, { size: 12, weight: 600, fill: colour.goldInk }),
      ...channelLines(channels, x + 14, y + bodiesHeight + 6, 'transit'),
    ],
  }
}

const shortNames = {
  sun: 'Sun',
  earth: 'Earth',
  north_node: 'N. Node',
  south_node: 'S. Node',
  moon: 'Moon',
  mercury: 'Mercury',
  venus: 'Venus',
  mars: 'Mars',
  jupiter: 'Jupiter',
  saturn: 'Saturn',
  uranus: 'Uranus',
  neptune: 'Neptune',
  pluto: 'Pluto',
} as const

const frame = (x: number, y: number, width: number, height: number) =>
  svg('rect', { x, y, width, height, rx: 8, fill: colour.card, stroke: colour.line })

interface Style {
  size: number
  weight?: number
  fill?: string
  anchor?: 'end'
}
const words = (text: string, x: number, y: number, { size, weight, fill = colour.ink, anchor }: Style) =>
  svgText(text, { x, y, 'font-family': font, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor })
