import { randomBytes } from 'node:crypto'
import type { KnownValues } from './schema-arbitrary.js'

/** Two callers without limits, and people, keys and invites that may come to harm: nothing that the other tests need is named here. */
export interface Sandbox {
  admin: string
  person: string
  known: KnownValues
}

const noLimit = 2_147_483_647
const everything = { tier: 'enterprise', consciousness_level: 5 }

export async function makeSandbox(baseUrl: URL, adminKey: string): Promise<Sandbox> {
  const post = async (path: string, body: object) => {
    const headers = { 'x-api-key': adminKey, 'content-type': 'application/json' }
    const answer = await fetch(new URL(path, baseUrl), { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Record<string, string>
  }
  const newUser = async (permissions?: string[]) => {
    const email = `${randomBytes(8).toString('hex')}@example.org`
    return (await post('/api/v1/admin/users', { ...everything, email, ...(permissions === undefined ? {} : { permissions }) })).user_id as string
  }
  const newKey = (user_id: string, more: object = {}) => post('/api/v1/admin/keys', { user_id, ...everything, ...more })

  const [adminId, personId] = [await newUser(['*']), await newUser()]
  const admin = await newKey(adminId, { permissions: ['*'], rate_limit: noLimit })
  const person = await newKey(personId, { rate_limit: noLimit })
  const users = await Promise.all(Array.from({ length: 10 }, () => newUser()))
  const keys = await Promise.all(users.flatMap((user) => [newKey(user), newKey(user)]))
  const ownKeys = await Promise.all(Array.from({ length: 20 }, () => newKey(personId)))
  const { invite_code } = await post('/api/v1/admin/invites', { max_uses: 100_000 })
  const idsOf = (made: Record<string, string>[]) => made.map(({ key_id }) => key_id as string)
  return {
    admin: admin.api_key as string,
    person: person.api_key as string,
    known: {
      user_id: users,
      invite_code: [invite_code as string],
      '/api/v1/keys/{id}': idsOf(ownKeys),
      '/api/v1/keys/{id}/rotate': idsOf(ownKeys),
      '/api/v1/admin/keys/{id}/revoke': idsOf(keys),
      '/api/v1/admin/keys/{id}/rotate': idsOf(keys),
      '/api/v1/admin/users/{id}': users,
    },
  }
}
