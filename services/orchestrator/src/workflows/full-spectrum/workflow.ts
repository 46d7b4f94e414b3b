import { defineWorkflow } from '../define-workflow.js'
import { humanDesignGates } from '../human-design-gates.js'
import { rules } from './rules.js'

const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' } }

export const fullSpectrum = defineWorkflow({
  id: 'full-spectrum',
  version: '1.0.0',
  title: 'Full spectrum',
  summary: 'All fourteen engines and what they say together.',
  requiredPhase: 3,
  steps: [
    { engine: 'panchanga', share: 0.95 },
    { engine: 'vimshottari', share: 0.95 },
    { engine: 'vedic-clock', share: 0.95 },
    { engine: 'human-design', share: 0.6 },
    { engine: 'gene-keys', takes: humanDesignGates, share: 0.7 },
    { engine: 'numerology', share: 0.95 },
    { engine: 'biorhythm', share: 0.95 },
    { engine: 'biofield', onlyWith: ['/options/image', '/options/measurements'], share: 0.95 },
    { engine: 'face-reading', onlyWith: ['/options/landmarks'], share: 0.95 },
    { engine: 'tarot', share: 0.95 },
    { engine: 'i-ching', share: 0.95 },
    { engine: 'enneagram', onlyWith: ['/options/answers', '/options/type', '/options/questionnaire'], share: 0.95 },
    { engine: 'sacred-geometry', speaksOnlyWith: ['/options/form'], share: 0.95 },
    { engine: 'sigil-forge', onlyWith: ['/options/intention', '/question'], share: 0.95 },
  ],
  // Panchanga has the day of the birth here: its question would be about a day long past.
  asksFirst: ['human-design', 'vedic-clock', 'i-ching', 'gene-keys'],
  rules,
  // It takes an image for the biofield engine.
  bodyLimit: 2 * 1024 * 1024,
  examples: [
    {
      title: 'A whole request',
      request: { ...birth, question: 'What wants to come next?', seed: 'example', options: { enneagram: { type: 5, wing: 4 } } },
    },
  ],
})
