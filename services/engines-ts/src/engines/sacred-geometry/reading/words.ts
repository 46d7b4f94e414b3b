import type { Grammar, Say } from '@selemene/engine'
import type { Form } from '../schema.js'

/** All that a reading of a form may say, in one language. */
export interface GeometryWords {
  grammar: Grammar
  nouns: Record<'circle' | 'point' | 'line' | 'face', readonly [one: string, many: string]>
  titles: Record<'form' | 'use', string>
  forms: Record<Form, { name: string; text: string }>
  /** How to work with a form; said after its counts. */
  use: Record<Form, Say>
  counts: string
}
