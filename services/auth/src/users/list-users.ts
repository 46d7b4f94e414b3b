import type { Endpoint } from '@selemene/bus'
import type { AuthReply, AuthRequest } from '@selemene/contracts'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { defaultPageSize, pageOf, readCursor, uuidCursor } from '../page.js'
import { selectUsers, userOf } from './user-store.js'

/** Users, newest first. */
export async function listUsers({ db }: AuthParts, input: AuthRequest<'listUsers'>): Promise<AuthReply<'listUsers'>> {
  const limit = input.limit ?? defaultPageSize
  const after = readCursor(input.cursor, uuidCursor)
  const found = await db.query((sql) => selectUsers(sql, input, after, limit + 1))
  const { rows, next_cursor } = pageOf(found, limit, (row) => row.user_id)
  return { users: rows.map(userOf), next_cursor }
}

export const listUsersEndpoint = (parts: AuthParts): Endpoint => authEndpoint('listUsers', (input) => listUsers(parts, input))
