import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical, echo } from './canonical.js'
import { checkInput } from './check-input.js'
import { en } from './reading/en.js'
import { saySigil } from './reading/say-sigil.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const sigilForgeEngine = defineEngine({
  id: 'sigil-forge',
  version: '1.1.2',
  title: 'Sigil forge',
  summary: 'A sentence becomes a drawn sigil: by letter elimination, on the rose of 22 petals, on a planetary square, or on the eight-rayed star.',
  tags: ['sigil', 'kamea', 'intention'],
  requiredPhase: 1,
  determinism: 'seeded',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [
    { title: 'Letter elimination after Spare', request: { seed: 'first light', options: { intention: 'I am calm and clear' } } },
    {
      title: 'On the square of Jupiter',
      request: { seed: 1, options: { intention: 'My work finds its people', method: 'kamea', planet: 'jupiter' } },
    },
    { title: 'On the rose', request: { seed: 1, question: 'What do I serve?', options: { method: 'rose_cross' } } },
    { title: 'On the chaos star', request: { seed: 'eight', options: { intention: 'Über alle Grenzen neugierig', method: 'chaos_star' } } },
  ],
  check: checkInput,
  canonical,
  echo,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: saySigil }),
  picture: (result) => result.svg,
})
