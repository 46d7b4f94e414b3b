import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayChart } from './reading/say-chart.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const humanDesignEngine = defineEngine({
  id: 'human-design',
  version: '1.0.1',
  title: 'Human Design',
  summary:
    'The bodygraph of a birth: 26 activations, type, strategy, authority, profile, cross, centers, channels, variables; connection and transit.',
  tags: ['birth', 'astronomy', 'bodygraph'],
  requiredPhase: 1,
  determinism: 'pure',
  readsClock: ({ options }) => options.transit,
  backend: 'swiss-ephemeris',
  needs: ['date', 'time', 'timezone'],
  readsBirthTime: true,
  options: Options,
  result: Result,
  examples: [
    {
      title: 'A chart',
      request: {
        birth_data: { date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
        consciousness_level: 3,
      },
    },
    {
      title: 'Two people',
      request: {
        birth_data: { date: '1947-01-08', time: '09:00', timezone: 'Europe/London' },
        options: { partner_birth_data: { date: '1949-06-22', time: '08:05', timezone: 'America/New_York' } },
      },
    },
    {
      title: 'The sky of a day over a chart',
      request: {
        birth_data: { date: '1963-08-09', time: '20:55', timezone: 'America/New_York' },
        current_time: '2026-02-08T10:00:00Z',
        options: { transit: true },
      },
    },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayChart }),
  picture,
})
