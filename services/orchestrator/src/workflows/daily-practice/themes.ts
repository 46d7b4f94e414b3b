import { themesBy } from '../../synthesis/family.js'
import * as rhythm from '../../synthesis/fields/biorhythm.js'
import * as day from '../../synthesis/fields/panchanga.js'
import * as clock from '../../synthesis/fields/vedic-clock.js'
import type { ThemeRule } from '../../synthesis/rule.js'
import { tithiRows } from './en/moon-days.js'
import { crossingRows, doubleCrossingRows, natureRows, organRows, weekdayRows } from './en/today.js'

export const themes: readonly ThemeRule[] = [
  ...themesBy(
    {
      id: 'daily-practice.moon-day',
      about: 'Direction',
      reads: [day.tithiNumber, day.yogaIsHarsh],
      by: ['tithi_number'],
      weight: 0.55,
      support: [{ value: 'yoga_is_harsh', is: false }],
    },
    tithiRows,
  ),
  ...themesBy(
    {
      id: 'daily-practice.weekday',
      about: 'Gift',
      reads: [day.lordOfVara, rhythm.energy, rhythm.heightOfEnergy, rhythm.emotional],
      by: ['lord_of_vara', 'height_of_energy'],
      weight: 0.5,
      support: [
        {
          anyOf: [
            { value: 'energy', atLeast: 75 },
            { value: 'energy', atMost: 25 },
          ],
        },
        { value: 'emotional', from: 0, to: 1 },
      ],
    },
    weekdayRows,
  ),
  ...themesBy(
    {
      id: 'daily-practice.star-of-the-day',
      about: 'Timing',
      reads: [day.star, day.natureOfStar, day.paksha],
      by: ['nature_of_star', 'paksha', 'star'],
      weight: 0.48,
    },
    natureRows,
  ),
  ...themesBy(
    {
      id: 'daily-practice.organ-hour',
      about: 'Timing',
      reads: [clock.organ],
      by: ['organ'],
      weight: 0.45,
    },
    organRows,
  ),
  ...themesBy(
    {
      id: 'daily-practice.crossing',
      about: 'Shadow',
      reads: [rhythm.onlyCritical],
      by: ['only_critical'],
      weight: 0.65,
    },
    crossingRows,
  ),
  ...themesBy(
    {
      id: 'daily-practice.crossing',
      about: 'Shadow',
      reads: [rhythm.criticalCycles, rhythm.criticalCount],
      by: ['critical_count'],
      weight: 0.8,
    },
    doubleCrossingRows,
  ),
]
