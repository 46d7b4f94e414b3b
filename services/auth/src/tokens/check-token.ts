import type { Endpoint } from '@selemene/bus'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { verifiedOrRefused } from '../keys/key-state.js'
import { selectKeyById } from '../keys/key-store.js'

/** Whether the key behind a token still holds: a token ends with its key, and is never worth more. */
export const checkTokenEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('checkToken', async ({ key_id }) => {
    const [row] = await db.query((sql) => selectKeyById(sql, key_id))
    return verifiedOrRefused(row)
  })
