import { writeFileSync } from 'node:fs'
import { exportUser } from '../../../services/auth/src/users/user-data.js'
import { defineCommand } from '../command.js'
import { userIdOf, withOperator } from '../with-operator.js'

export const command = defineCommand({
  summary: 'Writes everything that is kept of a user to a file: account, keys, invites, usage, audit.',
  target: 'user-id or address',
  options: { file: { type: 'string', required: true, description: 'The file to write, readable by its owner only' } },
  async run({ file }, target) {
    const data = await withOperator(async (parts) => exportUser(parts, await userIdOf(parts, target)))
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return { fields: { file, ...counts(data) } }
  },
})

const counts = (data: object) =>
  Object.fromEntries(Object.entries(data).flatMap(([name, rows]) => (Array.isArray(rows) ? [[name, rows.length]] : [])))
