import { alignmentsBy } from '../../synthesis/family.js'
import * as geometry from '../../synthesis/fields/sacred-geometry.js'
import * as sigil from '../../synthesis/fields/sigil-forge.js'
import type { AlignmentRule } from '../../synthesis/rule.js'
import { decidedTurn } from './decided-turn.js'
import { alikeRows, helpRows, measureRows, parityRows } from './en/meetings.js'

// Which wish goes with which family of forms, and which temper of line, is this project's own comparison.
export const alignments: readonly AlignmentRule[] = [
  ...alignmentsBy(
    {
      id: 'creative-expression.form-helps',
      about: 'Gift',
      reads: [sigil.matter, geometry.nameOfForm, geometry.family],
      by: ['matter', 'family'],
      weight: 0.6,
    },
    helpRows,
  ),
  ...alignmentsBy(
    {
      id: 'creative-expression.line-like-form',
      about: 'Identity',
      reads: [sigil.turn, sigil.temper, geometry.nameOfForm, geometry.family],
      by: ['temper', 'family'],
      weight: 0.5,
      support: [decidedTurn],
    },
    alikeRows,
  ),
  ...alignmentsBy(
    {
      id: 'creative-expression.same-measure',
      about: 'Timing',
      reads: [sigil.pathCount, sigil.pathLength, geometry.numberOfForm, geometry.sizeOfForm],
      by: ['path_length', 'size_of_form'],
      weight: 0.5,
      support: [{ value: 'path_count', sameAs: 'number_of_form' }],
    },
    measureRows,
  ),
  ...alignmentsBy(
    {
      id: 'creative-expression.same-parity',
      about: 'Identity',
      reads: [sigil.pathCount, sigil.pathParity, geometry.nameOfForm, geometry.numberOfForm, geometry.formParity],
      by: ['path_parity'],
      when: [{ value: 'path_parity', sameAs: 'form_parity' }],
      weight: 0.45,
      support: [{ value: 'path_count', sameAs: 'number_of_form' }],
    },
    parityRows,
  ),
]
