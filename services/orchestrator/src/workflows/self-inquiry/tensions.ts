import { tensionsBy } from '../../synthesis/family.js'
import * as figure from '../../synthesis/fields/enneagram.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import type { TensionRule } from '../../synthesis/rule.js'
import { borderRows, feelingApartRows, mannerAgainstRows } from './en/types.js'

export const tensions: readonly TensionRule[] = [
  ...tensionsBy(
    {
      id: 'self-inquiry.manner-against-line',
      about: 'Direction',
      reads: [figure.type, figure.certainty, figure.stance, keys.workLine, keys.roleOfWork, keys.workGift],
      by: ['stance'],
      when: [
        figure.isTold,
        {
          anyOf: [
            {
              allOf: [
                { value: 'stance', is: 'withdrawn' },
                { value: 'work_line', in: [4, 5] },
              ],
            },
            {
              allOf: [
                { value: 'stance', in: ['assertive', 'compliant'] },
                { value: 'work_line', in: [1, 2] },
              ],
            },
          ],
        },
      ],
      weight: 0.6,
      support: [{ value: 'work_line', in: [2, 5] }],
    },
    mannerAgainstRows,
  ),
  ...tensionsBy(
    {
      id: 'self-inquiry.two-centers-in-one-type',
      about: 'Identity',
      reads: [figure.type, figure.certainty, figure.wing, figure.centerOfWing, keys.evolutionRegion],
      by: ['type', 'wing'],
      when: [figure.isTold],
      weight: 0.55,
      support: [{ value: 'evolution_region', sameAs: 'center_of_wing' }],
    },
    borderRows,
  ),
  ...tensionsBy(
    {
      id: 'self-inquiry.type-and-feeling-apart',
      about: 'Shadow',
      reads: [
        figure.type,
        figure.certainty,
        figure.center,
        keys.feelingGate,
        keys.regionOfFeeling,
        keys.feelingShadow,
        keys.feelingGift,
        keys.coreRegion,
      ],
      by: ['center', 'region_of_feeling'],
      when: [figure.isTold],
      weight: 0.5,
      support: [{ value: 'core_region', differsFrom: 'center' }],
    },
    feelingApartRows,
  ),
]
