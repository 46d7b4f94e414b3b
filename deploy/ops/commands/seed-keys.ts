import { readFileSync } from 'node:fs'
import { authCalls, createParser, NoesisError } from '@selemene/contracts'
import { commandLine } from '../../../services/auth/src/actor.js'
import type { AuthParts } from '../../../services/auth/src/auth-parts.js'
import { createKey } from '../../../services/auth/src/keys/create-key.js'
import { listKeys } from '../../../services/auth/src/keys/list-keys.js'
import { createUser } from '../../../services/auth/src/users/create-user.js'
import { listUsers } from '../../../services/auth/src/users/list-users.js'
import { defineCommand } from '../command.js'
import { withOperator } from '../with-operator.js'

const keyName = 'tester'

export const command = defineCommand({
  summary: 'A user and a key for each address of a list, one a line (- for stdin); each key is shown this once.',
  target: 'file',
  options: {
    tier: { type: 'string', description: 'free, premium or enterprise; free unless said' },
    level: { type: 'string', description: 'Consciousness level 0 to 5; 0 unless said' },
    days: { type: 'string', description: 'Days until the keys expire; 30 unless said' },
  },
  async run({ tier = 'free', level = '0', days = '30' }, target) {
    const emails = readAddresses(readFileSync(target === '-' ? 0 : target, 'utf8'))
    // All are checked before the first is made.
    const users = emails.map((email) => parseUser({ email, tier, consciousness_level: Number(level) }))
    return withOperator(async (parts) => {
      const rows = []
      for (const user of users) rows.push(await seed(parts, user, Number(days)))
      return { rows }
    })
  },
})

const parseUser = createParser(authCalls.createUser.request)
type NewUser = ReturnType<typeof parseUser>

/** One address a line; blank lines and those that begin with # do not count. */
export function readAddresses(text: string): string[] {
  const emails = text
    .split('\n')
    .map((line) => line.trim().toLowerCase())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (emails.length === 0) throw new NoesisError('INVALID_INPUT', 'The list holds no address.')
  return [...new Set(emails)]
}

/** A tester who has a working key of this name keeps it: it cannot be shown again. */
async function seed(parts: AuthParts, user: NewUser, days: number) {
  const { email = '' } = user
  const known = (await listUsers(parts, { email })).users[0]
  if (known !== undefined && (await hasKey(parts, known.user_id))) return { email, key_id: null, expires_at: null, api_key: 'kept' }
  const user_id = known?.user_id ?? (await createUser(parts, commandLine, user)).user_id
  const terms = { user_id, name: keyName, tier: user.tier, consciousness_level: user.consciousness_level ?? 0, expires_in_days: days }
  const { key_id, expires_at, api_key } = await createKey(parts, commandLine, terms)
  return { email, key_id, expires_at, api_key }
}

async function hasKey(parts: AuthParts, user_id: string): Promise<boolean> {
  const { keys } = await listKeys(parts, commandLine, { user_id }, 'admin')
  return keys.some(({ name, status }) => name === keyName && status === 'active')
}
