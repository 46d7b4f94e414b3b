import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical, echo } from './canonical.js'
import { checkInput } from './check-input.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayNumbers } from './reading/say-numbers.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const numerologyEngine = defineEngine({
  id: 'numerology',
  version: '1.1.1',
  title: 'Numerology',
  summary: 'Pythagorean and Chaldean numbers of a name and a birth date: core numbers, cycles, pinnacles, challenges, karmic numbers.',
  tags: ['numbers', 'name', 'birth'],
  requiredPhase: 0,
  determinism: 'timed',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [
    {
      title: 'Name and date',
      request: {
        birth_data: { name: 'Asha Lakshmi Rao', date: '1991-08-13' },
        options: { target_date: '2026-02-08' },
      },
    },
    { title: 'A birth date alone', request: { birth_data: { date: '1991-08-13' }, current_time: '2026-02-08T10:00:00Z' } },
    {
      title: 'A name alone, by the Chaldean values',
      request: { birth_data: { name: 'Zoë O’Brien-Müller' }, options: { system: 'chaldean', target_date: '2026-01-01' } },
    },
  ],
  check: checkInput,
  canonical,
  echo,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayNumbers }),
  picture,
})
