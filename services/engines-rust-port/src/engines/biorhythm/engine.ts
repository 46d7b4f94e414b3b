import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayRhythms } from './reading/say-rhythms.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const biorhythmEngine = defineEngine({
  id: 'biorhythm',
  version: '1.0.1',
  title: 'Biorhythm',
  summary: 'Six sine cycles counted from the birth date, with critical days, a forecast and compatibility. A pastime without scientific support.',
  tags: ['cycles', 'birth', 'forecast'],
  requiredPhase: 0,
  determinism: 'timed',
  backend: 'native',
  needs: ['date'],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [
    {
      title: 'A day and the fortnight after it',
      request: { birth_data: { date: '1991-08-13' }, options: { target_date: '2026-02-08', forecast_days: 14 } },
    },
    {
      title: 'Two people',
      request: { birth_data: { date: '1970-06-07' }, options: { target_date: '2021-08-01', partner_birth_date: '1972-06-01' } },
    },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayRhythms }),
  picture,
})
