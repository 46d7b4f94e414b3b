import { alignmentsBy } from '../../synthesis/family.js'
import { derived } from '../../synthesis/fields/field.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { AlignmentRule } from '../../synthesis/rule.js'
import { lessonRows, workRows } from './en/centers.js'
import { periodChannelRows, planetRows } from './en/meetings.js'
import { yearWithPeriodRows } from './en/seasons.js'

export const alignments: readonly AlignmentRule[] = [
  ...alignmentsBy(
    {
      id: 'birth-blueprint.number-and-star',
      about: 'Identity',
      reads: [numbers.planetOfPath, numbers.planetOfBirthday, periods.star, periods.starLord],
      by: ['star_lord'],
      when: [
        {
          anyOf: [
            { value: 'planet_of_path', sameAs: 'star_lord' },
            { value: 'planet_of_birthday', sameAs: 'star_lord' },
          ],
        },
      ],
      weight: 0.65,
      support: [{ value: 'planet_of_path', sameAs: 'planet_of_birthday' }],
    },
    planetRows,
  ),
  ...alignmentsBy(
    {
      id: 'birth-blueprint.work-on-a-whole-channel',
      about: 'Gift',
      reads: [
        keys.workGate,
        keys.workShadow,
        keys.workGift,
        derived('work_center', 'center of gate', keys.workGate),
        design.channelGates,
        keys.evolutionGate,
      ],
      by: ['work_center'],
      when: [{ value: 'work_gate', isAmong: 'channel_gates' }],
      weight: 0.6,
      support: [{ value: 'evolution_gate', isAmong: 'channel_gates' }],
    },
    workRows,
  ),
  ...alignmentsBy(
    {
      id: 'birth-blueprint.lesson-in-an-open-center',
      about: 'Shadow',
      reads: [keys.evolutionCenter, keys.evolutionShadow, keys.evolutionGift, design.definedCenters],
      by: ['evolution_center'],
      when: [{ value: 'evolution_center', isNotAmong: 'defined_centers' }],
      weight: 0.6,
      support: [{ value: 'defined_centers', countAtLeast: 5 }],
    },
    lessonRows,
  ),
  ...alignmentsBy(
    {
      id: 'birth-blueprint.period-on-a-whole-channel',
      about: 'Gift',
      reads: [periods.periodLord, periods.sphereName, periods.keyOfPeriod, periods.shadowOfPeriod, periods.giftOfPeriodKey, design.channelGates],
      by: ['period_lord'],
      when: [{ value: 'key_of_period', isAmong: 'channel_gates' }],
      weight: 0.58,
    },
    periodChannelRows,
  ),
  ...alignmentsBy(
    {
      id: 'birth-blueprint.year-and-period',
      about: 'Timing',
      reads: [
        numbers.personalYearRoot,
        numbers.planetOfYear,
        periods.period,
        periods.subPeriodLord,
        derived('year_to_period', 'friendship of planets', numbers.planetOfYear, periods.periodLord),
        periods.periodToYear,
      ],
      by: ['personal_year_root', 'year_to_period'],
      when: [{ value: 'period_to_year', notIn: ['enemy'] }],
      weight: 0.6,
      support: [
        { value: 'sub_period_lord', sameAs: 'planet_of_year' },
        { value: 'year_to_period', is: 'same' },
      ],
    },
    yearWithPeriodRows,
  ),
]
