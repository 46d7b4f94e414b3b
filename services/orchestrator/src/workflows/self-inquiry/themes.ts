import { themesBy, told } from '../../synthesis/family.js'
import * as figure from '../../synthesis/fields/enneagram.js'
import * as keys from '../../synthesis/fields/gene-keys.js'
import type { ThemeRule } from '../../synthesis/rule.js'
import { coreRows, onePlaceRows, ringRows, workRows, woundRows } from './en/keys.js'
import { typeRows, unsettledRows, wingRows } from './en/types.js'

const ringReads = [keys.sharedRings]

export const themes: readonly ThemeRule[] = [
  ...themesBy(
    {
      id: 'self-inquiry.type-and-wing',
      about: 'Identity',
      reads: [figure.type, figure.wing, figure.certainty],
      by: ['type', 'wing'],
      when: [{ value: 'certainty', atLeast: figure.settledFrom }],
      weight: 0.6,
      support: [{ value: 'certainty', from: figure.settledFrom, to: 1 }],
    },
    wingRows,
  ),
  ...themesBy(
    {
      id: 'self-inquiry.type-alone',
      about: 'Identity',
      reads: [figure.type, figure.wingOrNone, figure.certainty],
      by: ['type'],
      when: [
        { value: 'wing_or_none', is: 0 },
        { value: 'certainty', atLeast: figure.settledFrom },
      ],
      weight: 0.58,
      support: [{ value: 'certainty', from: figure.settledFrom, to: 1 }],
    },
    typeRows,
  ),
  ...themesBy(
    {
      id: 'self-inquiry.wound',
      about: 'Shadow',
      reads: [keys.feelingGate, keys.feelingLine, keys.feelingShadow, keys.feelingGift, keys.regionOfFeeling, keys.coreLine],
      by: ['feeling_line', 'region_of_feeling'],
      weight: 0.58,
      support: [{ value: 'core_line', sameAs: 'feeling_line' }],
    },
    woundRows,
  ),
  ...themesBy(
    {
      id: 'self-inquiry.work',
      about: 'Direction',
      reads: [keys.workGate, keys.workLine, keys.workGift, keys.workShadow, keys.workRegion, keys.evolutionRegion],
      by: ['work_line', 'work_region'],
      weight: 0.55,
      support: [{ value: 'evolution_region', sameAs: 'work_region' }],
    },
    workRows,
  ),
  ...themesBy(
    {
      id: 'self-inquiry.core',
      about: 'Shadow',
      reads: [keys.coreShadow, keys.coreLine, keys.evolutionRegion, keys.evolutionShadow],
      by: ['core_line', 'evolution_region'],
      weight: 0.52,
    },
    coreRows,
  ),
  ...themesBy(
    {
      id: 'self-inquiry.hurt-and-lesson',
      about: 'Timing',
      reads: [keys.coreRegion, keys.halfOfCore, keys.coreShadow, keys.evolutionRegion, keys.evolutionShadow, keys.workRegion],
      by: ['core_region', 'half_of_core'],
      when: [{ value: 'core_region', sameAs: 'evolution_region' }],
      weight: 0.6,
      support: [{ value: 'work_region', sameAs: 'core_region' }],
    },
    onePlaceRows,
  ),
  ...Object.entries(ringRows).map(
    ([ring, [name, gist, ...depths]]): ThemeRule => ({
      kind: 'theme',
      id: `self-inquiry.ring.${ring.toLowerCase().replaceAll(' ', '-')}`,
      about: 'Gift',
      name,
      reads: ringReads,
      when: [{ value: 'shared_rings', includes: ring }],
      weight: 0.6,
      support: [{ value: 'shared_rings', countAtLeast: 2 }],
      gist,
      text: told(gist, depths),
    }),
  ),
  ...themesBy(
    {
      id: 'self-inquiry.unsettled',
      about: 'Direction',
      reads: [figure.type, figure.center, figure.certainty],
      by: ['center'],
      when: [figure.isTold, { value: 'certainty', atMost: figure.unsettledUpTo }],
      weight: 0.5,
      support: [{ value: 'certainty', from: figure.unsettledUpTo, to: 0 }],
    },
    unsettledRows,
  ),
]
