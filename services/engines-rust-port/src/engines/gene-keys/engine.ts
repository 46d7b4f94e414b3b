import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { saySpheres } from './reading/say-spheres.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const geneKeysEngine = defineEngine({
  id: 'gene-keys',
  version: '1.0.1',
  title: 'Gene Keys',
  summary: 'The hologenetic profile of a birth: 16 spheres with shadow, gift, siddhi, partner, codon ring and amino acid, in three sequences.',
  tags: ['birth', 'astronomy', 'contemplation'],
  requiredPhase: 2,
  determinism: 'pure',
  backend: 'swiss-ephemeris',
  needs: [],
  readsBirthTime: true,
  options: Options,
  result: Result,
  examples: [
    { title: 'From a birth', request: { birth_data: { date: '1991-08-13', time: '13:31', timezone: 'Asia/Kolkata' } } },
    {
      title: 'From gates known already',
      request: {
        options: {
          hd_gates: {
            personality: { sun: '54.3', earth: '53.3', mercury: '58.5', venus: '34.3', mars: '54.2', jupiter: '43.3' },
            design: { sun: '57.5', earth: '51.5', moon: '23.3', venus: '14.5', mars: '44.6', jupiter: '28.2', saturn: '31.6', uranus: '45.6' },
          },
        },
      },
    },
  ],
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: saySpheres }),
  picture,
})
