import type { Endpoint } from '@selemene/bus'
import type { AuthReply } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { defaultPageSize, pageOf, readCursor, uuidCursor } from '../page.js'
import { summaryOf } from './key-state.js'
import { selectKeys } from './key-store.js'
import { manages, type Scope } from './manager.js'
import { ownKey } from './own-key.js'

export interface KeyListing {
  user_id?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Keys of one owner, or of all, newest first; each with whether the actor may rotate and revoke it. */
export async function listKeys({ db }: AuthParts, actor: Actor, listing: KeyListing, scope: Scope): Promise<AuthReply<'listKeys'>> {
  const limit = listing.limit ?? defaultPageSize
  const after = readCursor(listing.cursor, uuidCursor)
  const { manager, found } = await db.transaction(async (tx) => ({
    manager: actor.kind === 'operator' ? undefined : await ownKey(tx, actor),
    found: await selectKeys(tx, listing.user_id, after, limit + 1),
  }))
  const { rows, next_cursor } = pageOf(found, limit, (row) => row.key_id)
  return { keys: rows.map((row) => ({ ...summaryOf(row), manageable: manages(manager, scope, row) })), next_cursor }
}

export const listOwnKeysEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('listOwnKeys', (input, { actor }) => listKeys(parts, actor, { ...input, user_id: actor.userId as string }, 'own'))

export const listKeysEndpoint = (parts: AuthParts): Endpoint => authEndpoint('listKeys', (input, { actor }) => listKeys(parts, actor, input, 'admin'))
