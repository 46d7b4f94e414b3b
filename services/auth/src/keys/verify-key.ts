import type { Endpoint } from '@selemene/bus'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { verifiedOrRefused } from './key-state.js'
import { selectKeyByHash } from './key-store.js'

/** What a key is worth now. The key itself never travels: the gateway sends its hash. */
export const verifyKeyEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('verifyKey', async ({ hash }) => {
    const [row] = await db.query((sql) => selectKeyByHash(sql, Buffer.from(hash, 'hex')))
    return verifiedOrRefused(row)
  })
