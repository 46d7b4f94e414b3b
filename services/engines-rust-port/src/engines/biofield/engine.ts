import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { exampleImage, exampleSeries } from './data/example-input.js'
import { seriesOf } from './measure-series.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayMeasures } from './reading/say-measures.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const biofieldEngine = defineEngine({
  id: 'biofield',
  version: '1.0.2',
  title: 'Biofield',
  summary:
    'Measures of a picture (entropy, fractal dimension, symmetry …) or a series (spectrum, coherence …), and seven chakra values by stated formulae.',
  tags: ['image', 'series', 'chakras'],
  requiredPhase: 1,
  determinism: 'pure',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  bodyLimit: 2 * 1024 * 1024,
  cost: 5,
  options: Options,
  result: Result,
  examples: [
    { title: 'A picture', request: { options: { image: exampleImage } } },
    { title: 'A series of two values a second', request: { options: { measurements: { values: exampleSeries, sample_rate_hz: 2 } } } },
  ],
  isHeavy: ({ options: { image, measurements } }) =>
    image !== undefined || (measurements !== undefined && seriesOf(measurements).values.length > 8192),
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayMeasures }),
  picture,
})
