import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Client } from './client.js'
import { freshAddress } from './send.js'

export interface PersonOptions {
  tier?: 'free' | 'premium' | 'enterprise'
  level?: number
  permissions?: string[]
  /** Further fields of the key. */
  key?: Record<string, unknown>
}

/** A user of this test's own, with one key and an address of its own. */
export interface Person {
  userId: string
  keyId: string
  key: string
  api: Client
}

export const admin = (api: Client): Client => api.as({ key: api.stack.keys.admin })
export const anyEmail = (): string => `${randomBytes(8).toString('hex')}@example.org`
/** An id of the right form that nothing has. */
export const nobodysId = '00000000-0000-4000-8000-000000000000'

export async function newPerson(api: Client, { tier = 'free', level = 0, permissions, key = {} }: PersonOptions = {}): Promise<Person> {
  const granted = permissions === undefined ? {} : { permissions }
  const user = await admin(api).post('/api/v1/admin/users', { email: anyEmail(), tier, consciousness_level: level, ...granted })
  expect(user.status, user.text).toBe(201)
  const userId = user.at('/user_id') as string
  const made = await newKey(api, userId, { tier, consciousness_level: level, ...granted, ...key })
  return { userId, ...made, api: api.as({ key: made.key, from: freshAddress() }) }
}

/** One more key of a user, made by an admin. */
export async function newKey(api: Client, userId: string, fields: Record<string, unknown> = {}): Promise<{ keyId: string; key: string }> {
  const made = await admin(api).post('/api/v1/admin/keys', { user_id: userId, tier: 'free', consciousness_level: 0, ...fields })
  expect(made.status, made.text).toBe(201)
  return { keyId: made.at('/key_id') as string, key: made.at('/api_key') as string }
}
