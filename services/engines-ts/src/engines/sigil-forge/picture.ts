import { svg, svgDocument, svgText } from '@selemene/engine'
import { planetName } from './kamea.js'
import { chaosGround, kameaGround, kameaNumbers, plainGround, roseGround, roseLetters } from './picture-ground.js'
import { beginning, chainLines, ending, type Place, pathLine, stations } from './picture-line.js'
import type { Kamea } from './schema.js'
import type { Sigil } from './sigil.js'

const width = 640
const height = 712
const middle = { x: 320, y: 396 }
const sans = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** Pixels from the centre to the unit circle of each ground. */
const reach = { letter_elimination: 236, rose_cross: 262, chaos_star: 222 }

/** The sigil on a page of 640 × 712 in groups: `paper`, `caption`, `ground`, `sigil` with the line, its circle and its bar. */
export function drawing(sigil: Sigil): string {
  const { place, ground, labels } = groundOf(sigil)
  const title = titleOf(sigil)
  const letters = `${sigil.letters} · ${sigil.path.length === 1 ? '1 letter' : `${sigil.path.length} letters`}`
  return svgDocument({ title, description: `${title}: one line through ${letters}, from a circle to a bar.`, width, height }, [
    svg('g', { id: 'paper' }, svg('rect', { width, height, fill: '#fbfaf7' })),
    svg('g', { id: 'caption', 'font-family': sans }, [
      svgText(title, { x: 24, y: 44, 'font-size': 20, 'font-weight': 600, fill: '#1f2433' }),
      svgText(letters, { x: 24, y: 66, 'font-size': 12, fill: '#667085' }),
    ]),
    svg('g', { id: 'ground', 'font-family': sans }, ground),
    svg(
      'g',
      {
        id: 'sigil',
        fill: 'none',
        stroke: '#1f2433',
        'stroke-width': sigil.path.length > 12 ? 3 : 4,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
      [
        sigil.chain === undefined ? pathLine(sigil.path, place) : chainLines(sigil.chain, place),
        svg('g', { id: 'stations', fill: '#b4476a', stroke: 'none' }, stations(sigil.path, place)),
        ending(sigil, place),
        beginning(sigil, place),
      ],
    ),
    // Last, each with a rim of paper: the line passes behind a number or letter and does not strike it out.
    svg(
      'g',
      { id: 'labels', 'font-family': sans, 'paint-order': 'stroke', stroke: '#fbfaf7', 'stroke-width': 4, 'stroke-linejoin': 'round' },
      labels,
    ),
  ])
}

function groundOf({ method, kamea, firstRay }: Sigil): { place: Place; ground: string[]; labels: string[] } {
  if (kamea !== null) {
    const cell = 528 / kamea.order
    const corner = { x: middle.x - 264, y: middle.y - 264 }
    const place: Place = ({ x, y }) => ({ x: corner.x + (x + 0.5) * cell, y: corner.y + (y + 0.5) * cell })
    return { place, ground: kameaGround(kamea, corner, cell), labels: kameaNumbers(kamea, corner, cell) }
  }
  const unit = reach[method as keyof typeof reach]
  const place: Place = ({ x, y }) => ({ x: middle.x + unit * x, y: middle.y + unit * y })
  if (method === 'rose_cross') return { place, ground: roseGround(middle, unit), labels: roseLetters(middle, unit) }
  return { place, ground: method === 'chaos_star' ? chaosGround(middle, unit, firstRay ?? 0) : plainGround(middle, unit), labels: [] }
}

function titleOf({ method, kamea }: Sigil): string {
  switch (method) {
    case 'letter_elimination':
      return 'Sigil by letter elimination'
    case 'rose_cross':
      return 'Sigil on the rose'
    case 'kamea':
      return `Sigil on the square of ${planetName((kamea as Kamea).planet)}`
    case 'chaos_star':
      return 'Sigil on the chaos star'
  }
}
