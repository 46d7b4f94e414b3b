import type { Endpoint } from '@selemene/bus'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { updateLastUsed } from './key-store.js'

/** Records when keys were last used; gateways send it in batches, so that no request waits for it. */
export const touchKeysEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('touchKeys', async (touches) => {
    const rows = await db.query((sql) => updateLastUsed(sql, touches))
    return { updated: rows.length }
  })
