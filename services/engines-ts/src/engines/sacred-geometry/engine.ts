import { defineEngine, defineReading } from '@selemene/engine'
import { calculate } from './calculate.js'
import { canonical } from './canonical.js'
import { starFaults } from './polygon-forms.js'
import { en } from './reading/en.js'
import { sayForm } from './reading/say-form.js'
import { Options, Result } from './schema.js'
import { torusFaults } from './torus.js'
import { witness } from './witness.js'

export const sacredGeometryEngine = defineEngine({
  id: 'sacred-geometry',
  version: '1.0.3',
  title: 'Sacred geometry',
  summary: 'Sixteen forms, from the seed of life to the sri yantra, as exact coordinates with their invariants, a drawing and a contemplation.',
  tags: ['geometry', 'mathematics', 'contemplation'],
  requiredPhase: 0,
  determinism: 'pure',
  backend: 'native',
  needs: [],
  readsBirthTime: false,
  options: Options,
  result: Result,
  examples: [
    { title: 'Flower of life, 19 circles', request: {} },
    { title: 'Sri yantra', request: { options: { form: 'sri_yantra' } } },
    { title: 'Dodecahedron with OBJ text', request: { options: { form: 'dodecahedron', radius: 2 } } },
    { title: 'Star polygon {7/3}', request: { options: { form: 'star_polygon', sides: 7, step: 3 } } },
    { title: 'Torus', request: { options: { form: 'torus', radius: 3, tube_radius: 1 } } },
  ],
  check({ options }) {
    if (options.form === 'star_polygon') return starFaults(options)
    return options.form === 'torus' ? torusFaults(options) : []
  },
  canonical,
  calculate,
  witness,
  reading: defineReading({ words: { en }, say: sayForm }),
  picture: (result) => result.svg,
})
