import { alignmentsBy } from '../../synthesis/family.js'
import * as figure from '../../synthesis/fields/enneagram.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import type { AlignmentRule, Test } from '../../synthesis/rule.js'
import { growthRows, lessonRows, mannerRows } from './en/types.js'

const pair = (stance: string, lines: readonly number[]): Test => ({
  allOf: [
    { value: 'stance', is: stance },
    { value: 'work_line', in: lines },
  ],
})

export const alignments: readonly AlignmentRule[] = [
  ...alignmentsBy(
    {
      id: 'self-inquiry.lesson-at-the-center',
      about: 'Shadow',
      reads: [figure.type, figure.certainty, figure.center, keys.evolutionRegion, keys.evolutionShadow, keys.evolutionGift, keys.coreRegion],
      by: ['center'],
      when: [figure.isTold, { value: 'evolution_region', sameAs: 'center' }],
      weight: 0.6,
      support: [{ value: 'core_region', sameAs: 'center' }],
    },
    lessonRows,
  ),
  ...alignmentsBy(
    {
      id: 'self-inquiry.gift-on-the-line-of-growth',
      about: 'Gift',
      reads: [figure.type, figure.certainty, figure.centerOfGrowth, keys.workRegion, keys.workGift, keys.coreRegion],
      by: ['type'],
      when: [figure.isTold, { value: 'work_region', sameAs: 'center_of_growth' }],
      weight: 0.6,
      support: [{ value: 'core_region', sameAs: 'center_of_growth' }],
    },
    growthRows,
  ),
  // Which lines go with which social style is this project's own comparison: Investigator and Hermit keep apart, Martyr and Heretic go at things,
  // Opportunist and Role Model live by their ties and by example.
  ...alignmentsBy(
    {
      id: 'self-inquiry.manner-and-line',
      about: 'Identity',
      reads: [figure.type, figure.certainty, figure.stance, keys.workLine, keys.roleOfWork, keys.workGift],
      by: ['stance'],
      when: [figure.isTold, { anyOf: [pair('withdrawn', [1, 2]), pair('assertive', [3, 5]), pair('compliant', [4, 6])] }],
      weight: 0.6,
      support: [{ value: 'work_line', in: [1, 3, 4] }],
    },
    mannerRows,
  ),
]
