import { defineCommand } from '../command.js'
import { callExamples, createDemo, removeDemo } from '../demo.js'
import { withOperator } from '../with-operator.js'

export const command = defineCommand({
  summary: 'Removes the demo users with their keys and makes them anew; other users are left alone.',
  async run() {
    const { removed, keys } = await withOperator(async (parts) => ({ removed: await removeDemo(parts), keys: await createDemo(parts) }))
    const answers = await callExamples(keys.at(-1)?.api_key ?? '')
    return { rows: keys, fields: { users_removed: removed, ...answers } }
  },
})
