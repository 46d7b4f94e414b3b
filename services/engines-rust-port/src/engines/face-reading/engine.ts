import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { checkInput } from './check-input.js'
import { exampleHairline, exampleLandmarks } from './data/example-face.js'
import { picture } from './picture.js'
import { en } from './reading/en.js'
import { sayFace } from './reading/say-face.js'
import { Options, Result } from './schema.js'
import { witness } from './witness.js'

export const faceReadingEngine = defineEngine({
  id: 'face-reading',
  version: '1.0.1',
  title: 'Face reading',
  summary: 'Thirds, proportions, symmetry, twelve palaces and five-element balance (mian xiang) of a MediaPipe face mesh. No image is taken.',
  tags: ['face', 'mian xiang', 'landmarks'],
  requiredPhase: 1,
  determinism: 'pure',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [{ title: 'A made-up face', request: { options: { landmarks: exampleLandmarks, hairline: exampleHairline } } }],
  check: checkInput,
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayFace }),
  picture,
})
