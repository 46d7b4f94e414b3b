import type { Endpoint } from '@selemene/bus'
import { tierLimitPerMinute } from '@selemene/contracts'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { privilegesOf, summaryOf } from '../keys/key-state.js'
import { ownKey } from '../keys/own-key.js'
import { selectUser, type UserRow } from './user-store.js'

/** The caller as the key in use makes them: what counts is the lower of key and user. */
export const meEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('me', (_, { actor }) =>
    db.transaction(async (tx) => {
      const key = await ownKey(tx, actor)
      const user = (await selectUser(tx, key.user_id))[0] as UserRow
      const privileges = privilegesOf(key)
      return {
        user_id: user.user_id,
        email: user.email,
        ...privileges,
        rate_limit: key.rate_limit ?? tierLimitPerMinute[privileges.tier],
        key_id: key.key_id,
        key: summaryOf(key),
        created_at: user.created_at.toISOString(),
      }
    }),
  )
