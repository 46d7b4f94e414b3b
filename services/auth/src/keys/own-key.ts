import type { Sql } from '@selemene/db'
import type { Actor } from '../actor.js'
import { verifiedOrRefused } from './key-state.js'
import { type KeyRow, selectKeyById } from './key-store.js'

/** The key with which the caller came, as it stands now and not as a cache remembers it. Throws AUTH_ERROR when it no longer holds. */
export async function ownKey(sql: Sql, actor: Actor): Promise<KeyRow> {
  const [row] = await selectKeyById(sql, actor.keyId as string)
  verifiedOrRefused(row)
  return row as KeyRow
}
