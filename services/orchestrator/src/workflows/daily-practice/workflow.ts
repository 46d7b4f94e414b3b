import { defineWorkflow } from '../define-workflow.js'
import { rules } from './rules.js'

const birth = { birth_data: { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' } }

export const dailyPractice = defineWorkflow({
  id: 'daily-practice',
  version: '1.1.0',
  title: 'Daily practice',
  summary: 'What kind of day it is, hour by hour, and where your cycles stand.',
  requiredPhase: 0,
  steps: [
    { engine: 'panchanga', asksForToday: true, share: 0.95 },
    { engine: 'vedic-clock', share: 0.95 },
    { engine: 'biorhythm', share: 0.95 },
  ],
  asksFirst: ['panchanga', 'vedic-clock'],
  rules,
  examples: [{ title: 'A whole request', request: birth }],
})
