import { authCalls, NoesisError, Strict } from '@selemene/contracts'
import Type from 'typebox'
import { commandLine } from '../actor.js'
import type { AuthParts } from '../auth-parts.js'
import { createKey } from '../keys/create-key.js'
import { listKeys } from '../keys/list-keys.js'
import { revokeKey } from '../keys/revoke-key.js'
import { rotateKey } from '../keys/rotate-key.js'
import { createUser } from '../users/create-user.js'
import { listUsers } from '../users/list-users.js'
import { type Command, defineCommand } from './command.js'

const { user_id, ...keyFields } = authCalls.createKey.request.properties
const { email } = authCalls.createUser.request.properties

export const keyCommands: Command[] = [
  defineCommand({
    words: 'keys create',
    summary: 'A key for the user named by --user-id or --email; for a new user when there is none.',
    input: Strict({ ...keyFields, user_id: Type.Optional(user_id), email }),
    async run({ parts }, { email, ...terms }) {
      const owner = terms.user_id ?? (await userWith(parts, email)) ?? (await newUser(parts, email, terms))
      const { api_key, note, ...key } = await createKey(parts, commandLine, { ...terms, user_id: owner })
      return { secret: api_key, fields: { user_id: owner, ...key, note } }
    },
  }),
  defineCommand({
    words: 'keys list',
    summary: 'Keys of all users or of one, newest first.',
    input: authCalls.listKeys.request,
    async run({ parts }, input) {
      const { keys, next_cursor } = await listKeys(parts, commandLine, input, 'admin')
      return {
        next_cursor,
        rows: keys.map(({ key_id, user_id, name, last_four, status, tier, consciousness_level, expires_at, last_used_at }) => ({
          key_id,
          user_id,
          name,
          last_four,
          status,
          tier,
          level: consciousness_level,
          expires_at,
          last_used_at,
        })),
      }
    },
  }),
  defineCommand({
    words: 'keys rotate',
    summary: 'A new key in the place of this one, which works on for the grace.',
    target: 'key-id',
    input: authCalls.rotateKey.request,
    async run({ parts }, { grace_seconds }, target) {
      const { api_key, ...key } = await rotateKey(parts, commandLine, idOf(target), 'admin', grace_seconds)
      return { secret: api_key, fields: key }
    },
  }),
  defineCommand({
    words: 'keys revoke',
    summary: 'Ends a key for good, and every key that was made with it. To keep those, rotate it with --grace-seconds 0.',
    target: 'key-id',
    input: Strict({}),
    run: async ({ parts }, _, target) => ({ fields: await revokeKey(parts, commandLine, idOf(target), 'admin') }),
  }),
]

async function userWith(parts: AuthParts, email: string | undefined): Promise<string | undefined> {
  if (email === undefined) return undefined
  const { users } = await listUsers(parts, { email })
  return users[0]?.user_id
}

async function newUser(parts: AuthParts, email: string | undefined, terms: NewUserTerms): Promise<string> {
  const { tier, consciousness_level, permissions } = terms
  const user = { tier, consciousness_level, ...(email === undefined ? {} : { email }), ...(permissions === undefined ? {} : { permissions }) }
  return (await createUser(parts, commandLine, user)).user_id
}

type NewUserTerms = Pick<Parameters<typeof createUser>[2], 'tier' | 'permissions'> & { consciousness_level: number }

/** An id as it may be handed to the database. */
export function idOf(text: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new NoesisError('NOT_FOUND', `${text} is not an id.`)
  return text.toLowerCase()
}
