import { type Asked, counted, fill, listed, type Passage, sayAt } from '@selemene/engine'
import type { Result } from '../schema.js'
import type { GeometryWords } from './words.js'

/** The form in words: what it is and has stood for, and how to work with it. */
export function sayForm({ form, elements }: Result, words: GeometryWords, { level }: Asked): Passage[] {
  const { name, text } = words.forms[form]
  const parts = partsOf(elements)
  const counts = parts.length === 0 ? [] : [fill(words.counts, { parts: listed(parts) })]
  return [
    { about: '/form', title: fill(words.titles.form, { name }), text: [text, ...counts].join(' ') },
    { about: '/elements', title: words.titles.use, text: fill(sayAt(words.use, level), { name }) },
  ]
}

const partsOf = ({ circles, points, segments, faces }: Result['elements']): string[] => [
  ...(circles.length > 0 ? [counted(circles.length, 'circle')] : []),
  ...(points.length > 0 ? [counted(points.length, 'point')] : []),
  ...(segments.length > 0 ? [counted(segments.length, 'line')] : []),
  ...(faces.length > 0 ? [counted(faces.length, 'face')] : []),
]
