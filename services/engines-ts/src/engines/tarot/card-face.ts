import { svg, svgText } from '@selemene/engine'
import { drawCourt } from './court-figures.js'
import { majorEmblems } from './major-emblems.js'
import { indigo, suitColours, white } from './palette.js'
import type { Card, Suit } from './schema.js'
import { box, moved } from './shapes.js'
import { pipPlaces, pipScale, suitEmblems } from './suit-emblems.js'

/** Width and height of a card, units of the picture. */
export const cardWidth = 108
export const cardHeight = 180

export interface CardPlace {
  /** Centre of the card. */
  x: number
  y: number
  /** Laid across, as the second card of the Celtic Cross. */
  crossing?: boolean
  scale?: number
}

/** A card face about its centre: the emblem of a trump, the pips of a number or the bust of a court, turned when it lies reversed. On a dark page it is as printed. */
export function drawCard(card: Card, { x, y, crossing = false, scale = 1 }: CardPlace): string {
  const colours = card.suit === null ? { strong: indigo, faint: '#f4f2fb' } : suitColours[card.suit]
  const turn = (crossing ? 90 : 0) + (card.reversed ? 180 : 0)
  return svg(
    'g',
    {
      transform: `translate(${x} ${y}) rotate(${turn}) scale(${scale})`,
      'data-card': card.id,
      'data-number': card.number,
      'data-reversed': String(card.reversed),
      'data-own-colors': 'true',
    },
    [
      svg('rect', { x: -54, y: -90, width: cardWidth, height: cardHeight, rx: 9, fill: white, stroke: '#bdb8ab', 'stroke-width': 1.2 }),
      svg('rect', { x: -48, y: -84, width: 96, height: 168, rx: 5, fill: colours.faint, stroke: colours.strong, 'stroke-width': 1.2 }),
      svgText(numeralOf(card), {
        x: 0,
        y: -65,
        'font-size': 14,
        'font-weight': 700,
        'text-anchor': 'middle',
        fill: colours.strong,
        // A figure is read upright: a 9 on its head is a 6, and IX is XI.
        transform: card.reversed ? 'rotate(180 0 -70)' : undefined,
      }),
      box(-14, -59, 28, 1.2, colours.strong),
      drawMotif(card),
    ],
  )
}

function drawMotif(card: Card): string {
  if (card.suit === null) return moved(0, 12, 1, majorEmblems[card.number] as string)
  if (card.number > 10) return moved(0, 14, 1.15, drawCourt(card.suit, card.rank))
  return drawPips(card.suit, card.number)
}

/** Wands and swords are taller than cups and pentacles and are drawn smaller where several stand in a column. */
function drawPips(suit: Suit, count: number): string {
  const isTall = suit === 'Swords' || suit === 'Wands'
  const scale = pipScale(count) * (isTall && count > 1 ? 0.84 : 1)
  const places = pipPlaces[count] ?? []
  return places.map(([x, y]) => moved(x * 26, -33 + y * 92, scale, suitEmblems[suit])).join('')
}

const romans = [
  '0',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
]

/** Trumps in Roman figures as on the printed cards, pips in Arabic ones, courts and aces by their rank. */
function numeralOf({ suit, rank, number }: Card): string {
  if (suit === null) return romans[number] as string
  return number === 1 || number > 10 ? String(rank) : String(number)
}
