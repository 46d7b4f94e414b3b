import type { Endpoint } from '@selemene/bus'
import type { AuthReply } from '@selemene/contracts'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { defaultPageSize, pageOf, readCursor, uuidCursor } from '../page.js'
import { summaryOf } from './key-state.js'
import { selectKeys } from './key-store.js'

export interface KeyListing {
  user_id?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Keys of one owner, or of all, newest first. */
export async function listKeys({ db }: AuthParts, listing: KeyListing): Promise<AuthReply<'listKeys'>> {
  const limit = listing.limit ?? defaultPageSize
  const after = readCursor(listing.cursor, uuidCursor)
  const found = await db.query((sql) => selectKeys(sql, listing.user_id, after, limit + 1))
  const { rows, next_cursor } = pageOf(found, limit, (row) => row.key_id)
  return { keys: rows.map(summaryOf), next_cursor }
}

export const listOwnKeysEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('listOwnKeys', (input, { actor }) => listKeys(parts, { ...input, user_id: actor.userId as string }))

export const listKeysEndpoint = (parts: AuthParts): Endpoint => authEndpoint('listKeys', (input) => listKeys(parts, input))
