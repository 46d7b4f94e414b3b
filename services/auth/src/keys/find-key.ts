import { NoesisError } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import { type KeyRow, lockKeyById } from './key-store.js'

/** Whose keys somebody may name: their own, or everybody's. */
export type Reach = { ownerId: string } | 'all'

/** A key within reach, locked for this transaction. Another user's key is as absent as one that never was. */
export async function lockKey(sql: Sql, keyId: string, reach: Reach): Promise<KeyRow> {
  const [row] = await lockKeyById(sql, keyId)
  if (row === undefined || (reach !== 'all' && row.user_id !== reach.ownerId)) throw new NoesisError('NOT_FOUND', 'There is no such key.')
  return row
}
