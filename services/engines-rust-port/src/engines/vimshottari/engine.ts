import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayPeriods } from './reading/say-periods.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const vimshottariEngine = defineEngine({
  id: 'vimshottari',
  version: '1.1.1',
  title: 'Vimshottari dasha',
  summary:
    'The 120-year cycle of planetary periods from the Moon’s nakshatra at birth: up to five levels, six year lengths, the periods now and next.',
  tags: ['vedic', 'birth', 'timing'],
  requiredPhase: 2,
  determinism: 'timed',
  backend: 'swiss-ephemeris',
  needs: ['date'],
  readsBirthTime: true,
  cost: 10,
  options: Options,
  result: Result,
  examples: [
    {
      title: 'A birth in Bengaluru, at a given moment',
      request: {
        birth_data: { date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
        current_time: '2026-02-08T10:00:00Z',
      },
    },
    {
      title: 'Years counted by the true Sun, two levels',
      request: {
        birth_data: { date: '1970-04-04', time: '17:50:40', timezone: '+05:30' },
        current_time: '2026-02-08T10:00:00Z',
        options: { year: 'true_solar', ayanamsa: 'true_chitra', positions: 'geometric', depth: 2 },
      },
    },
    {
      title: 'From a known Moon, without a birth time',
      request: { birth_data: { date: '1985-11-12' }, current_time: '2026-02-08T10:00:00Z', options: { moon_longitude: 198.5, depth: 1 } },
    },
  ],
  // Below the third level there are thousands of periods; by the true Sun each of hundreds is searched for.
  isHeavy: ({ options: { depth, year } }) => depth > 3 || (depth === 3 && year === 'true_solar'),
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayPeriods }),
  picture,
})
