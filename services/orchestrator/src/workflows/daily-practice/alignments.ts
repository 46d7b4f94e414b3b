import { alignmentsBy } from '../../synthesis/family.js'
import * as rhythm from '../../synthesis/fields/biorhythm.js'
import * as day from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { AlignmentRule } from '../../synthesis/rule.js'
import { horaRows, moodWithRows, openRows, watchHighRows } from './en/today.js'

export const alignments: readonly AlignmentRule[] = [
  ...alignmentsBy(
    {
      id: 'daily-practice.hour-of-the-day-lord',
      about: 'Timing',
      reads: [day.lordOfVara, day.lordOfStar, clock.horaLord, clock.organ],
      by: ['hora_lord'],
      when: [
        clock.isAwake,
        {
          anyOf: [
            { value: 'hora_lord', sameAs: 'lord_of_vara' },
            { value: 'hora_lord', sameAs: 'lord_of_star' },
          ],
        },
      ],
      weight: 0.65,
      support: [{ value: 'lord_of_vara', sameAs: 'lord_of_star' }],
    },
    horaRows,
  ),
  ...alignmentsBy(
    {
      id: 'daily-practice.watch-and-curve',
      about: 'Gift',
      reads: [clock.dosha, clock.heightOfCycle, clock.percentOfCycle],
      by: ['dosha'],
      when: [{ value: 'height_of_cycle', atLeast: 0.7 }],
      weight: 0.5,
      support: [{ value: 'height_of_cycle', from: 0.7, to: 1 }],
    },
    watchHighRows,
  ),
  ...alignmentsBy(
    {
      id: 'daily-practice.open-gate',
      about: 'Timing',
      reads: [clock.choghadiya, clock.organ, rhythm.energy],
      by: ['choghadiya'],
      when: [clock.isAwake, { value: 'energy', atLeast: 50 }],
      weight: 0.6,
      support: [{ value: 'energy', from: 50, to: 85 }],
    },
    openRows,
  ),
  ...alignmentsBy(
    {
      id: 'daily-practice.mood-with-the-moon',
      about: 'Identity',
      reads: [day.paksha, rhythm.emotional, rhythm.emotionalDirection],
      by: ['paksha', 'emotional_direction'],
      when: [rhythm.isFarOut],
      weight: 0.55,
    },
    moodWithRows,
  ),
]
