import type { Synthesis } from '@selemene/contracts'
import { svg, svgText } from '@selemene/engine'
import { type Block, card, paragraph, stack } from './block.js'
import { color, page } from './page-style.js'

const padding = 22
const inner = page.columnWidth - 2 * padding
const barWidth = 96

/** A theme, with its strength. */
export function themeBlock({ about, name, description, strength, sources }: Synthesis['themes'][number]): Block {
  return statement({ about, heading: name, accent: color.indigo, strength, engines: enginesIn(sources) }, [body(description)])
}

/** Where traditions agree, with the confidence in it. */
export function alignmentBlock({ about, aspect, description, engines, confidence }: Synthesis['alignments'][number]): Block {
  return statement({ about, heading: aspect, accent: color.teal, strength: confidence, engines }, [body(description)])
}

/** Where they pull apart: both sides, and what may join them. */
export function tensionBlock({
  about,
  aspect,
  perspective_a,
  perspective_b,
  integration_hint,
  confidence,
  sources,
}: Synthesis['tensions'][number]): Block {
  return statement({ about, heading: aspect, accent: color.rose, strength: confidence, engines: enginesIn(sources) }, [
    sided('A', perspective_a),
    sided('B', perspective_b),
    paragraph({ text: integration_hint, fontSize: 13, fill: color.rose, italic: true }, inner),
  ])
}

interface Head {
  about: string
  heading: string
  accent: string
  strength: number
  engines: readonly string[]
}

function statement({ about, heading, accent, strength, engines }: Head, bodies: readonly Block[]): Block {
  const parts = [
    headline(about, accent, strength),
    paragraph({ text: capital(heading), fontSize: 16, weight: 600 }, inner),
    ...bodies,
    paragraph({ text: engines.join(' · '), fontSize: 11, fill: color.muted }, inner),
  ]
  return card(stack(parts, 6), padding, accent)
}

/** The theme's name in small capitals, and at the right the strength as a bar and a number. */
function headline(about: string, accent: string, strength: number): Block {
  return {
    height: 16,
    draw(x, y) {
      const right = x + inner
      const left = right - barWidth - 36
      return (
        svgText(about.toUpperCase(), { x, y: y + 11, 'font-size': 11, 'font-weight': 600, 'letter-spacing': 1.2, fill: accent }) +
        svg('rect', { x: left, y: y + 4, width: barWidth, height: 6, rx: 3, fill: color.track }) +
        svg('rect', { x: left, y: y + 4, width: barWidth * strength, height: 6, rx: 3, fill: accent, 'data-strength': String(strength) }) +
        svgText(strength.toFixed(2), { x: right, y: y + 11, 'font-size': 11, 'text-anchor': 'end', fill: color.muted })
      )
    },
  }
}

const body = (text: string) => paragraph({ text, fontSize: 13.5 }, inner)

/** One side of a tension behind its letter. */
function sided(letter: string, text: string): Block {
  const indent = 22
  const words = paragraph({ text, fontSize: 13.5 }, inner - indent)
  return {
    height: words.height,
    draw: (x, y) => svgText(letter, { x, y: y + 13.5, 'font-size': 12, 'font-weight': 600, fill: color.rose }) + words.draw(x + indent, y),
  }
}

const enginesIn = (sources: readonly string[]) => [...new Set(sources.map((pointer) => pointer.split('/')[2] as string))]
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
