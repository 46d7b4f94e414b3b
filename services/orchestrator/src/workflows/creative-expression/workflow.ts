import { defineWorkflow } from '../define-workflow.js'
import { rules } from './rules.js'

export const creativeExpression = defineWorkflow({
  id: 'creative-expression',
  version: '1.0.0',
  title: 'Creative expression',
  summary: 'An intention drawn as a sigil, and a form to set it in.',
  requiredPhase: 1,
  steps: [
    { engine: 'sigil-forge', onlyWith: ['/options/intention', '/question'], share: 0.95 },
    { engine: 'sacred-geometry', speaksOnlyWith: ['/options/form'], share: 0.95 },
  ],
  asksFirst: ['sigil-forge', 'sacred-geometry'],
  rules,
  examples: [{ title: 'A whole request', request: { seed: 'example', options: { 'sigil-forge': { intention: 'I am calm and clear' } } } }],
})
