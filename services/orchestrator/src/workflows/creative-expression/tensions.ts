import { tensionsBy } from '../../synthesis/family.js'
import * as geometry from '../../synthesis/fields/sacred-geometry.js'
import * as sigil from '../../synthesis/fields/sigil-forge.js'
import type { TensionRule } from '../../synthesis/rule.js'
import { decidedTurn } from './decided-turn.js'
import { outweighRows, pullRows, unlikeRows } from './en/meetings.js'

export const tensions: readonly TensionRule[] = [
  ...tensionsBy(
    {
      id: 'creative-expression.form-pulls-away',
      about: 'Shadow',
      reads: [sigil.matter, geometry.nameOfForm, geometry.family],
      by: ['matter', 'family'],
      weight: 0.6,
    },
    pullRows,
  ),
  ...tensionsBy(
    {
      id: 'creative-expression.line-unlike-form',
      about: 'Shadow',
      reads: [sigil.turn, sigil.temper, geometry.nameOfForm, geometry.family],
      by: ['temper', 'family'],
      weight: 0.5,
      support: [decidedTurn],
    },
    unlikeRows,
  ),
  ...tensionsBy(
    {
      id: 'creative-expression.one-outweighs',
      about: 'Timing',
      reads: [sigil.pathCount, sigil.pathLength, geometry.nameOfForm, geometry.numberOfForm, geometry.sizeOfForm],
      by: ['path_length', 'size_of_form'],
      weight: 0.5,
    },
    outweighRows,
  ),
]
