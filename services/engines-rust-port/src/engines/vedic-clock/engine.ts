import { defineEngine, defineReading } from '@selemene/engine'
import type { EnginePorts } from '../../ports.js'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { drawClockDial } from './picture.js'
import { en } from './reading/en.js'
import { sayHour } from './reading/say-hour.js'
import { Options, Result } from './schema.js'
import { askAboutTheHour } from './witness.js'

export const vedicClockEngine = defineEngine<typeof Options, typeof Result, EnginePorts>({
  id: 'vedic-clock',
  version: '1.1.1',
  title: 'Vedic clock',
  summary: 'The hour by the organ clock and the doshas, and by the place’s own Sun: hora, choghadiya, ghati and muhurta',
  tags: ['vedic', 'time', 'wellbeing'],
  requiredPhase: 0,
  determinism: 'timed',
  backend: 'swiss-ephemeris',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [
    {
      title: 'An afternoon in Bengaluru, and a time for study',
      request: {
        current_time: '2026-02-08T10:00:00Z',
        location: { latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' },
        options: { activity: 'study' },
      },
    },
    {
      title: 'By the true Sun in Lisbon',
      request: {
        current_time: '2026-06-21T03:30:00Z',
        location: { latitude: 38.7223, longitude: -9.1393, timezone: 'Europe/Lisbon' },
        options: { clock: 'true_solar', activity: 'travel' },
      },
    },
    { title: 'Without a place: the clock alone', request: { current_time: '2026-02-08T10:00:00+01:00' } },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness: askAboutTheHour,
  reading: defineReading({ words: { en }, say: sayHour }),
  picture: drawClockDial,
})
