import type { Say } from '@selemene/engine'
import type { ElementName } from '../schema.js'

/** All that a face reading may say, in one language. Measured lengths in plain words; nothing about health or worth. */
export interface FaceWords {
  titles: Record<'dominant' | 'weakest' | 'even' | 'thirds' | 'symmetry', string>
  dominant: Record<ElementName, string>
  weakest: Record<ElementName, string>
  thirds: Record<'upper' | 'middle' | 'lower', string>
  even: string
  symmetry: string
  mirrored: string
  /** How far the sides agree: by a percentage, or where that would round to a hundred. */
  to: string
  almost: string
  percent: string
  parts: Record<'brows' | 'eyes' | 'nose' | 'mouth' | 'outline', string>
  elementNames: Record<ElementName, string>
  thirdNames: Record<'upper' | 'middle' | 'lower', string>
  depth: Say
}
