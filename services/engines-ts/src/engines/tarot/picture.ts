import { escapeXml, svg, svgDocument, svgText } from '@selemene/engine'
import { type CardPlace, cardHeight, drawCard } from './card-face.js'
import { spreads } from './data/spreads.js'
import { centreOf, columnStep, layouts, placeCards, rowStep } from './layouts.js'
import { indigo, ink, muted, paper, rose } from './palette.js'
import type { Card, Position, TarotResult } from './schema.js'

const margin = 24
const headHeight = 84
const style = "text{font-family:Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif}"

/** The spread as it is laid, every card with the number and name of its place above and its own name below. */
export function drawSpread(result: TarotResult): string {
  const layout = layouts[result.spread]
  const { title } = spreads[result.spread]
  const isAside = result.significator !== null && layout.corner === undefined
  const left = margin + (isAside ? columnStep + margin : 0)
  const width = Math.ceil(Math.max(left + layout.columns * columnStep + margin, 420))
  const height = Math.ceil(headHeight + layout.rows * rowStep + margin - 8)
  const places = placeCards(layout, left, headHeight)
  return svgDocument({ title: `Tarot: ${title}`, description: describe(result), width, height, style }, [
    svg('rect', { width, height, fill: paper }),
    svgText(title, { x: margin, y: 42, 'font-size': 20, 'font-weight': 600, fill: ink }),
    svgText(subtitle(result), { x: margin, y: 64, 'font-size': 12, fill: muted }),
    isAside ? svg('line', { x1: left - 12, x2: left - 12, y1: headHeight + 8, y2: height - margin, stroke: '#e0ddd4' }) : '',
    drawSignificator(
      result.significator,
      layout.corner ? centreOf(layout.corner, left, headHeight) : { x: margin + columnStep / 2, y: (headHeight + height) / 2 - 6 },
    ),
    ...result.positions.map((position, i) => drawCard(position.card, places[i] as CardPlace)),
    ...result.positions.map((position, i) => drawLabels(position, places[i] as CardPlace)),
  ])
}

function drawLabels(position: Position, place: CardPlace): string {
  const half = (cardHeight / 2) * (place.crossing ? 1 : (place.scale ?? 1))
  // The crossing card has its labels under those of the card that it lies upon.
  const placeLine = place.crossing ? place.y + half + 56 : place.y - half - 10
  const nameLine = place.crossing ? place.y + half + 73 : place.y + half + 19
  return svg('g', { 'data-position': position.number, 'data-index': position.index }, [
    svg('text', { x: place.x, y: placeLine, 'font-size': 12, 'text-anchor': 'middle', fill: muted }, [
      svg('tspan', { fill: indigo, 'font-weight': 700, 'font-size': 13 }, String(position.number)),
      svg('tspan', { dx: 6 }, escapeXml(position.name)),
    ]),
    drawName(position.card, place.x, nameLine),
  ])
}

function drawName(card: Card, x: number, y: number): string {
  const name = svgText(card.name, { x, y, 'font-size': 13, 'font-weight': 600, 'text-anchor': 'middle', fill: ink })
  return card.reversed ? name + svgText('reversed', { x, y: y + 15, 'font-size': 11, 'text-anchor': 'middle', fill: rose }) : name
}

function drawSignificator(card: Card | null, place: CardPlace): string {
  if (card === null) return ''
  return svg('g', { 'data-role': 'significator' }, [
    svgText('Significator', { x: place.x, y: place.y - cardHeight / 2 - 10, 'font-size': 12, 'text-anchor': 'middle', fill: muted }),
    drawCard(card, place),
    drawName(card, place.x, place.y + cardHeight / 2 + 19),
  ])
}

function subtitle({ positions, cast }: TarotResult): string {
  const reversed = positions.filter(({ card }) => card.reversed).length
  const count = positions.length === 1 ? '1 card' : `${positions.length} cards`
  return `Tarot · ${count} ${cast}${reversed === 0 ? '' : ` · ${reversed} reversed`}`
}

const describe = ({ positions }: TarotResult): string =>
  positions.map(({ number, name, card }) => `${number} ${name}: ${card.name}${card.reversed ? ' reversed' : ''}`).join('. ')
