import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { drawHexagrams } from './picture.js'
import { en } from './reading/en.js'
import { sayCast } from './reading/say-cast.js'
import { IChingOptions, IChingResult } from './schema.js'
import { askWitness } from './witness.js'

export const iChingEngine = defineEngine({
  id: 'i-ching',
  version: '1.0.2',
  title: 'I Ching',
  summary: 'The Book of Changes by three coins or yarrow stalks: primary, relating, nuclear, inverse and complementary hexagram, with texts.',
  tags: ['oracle', 'china', 'seeded'],
  requiredPhase: 0,
  determinism: 'seeded',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: IChingOptions,
  result: IChingResult,
  examples: [
    { title: 'Three coins, repeatable by its seed', request: { seed: 'first light', question: 'What is ripening here?' } },
    { title: 'Yarrow stalks', request: { seed: 50, options: { method: 'yarrow_stalks' } } },
    { title: 'A cast of your own, bottom line first', request: { options: { line_values: [9, 8, 7, 7, 6, 8] } } },
    { title: 'A hexagram with two changing lines', request: { options: { hexagram: 24, changing_lines: [1, 4] } } },
    { title: 'A hexagram at rest', request: { options: { hexagram: 11 } } },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness: askWitness,
  reading: defineReading({ words: { en }, say: sayCast, quotesQuestion: true }),
  picture: drawHexagrams,
})
