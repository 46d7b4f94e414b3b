import { NoesisError } from '@selemene/contracts'
import type { Database, Sql } from '@selemene/db'
import { commandLine } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import type { AuthParts } from '../auth-parts.js'
import { revokeKey } from '../keys/revoke-key.js'
import {
  type CallData,
  deleteUserRows,
  disownCallsOf,
  disownUsage,
  selectCalls,
  selectDaysOfCalls,
  selectUserData,
  selectWorkingKeyIds,
} from './user-data-store.js'
import { lockUser } from './user-store.js'

const longestMs = 60_000

export interface UserData {
  /** Account, keys without their hashes, invites and audit. */
  data: Record<string, unknown>
  /** In pages, oldest first: a user may have made millions. */
  calls: AsyncIterable<CallData[]>
}

/** Everything that is kept of a user. Throws NOT_FOUND. */
export async function exportUser({ db }: AuthParts, userId: string): Promise<UserData> {
  const rows = await db.query((sql) => selectUserData(sql, userId), longestMs)
  assertFound(rows)
  return { data: (rows[0] as { data: Record<string, unknown> }).data, calls: callsOf(db, userId) }
}

const callsInPage = 5_000

async function* callsOf(db: Database, userId: string): AsyncGenerator<CallData[], void, void> {
  let last: CallData | undefined
  do {
    const page = await db.query((sql) => selectCalls(sql, userId, last, callsInPage), longestMs)
    yield page.map(({ call }) => call)
    last = page.length < callsInPage ? undefined : page.at(-1)?.call
  } while (last !== undefined)
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
  await disownDays(db, userId)
  await db.transaction(async (tx) => {
    assertFound(await lockUser(tx, userId))
    await remove(tx, userId)
  }, longestMs)
  return { user_id: userId, keys_revoked: revoked.size }
}

/** Day by day: of millions of calls, few are left to the transaction that does the rest, which would not end in time. */
async function disownDays(db: Database, userId: string): Promise<void> {
  const days = await db.query((sql) => selectDaysOfCalls(sql, userId), longestMs)
  for (const { day } of days) await db.query((sql) => disownCallsOf(sql, userId, day), longestMs)
}

async function remove(tx: Sql, userId: string): Promise<void> {
  await disownUsage(tx, userId)
  await deleteUserRows(tx, userId)
  await recordEntry(tx, commandLine, { action: 'user.deleted', targetType: 'user', targetId: userId })
}

function assertFound(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new NoesisError('NOT_FOUND', 'There is no such user.')
}
