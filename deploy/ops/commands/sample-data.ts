import { defineCommand } from '../command.js'
import { callExamples, createDemo } from '../demo.js'
import { withOperator } from '../with-operator.js'

export const command = defineCommand({
  summary: 'Three demo users with keys, shown this once, and a call of every documented example.',
  async run() {
    const keys = await withOperator(createDemo)
    const answers = await callExamples(keys.at(-1)?.api_key ?? '')
    return { rows: keys, fields: answers }
  },
})
