import { type Asked, fill, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { GeometryWords } from './words.js'

/** The form in words: what it is and has stood for, and how to work with it. */
export function sayForm({ form, elements, invariants }: Result, words: GeometryWords, { level }: Asked): Passage[] {
  const { name, text } = words.forms[form]
  const title = fill(words.titles.form, { name: fill(name, { sides: words.grammar.inWords(Number(invariants.sides)) }) })
  const parts = partsOf(elements, words)
  const counts = parts.length === 0 ? [] : [fill(words.counts, { parts: words.grammar.listed(parts) })]
  return [
    { about: '/form', title, text },
    { about: '/elements', title: words.titles.use, text: [...counts, sayAt(words.use[form], level)].join(' ') },
  ]
}

const partsOf = ({ circles, points, segments, faces }: Result['elements'], { grammar: { counted }, nouns }: GeometryWords): string[] => [
  ...(circles.length > 0 ? [counted(circles.length, ...nouns.circle)] : []),
  ...(points.length > 0 ? [counted(points.length, ...nouns.point)] : []),
  ...(segments.length > 0 ? [counted(segments.length, ...nouns.line)] : []),
  ...(faces.length > 0 ? [counted(faces.length, ...nouns.face)] : []),
]
