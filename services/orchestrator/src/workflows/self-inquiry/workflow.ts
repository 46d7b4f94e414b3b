import { defineWorkflow } from '../define-workflow.js'
import { rules } from './rules.js'

const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' } }

export const selfInquiry = defineWorkflow({
  id: 'self-inquiry',
  version: '1.0.0',
  title: 'Self-inquiry',
  summary: 'Shadow, gift and type, held against each other.',
  requiredPhase: 2,
  steps: [
    { engine: 'gene-keys', share: 0.95 },
    { engine: 'enneagram', onlyWith: ['/options/answers', '/options/type', '/options/questionnaire'], share: 0.95 },
  ],
  asksFirst: ['gene-keys', 'enneagram'],
  rules,
  examples: [{ title: 'A whole request', request: { ...birth, options: { enneagram: { type: 5, wing: 4 } } } }],
})
