import { callApi } from '../call-api.js'
import { defineCommand } from '../command.js'

export const command = defineCommand({
  summary: 'Empties every cache of the running system: results in memory and Redis, verified keys. Needs a key with admin:ops.',
  async run() {
    return { fields: (await callApi<object>('POST', '/api/v1/admin/cache/clear', {})).body }
  },
})
