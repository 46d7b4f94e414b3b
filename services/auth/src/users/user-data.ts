import { NoesisError } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import { commandLine } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import type { AuthParts } from '../auth-parts.js'
import { revokeKey } from '../keys/revoke-key.js'
import { deleteUserRows, disownUsage, selectUserData, selectWorkingKeyIds } from './user-data-store.js'
import { lockUser, selectUser } from './user-store.js'

const longestMs = 60_000

/** Everything that is kept of a user: account, keys without their hashes, invites, usage and audit. Throws NOT_FOUND. */
export async function exportUser({ db }: AuthParts, userId: string): Promise<object> {
  return db.transaction(async (tx) => {
    assertFound(await selectUser(tx, userId))
    return selectUserData(tx, userId)
  }, longestMs)
}

/**
 * Removes a user for good: account, keys and invites. Every key that was made with one of theirs is revoked first. Usage stays counted
 * without user and key; the audit log keeps its ids, which then lead nowhere. Throws NOT_FOUND.
 */
export async function deleteUser(parts: AuthParts, userId: string): Promise<{ user_id: string; keys_revoked: number }> {
  const { db } = parts
  const working = await db.query((sql) => selectWorkingKeyIds(sql, userId))
  const revoked = new Set<string>()
  for (const { id } of working) for (const key of (await revokeKey(parts, commandLine, id, 'admin')).revoked) revoked.add(key)
  await db.transaction(async (tx) => {
    assertFound(await lockUser(tx, userId))
    await remove(tx, userId)
  }, longestMs)
  return { user_id: userId, keys_revoked: revoked.size }
}

async function remove(tx: Sql, userId: string): Promise<void> {
  await disownUsage(tx, userId)
  await deleteUserRows(tx, userId)
  await recordEntry(tx, commandLine, { action: 'user.deleted', targetType: 'user', targetId: userId })
}

function assertFound(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new NoesisError('NOT_FOUND', 'There is no such user.')
}
