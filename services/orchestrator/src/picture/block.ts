import { escapeXml, svg } from '@selemene/engine'
import { color, page } from './page-style.js'
import { wrapText } from './wrap-text.js'

/** A part of the page that knows its height; drawn where the layout puts it. */
export interface Block {
  height: number
  draw(x: number, y: number): string
}

export interface Paragraph {
  text: string
  fontSize: number
  fill?: string
  weight?: number
  italic?: boolean
}

/** Wrapped lines of one paragraph, `width` pixels wide. */
export function paragraph({ text, fontSize, fill = color.ink, weight, italic = false }: Paragraph, width: number): Block {
  const lines = wrapText(text, weight === undefined ? width : width * 0.95, fontSize)
  const leading = Math.round(fontSize * 1.5)
  return {
    height: lines.length * leading,
    draw: (x, y) =>
      svg(
        'text',
        { 'font-size': fontSize, fill, 'font-weight': weight, 'font-style': italic ? 'italic' : undefined },
        lines.map((line, i) => svg('tspan', { x, y: y + i * leading + fontSize }, escapeXml(line))),
      ),
  }
}

/** Blocks below one another. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1)
  return {
    height,
    draw(x, y) {
      let top = y
      return blocks
        .map((block) => {
          const drawn = block.draw(x, top)
          top += block.height + gap
          return drawn
        })
        .join('')
    },
  }
}

/** Blocks in two columns, each put where there is more room, in their order. */
export function twoColumns(blocks: readonly Block[], gap: number): Block {
  const columns: [Block[], Block[]] = [[], []]
  const heights: [number, number] = [0, 0]
  for (const block of blocks) {
    const shorter = heights[0] <= heights[1] ? 0 : 1
    columns[shorter].push(block)
    heights[shorter] += block.height + gap
  }
  const [left, right] = columns.map((column) => stack(column, gap)) as [Block, Block]
  return {
    height: Math.max(left.height, right.height),
    draw: (x, y) => left.draw(x, y) + right.draw(x + page.columnWidth + page.gutter, y),
  }
}

/** A block on a white card. */
export function card(inside: Block, padding: number, accent: string): Block {
  const height = inside.height + 2 * padding
  return {
    height,
    draw: (x, y) =>
      svg('rect', { x, y, width: page.columnWidth, height, rx: 10, fill: color.card, stroke: color.line }) +
      svg('rect', { x, y: y + 14, width: 3, height: height - 28, rx: 1.5, fill: accent }) +
      inside.draw(x + padding, y + padding),
  }
}
