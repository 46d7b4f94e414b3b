import { themesBy } from '../../synthesis/family.js'
import * as design from '../../synthesis/fields/human-design.js'
import * as numbers from '../../synthesis/fields/numerology.js'
import * as periods from '../../synthesis/fields/vimshottari.js'
import type { ThemeRule } from '../../synthesis/rule.js'
import { lineRows } from './en/line-and-path.js'
import { starRows } from './en/moon-star.js'
import { natureRows } from './en/nature.js'
import { masterRows, pathRows } from './en/path-and-name.js'
import { crossRows } from './en/quarter.js'
import { seasonRows } from './en/seasons.js'

export const themes: readonly ThemeRule[] = [
  ...themesBy(
    {
      id: 'birth-blueprint.nature',
      about: 'Identity',
      reads: [design.type, design.authority, design.definition, design.profile, design.typeUnsure, design.authorityUnsure],
      by: ['type', 'authority', 'definition'],
      weight: 0.6,
      support: [
        { value: 'type_unsure', is: false },
        { value: 'authority_unsure', is: false },
        { value: 'definition', is: 'Single' },
      ],
    },
    natureRows,
  ),
  ...themesBy(
    {
      id: 'birth-blueprint.moon-star',
      about: 'Gift',
      reads: [periods.star, periods.starLord, periods.periodLord],
      by: ['star'],
      weight: 0.7,
      support: [{ value: 'period_lord', sameAs: 'star_lord' }],
    },
    starRows,
  ),
  ...themesBy(
    {
      id: 'birth-blueprint.path-and-name',
      about: 'Direction',
      reads: [numbers.lifePath, numbers.expression, numbers.kinship, numbers.birthday],
      by: ['life_path', 'kinship'],
      weight: 0.58,
      support: [{ value: 'birthday', sameAs: 'life_path' }],
    },
    pathRows,
  ),
  ...themesBy(
    { id: 'birth-blueprint.master-path', about: 'Direction', reads: [numbers.lifePath, numbers.expression], by: ['life_path'], weight: 0.75 },
    masterRows,
  ),
  ...themesBy(
    {
      id: 'birth-blueprint.line-and-path',
      about: 'Identity',
      reads: [design.consciousLine, design.profileUnsure, numbers.lifePath, numbers.lifePathRoot, numbers.concord],
      by: ['conscious_line', 'concord'],
      weight: 0.45,
      support: [
        { value: 'profile_unsure', is: false },
        { value: 'life_path_root', sameAs: 'conscious_line' },
      ],
    },
    lineRows,
  ),
  ...themesBy(
    {
      id: 'birth-blueprint.cross',
      about: 'Direction',
      reads: [design.crossName, design.crossUnsure, design.sunGate, design.quarter, design.circuit, design.channelGates],
      by: ['quarter', 'circuit'],
      weight: 0.4,
      support: [
        { value: 'cross_unsure', is: false },
        { value: 'sun_gate', isAmong: 'channel_gates' },
      ],
    },
    crossRows,
  ),
  ...themesBy(
    {
      id: 'birth-blueprint.season',
      about: 'Timing',
      reads: [periods.periodLord, periods.subPeriodLord, periods.subPeriod, periods.starLord],
      by: ['period_lord', 'sub_period_lord'],
      weight: 0.72,
      support: [
        { value: 'sub_period_lord', sameAs: 'period_lord' },
        { value: 'period_lord', sameAs: 'star_lord' },
      ],
    },
    seasonRows,
  ),
]
