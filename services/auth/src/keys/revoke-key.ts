import type { Endpoint } from '@selemene/bus'
import type { KeySummary } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordDeed } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { lockKey, type Reach } from './find-key.js'
import { summaryOf } from './key-state.js'
import { type KeyRow, markRevoked, selectKeyById } from './key-store.js'

/** Ends a key for good. Doing it again changes nothing, and is told again, in case a gateway missed it. */
export async function revokeKey({ db, news }: AuthParts, actor: Actor, keyId: string, reach: Reach): Promise<KeySummary> {
  const row = await db.transaction(async (tx) => {
    const before = await lockKey(tx, keyId, reach)
    if (before.revoked_at !== null) return before
    await markRevoked(tx, keyId)
    await recordDeed(tx, actor, { action: 'key.revoked', targetType: 'key', targetId: keyId, details: { user_id: before.user_id } })
    const [after] = await selectKeyById(tx, keyId)
    return after as KeyRow
  })
  news.keyRevoked({ key_id: keyId, user_id: row.user_id }, actor.userId)
  return summaryOf(row)
}

export const revokeOwnKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('revokeOwnKey', (_, { actor, targetId }) => revokeKey(parts, actor, targetId, { ownerId: actor.userId as string }))

export const revokeKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('revokeKey', (_, { actor, targetId }) => revokeKey(parts, actor, targetId, 'all'))
