import type { Endpoint } from '@selemene/bus'
import type { AuthReply } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { type AuditedAction, recordEntries } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import type { KeyIds } from '../notifications.js'
import { keyPowersOf } from './key-state.js'
import { markRevoked } from './key-store.js'
import { selectKeyTree } from './key-tree-store.js'
import { assertCovers, boundOf, findTarget, type Scope } from './manager.js'

/** A key may have made thousands; ending it must not fail for that. Postgres ends a statement of this service after the same time. */
const longestMs = 10_000

/**
 * Ends a key for good, and with it the keys that it replaced and all that was made with any of them. Doing it again changes nothing and
 * answers the same. Throws PERMISSION_DENIED when the key can do more than the actor's.
 */
export async function revokeKey({ db, notifications }: AuthParts, actor: Actor, keyId: string, scope: Scope): Promise<AuthReply<'revokeKey'>> {
  const { tree, ended } = await db.transaction(async (tx) => {
    const { manager, target } = await findTarget(tx, actor, keyId, scope)
    assertCovers(boundOf(manager, scope), keyPowersOf(target), 'key')
    const tree = await selectKeyTree(tx, keyId)
    const ended = await markRevoked(tx, tree)
    const entries = ended.map((key) => entryOf(key, keyId))
    await recordEntries(tx, actor, entries)
    return { tree, ended }
  }, longestMs)
  notifications.keysRevoked(ended, actor.userId)
  return { revoked: tree }
}

const entryOf = ({ key_id, user_id }: KeyIds, namedKeyId: string): AuditedAction => ({
  action: 'key.revoked',
  targetType: 'key',
  targetId: key_id,
  details: { user_id, ...(key_id === namedKeyId ? {} : { with_key_id: namedKeyId }) },
})

export const revokeOwnKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('revokeOwnKey', (_, { actor, targetId }) => revokeKey(parts, actor, targetId, 'own'))

export const revokeKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('revokeKey', (_, { actor, targetId }) => revokeKey(parts, actor, targetId, 'admin'))
