import { defineEngine, defineReading } from '@selemene/engine'
import type { EnginePorts } from '../../ports.js'
import { asksForNow } from './asked-moment.js'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput, neededOfBirth } from './check-input.js'
import { drawDayDial } from './picture.js'
import { withProvidedLimbs } from './provided-limbs.js'
import { en } from './reading/en.js'
import { sayDay } from './reading/say-day.js'
import { Options, Result } from './schema.js'
import { askAboutTheDay } from './witness.js'

const bengaluru = { latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }

export const panchangaEngine = defineEngine<typeof Options, typeof Result, EnginePorts>({
  id: 'panchanga',
  version: '1.3.1',
  title: 'Panchanga',
  summary:
    'The Vedic day: tithi, nakshatra, yoga, karana and vara, with sunrise, month, year, observances, muhurtas, choghadiya and hora of the place',
  tags: ['vedic', 'calendar', 'astronomy'],
  requiredPhase: 0,
  determinism: 'pure',
  readsClock: (input) => asksForNow(input),
  backend: 'swiss-ephemeris',
  needs: neededOfBirth,
  locationSuffices: true,
  readsBirthTime: true,
  options: Options,
  result: Result,
  examples: [
    { title: 'The panchanga of a day in Bengaluru', request: { birth_data: { date: '2026-02-08', ...bengaluru } } },
    {
      title: 'An instant, by the conventions of Jagannatha Hora',
      request: {
        birth_data: { date: '1991-08-13', time: '13:31', ...bengaluru },
        options: { ayanamsa: 'true_chitra', positions: 'geometric', sunrise: 'disc_center_geometric', hora: 'equal' },
      },
    },
    {
      title: 'The day of an instant in Bengaluru',
      request: { current_time: '2026-02-08T04:30:00Z', location: bengaluru },
    },
    {
      title: 'Polar night in Tromsø',
      request: { birth_data: { date: '2026-12-21', latitude: 69.6492, longitude: 18.9553, timezone: 'Europe/Oslo' } },
    },
  ],
  check: checkInput,
  canonical,
  calculate(input, context) {
    const own = calculate(input, context)
    const { panchangProvider: provider } = context.ports
    return provider === undefined ? own : withProvidedLimbs(own, input, { provider, deadline: context.deadline })
  },
  witness: askAboutTheDay,
  reading: defineReading({ words: { en }, say: sayDay }),
  picture: drawDayDial,
})
