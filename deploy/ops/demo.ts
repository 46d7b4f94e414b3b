import type { Tier } from '@selemene/contracts'
import { commandLine } from '../../services/auth/src/actor.js'
import type { AuthParts } from '../../services/auth/src/auth-parts.js'
import { createKey } from '../../services/auth/src/keys/create-key.js'
import { createUser } from '../../services/auth/src/users/create-user.js'
import { listUsers } from '../../services/auth/src/users/list-users.js'
import { deleteUser } from '../../services/auth/src/users/user-data.js'
import { tryApi } from './call-api.js'

/** Users to show things with; the addresses are of a domain that is reserved for examples. */
const demoUsers: { email: string; tier: Tier; consciousness_level: number }[] = [
  { email: 'demo-free@selemene.example', tier: 'free', consciousness_level: 0 },
  { email: 'demo-premium@selemene.example', tier: 'premium', consciousness_level: 3 },
  { email: 'demo-enterprise@selemene.example', tier: 'enterprise', consciousness_level: 5 },
]

export interface DemoKey {
  email: string
  tier: Tier
  api_key: string
}

/** Makes the demo's users, each with a key. Throws CONFLICT when they are there. */
export async function createDemo(parts: AuthParts): Promise<DemoKey[]> {
  const made: DemoKey[] = []
  for (const { email, tier, consciousness_level } of demoUsers) {
    const { user_id } = await createUser(parts, commandLine, { email, tier, consciousness_level })
    const { api_key } = await createKey(parts, commandLine, { user_id, name: 'demo', tier, consciousness_level })
    made.push({ email, tier, api_key })
  }
  return made
}

/** Removes the demo's users with their keys; other users are left alone. Returns how many there were. */
export async function removeDemo(parts: AuthParts): Promise<number> {
  const found = await Promise.all(demoUsers.map(({ email }) => listUsers(parts, { email })))
  const ids = found.flatMap(({ users }) => users.map(({ user_id }) => user_id))
  for (const id of ids) await deleteUser(parts, id)
  return ids.length
}

/** Calls every documented example once, so that usage, dashboards and caches have something to show. Returns answers by status. */
export async function callExamples(key: string): Promise<Record<string, number>> {
  const answers: Record<string, number> = {}
  for (const [kind, verb] of [
    ['engines', 'calculate'],
    ['workflows', 'execute'],
  ] as const) {
    const { body } = await tryApi<Record<string, { id: string }[]>>('GET', `/api/v1/${kind}`, { key })
    for (const { id } of body[kind] ?? []) {
      const info = await tryApi<{ examples: { request: unknown }[] }>('GET', `/api/v1/${kind}/${id}/info`, { key })
      for (const { request } of info.body.examples) {
        const { status } = await tryApi('POST', `/api/v1/${kind}/${id}/${verb}`, { key, body: request })
        answers[`${kind} ${status}`] = (answers[`${kind} ${status}`] ?? 0) + 1
      }
    }
  }
  return answers
}
