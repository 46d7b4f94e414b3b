import { defineWorkflow } from '../define-workflow.js'
import { rules } from './rules.js'

const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' } }

export const decisionSupport = defineWorkflow({
  id: 'decision-support',
  version: '1.0.0',
  title: 'Decision support',
  summary: 'A question seen by lot, by change, and by your own way of deciding.',
  requiredPhase: 1,
  steps: [
    { engine: 'tarot', share: 0.95 },
    { engine: 'i-ching', share: 0.95 },
    { engine: 'human-design', share: 0.95 },
  ],
  asksFirst: ['human-design', 'i-ching', 'tarot'],
  rules,
  repeatsQuestion: true,
  examples: [{ title: 'A whole request', request: { ...birth, question: 'Is this the time to move?', seed: 'example' } }],
})
