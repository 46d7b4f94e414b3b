import { createApiKey, hashApiKey, NoesisError } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import { timeOf } from './key-state.js'
import { countWorkingKeys, insertKey, type NewKeyRow } from './key-store.js'

export const keyNote = 'Keep this key now: it is not shown again. Send it in the X-API-Key header.'
const dayMs = 86_400_000

/** What is stored of a key beside its hash. */
export type KeyTerms = Omit<NewKeyRow, 'hash' | 'lastFour'>

export interface IssuedKey {
  api_key: string
  key_id: string
  expires_at: string | null
  note: string
}

/** Draws a key and stores its hash; the key itself exists in the answer only. */
export async function issueKey(sql: Sql, environment: 'live' | 'test', terms: KeyTerms): Promise<IssuedKey> {
  const apiKey = createApiKey(environment)
  const [row] = await insertKey(sql, { ...terms, hash: hashApiKey(apiKey), lastFour: apiKey.slice(-4) })
  return { api_key: apiKey, key_id: row?.id as string, expires_at: timeOf(terms.expiresAt), note: keyNote }
}

const mostWorkingKeys = 1_000

/** Throws CONFLICT for a user who has as many keys as one may: a leaked key must not make more than can be ended in one go. */
export async function assertRoomForKey(sql: Sql, userId: string): Promise<void> {
  const [row] = await countWorkingKeys(sql, userId)
  if ((row?.count ?? 0) >= mostWorkingKeys)
    throw new NoesisError('CONFLICT', `This user has ${mostWorkingKeys} keys that work, as many as one may. Revoke some first.`)
}

/** The instant `days` from now; null for never. */
export const inDays = (days: number | undefined): Date | null => (days === undefined ? null : new Date(Date.now() + days * dayMs))
