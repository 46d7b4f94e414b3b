import { tensionsBy } from '../../synthesis/family.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { TensionRule } from '../../synthesis/rule.js'
import { periodCenterRows } from './en/centers.js'
import { paceRows, startingRows } from './en/meetings.js'
import { yearAgainstPeriodRows } from './en/seasons.js'

export const tensions: readonly TensionRule[] = [
  ...tensionsBy(
    {
      id: 'birth-blueprint.starting-and-answering',
      about: 'Direction',
      reads: [numbers.lifePath, numbers.lifePathRoot, numbers.birthdayRoot, design.type, design.typeUnsure],
      by: ['type'],
      when: [{ value: 'life_path_root', in: [1, 8] }],
      weight: 0.6,
      support: [
        { value: 'birthday_root', in: [1, 8] },
        { value: 'type_unsure', is: false },
      ],
    },
    startingRows,
  ),
  ...tensionsBy(
    {
      id: 'birth-blueprint.pace',
      about: 'Timing',
      reads: [periods.star, periods.natureOfStar, design.authority, design.authorityUnsure],
      by: ['nature_of_star', 'authority'],
      weight: 0.6,
      support: [{ value: 'authority_unsure', is: false }],
    },
    paceRows,
  ),
  ...tensionsBy(
    {
      id: 'birth-blueprint.period-in-an-open-center',
      about: 'Timing',
      reads: [
        periods.periodLord,
        periods.period,
        periods.subPeriodLord,
        periods.giftOfPeriod,
        periods.gateOfPeriod,
        periods.centerOfPeriod,
        design.definedCenters,
      ],
      by: ['center_of_period'],
      when: [{ value: 'center_of_period', isNotAmong: 'defined_centers' }],
      weight: 0.55,
      support: [
        { value: 'sub_period_lord', sameAs: 'period_lord' },
        { value: 'period_lord', in: ['Saturn', 'Rahu', 'Ketu', 'Mars'] },
      ],
    },
    periodCenterRows,
  ),
  ...tensionsBy(
    {
      id: 'birth-blueprint.year-against-period',
      about: 'Timing',
      reads: [numbers.personalYearRoot, periods.period, periods.periodToYear],
      by: ['personal_year_root'],
      when: [{ value: 'period_to_year', is: 'enemy' }],
      weight: 0.58,
    },
    yearAgainstPeriodRows,
  ),
]
