import { svg, svgText } from '@selemene/engine'
import type { Result } from './schema.js'

const left = 650
const right = 956

/** What runs now, what comes next, and what the hour is good for, in words. */
export function legendOf(result: Result): string[] {
  const now = runningOf(result)
  const next = result.upcoming_transitions.slice(0, 6)
  const nextTop = 130 + now.length * 40 + 14
  const careTop = nextTop + 24 + next.length * 22 + 20
  return [
    heading('NOW', 112),
    ...now.flatMap(({ what, name, start, end }, i) => {
      const y = 136 + i * 40
      return [
        svgText(what, { x: left, y, class: 'small muted' }),
        svgText(`${clockOf(start)} – ${clockOf(end)}`, {
          x: right,
          y,
          class: 'small muted',
          'text-anchor': 'end',
          'data-start': start,
          'data-end': end,
        }),
        svgText(name, { x: left, y: y + 17, class: 'body strong' }),
      ]
    }),
    heading('NEXT', nextTop),
    ...next.flatMap(({ kind, to, at }, i) => {
      const y = nextTop + 24 + i * 22
      return [
        svgText(`${kind}: ${to}`, { x: left, y, class: 'body' }),
        svgText(clockOf(at), { x: right, y, class: 'body', 'text-anchor': 'end', 'data-at': at }),
      ]
    }),
    heading('GOOD FOR', careTop),
    ...result.recommendations
      .flatMap((care) => wrapped(care, 50))
      .map((words, i) => svgText(words, { x: left, y: careTop + 24 + i * 18, class: 'small' })),
    svg('line', { x1: left - 20, y1: 104, x2: left - 20, y2: 660, stroke: '#e4e2db' }),
  ]
}

/** HH:MM:SS of an instant on the place's clock. */
const clockOf = (instant: string): string => instant.slice(11, 19)

function runningOf({ organ, dosha, hora, choghadiya, muhurta }: Result): { what: string; name: string; start: string; end: string }[] {
  return [
    { ...organ, what: 'Organ', name: `${organ.name} · ${organ.element}` },
    { ...dosha, what: 'Dosha' },
    ...(hora === null ? [] : [{ ...hora, what: 'Hora', name: `${hora.number} · ${hora.lord}` }]),
    ...(choghadiya === null ? [] : [{ ...choghadiya, what: 'Choghadiya', name: `${choghadiya.name} · ${choghadiya.quality}` }]),
    ...(muhurta === null ? [] : [{ ...muhurta, what: 'Muhurta', name: `${muhurta.number} · ${muhurta.name}` }]),
  ]
}

const heading = (words: string, y: number) => svgText(words, { x: left, y, class: 'small muted', 'letter-spacing': '0.06em' })

/** A sentence in lines of at most so many characters; SVG does not break lines. */
function wrapped(sentence: string, width: number): string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
