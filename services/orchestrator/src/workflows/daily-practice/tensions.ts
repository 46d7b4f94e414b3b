import { tensionsBy } from '../../synthesis/family.js'
import * as rhythm from '../../synthesis/fields/biorhythm.js'
import { derived } from '../../synthesis/fields/field.js'
import * as day from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { TensionRule } from '../../synthesis/rule.js'
import { apartRows, moodAgainstRows, quarrelRows, shutRows, watchLowRows } from './en/today.js'

export const tensions: readonly TensionRule[] = [
  ...tensionsBy(
    {
      id: 'daily-practice.shut-gate',
      about: 'Timing',
      reads: [clock.choghadiya, clock.organ, rhythm.energy],
      by: ['choghadiya'],
      when: [clock.isAwake, { value: 'energy', atLeast: 50 }],
      weight: 0.6,
      support: [{ value: 'energy', from: 50, to: 85 }],
    },
    shutRows,
  ),
  ...tensionsBy(
    {
      id: 'daily-practice.hour-against-the-day',
      about: 'Shadow',
      reads: [
        day.weekday,
        day.nameOfVaraLord,
        clock.horaLord,
        derived('day_to_hour', 'friendship of planets', day.lordOfVara, clock.horaLord),
        derived('hour_to_day', 'friendship of planets', clock.horaLord, day.lordOfVara),
      ],
      by: ['hora_lord'],
      when: [{ value: 'day_to_hour', is: 'enemy' }],
      weight: 0.55,
      support: [{ value: 'hour_to_day', is: 'enemy' }],
    },
    quarrelRows,
  ),
  ...tensionsBy(
    {
      id: 'daily-practice.body-and-mind-apart',
      about: 'Identity',
      reads: [rhythm.sideUp, rhythm.distanceOfBodyAndMind, rhythm.physicalPercent, rhythm.intellectualPercent],
      by: ['side_up'],
      weight: 0.5,
      support: [{ value: 'distance_of_body_and_mind', from: 1.4, to: 2 }],
    },
    apartRows,
  ),
  ...tensionsBy(
    {
      id: 'daily-practice.watch-against-curve',
      about: 'Shadow',
      reads: [clock.dosha, clock.heightOfCycle, clock.percentOfCycle],
      by: ['dosha'],
      when: [{ value: 'height_of_cycle', atMost: -0.7 }],
      weight: 0.5,
      support: [{ value: 'height_of_cycle', from: -0.7, to: -1 }],
    },
    watchLowRows,
  ),
  ...tensionsBy(
    {
      id: 'daily-practice.mood-against-the-moon',
      about: 'Identity',
      reads: [day.tithi, day.paksha, rhythm.emotional, rhythm.emotionalDirection],
      by: ['paksha', 'emotional_direction'],
      when: [rhythm.isFarOut],
      weight: 0.52,
    },
    moodAgainstRows,
  ),
]
