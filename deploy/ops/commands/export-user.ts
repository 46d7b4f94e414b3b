import { type FileHandle, open, unlink } from 'node:fs/promises'
import { exportUser, type UserData } from '../../../services/auth/src/users/user-data.js'
import { defineCommand } from '../command.js'
import { userIdOf, withOperator } from '../with-operator.js'

export const command = defineCommand({
  summary: 'Writes everything that is kept of a user to a file: account, keys, invites, usage, audit.',
  target: 'user-id or address',
  options: { file: { type: 'string', required: true, description: 'The file to write, readable by its owner only' } },
  run: ({ file }, target) =>
    withOperator(async (parts) => {
      const user = await exportUser(parts, await userIdOf(parts, target))
      const usage = await writeUser(file, user)
      return { fields: { file, ...counts(user.data), usage } }
    }),
})

/** Writes the whole file or leaves none; one that stands is left alone. Returns the number of calls in it. */
async function writeUser(file: string, user: UserData): Promise<number> {
  const handle = await open(file, 'wx', 0o600)
  try {
    return await writeParts(handle, user)
  } catch (error) {
    await unlink(file)
    throw error
  } finally {
    await handle.close()
  }
}

/** One call a line. */
async function writeParts(handle: FileHandle, { data, calls }: UserData): Promise<number> {
  await handle.write(`${JSON.stringify(data, null, 2).slice(0, -2)},\n  "usage": [`)
  let written = 0
  for await (const page of calls) {
    await handle.write(page.map((call, index) => `${written + index === 0 ? '' : ','}\n    ${JSON.stringify(call)}`).join(''))
    written += page.length
  }
  await handle.write('\n  ]\n}\n')
  return written
}

const counts = (data: object) =>
  Object.fromEntries(Object.entries(data).flatMap(([name, rows]) => (Array.isArray(rows) ? [[name, rows.length]] : [])))
