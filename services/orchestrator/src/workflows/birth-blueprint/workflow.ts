import { defineWorkflow } from '../define-workflow.js'
import { humanDesignGates } from '../human-design-gates.js'
import { rules } from './rules.js'

const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' } }

export const birthBlueprint = defineWorkflow({
  id: 'birth-blueprint',
  version: '1.0.0',
  title: 'Birth blueprint',
  summary: 'Who you are by number, design, keys and periods.',
  requiredPhase: 0,
  steps: [
    { engine: 'numerology', share: 0.95 },
    { engine: 'human-design', share: 0.6 },
    { engine: 'gene-keys', takes: humanDesignGates, share: 0.7 },
    { engine: 'vimshottari', share: 0.95 },
  ],
  asksFirst: ['human-design', 'gene-keys'],
  rules,
  examples: [{ title: 'A whole request', request: birth }],
})
