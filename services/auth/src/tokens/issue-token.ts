import type { Endpoint } from '@selemene/bus'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { verifiedOrRefused } from '../keys/key-state.js'
import { selectKeyById } from '../keys/key-store.js'
import type { TokenSigner } from './token-signer.js'

/** A token for the calling key, of what that key is worth now. */
export const issueTokenEndpoint = ({ db }: AuthParts, signer: TokenSigner): Endpoint =>
  authEndpoint('issueToken', async (_, { actor }) => {
    const [row] = await db.query((sql) => selectKeyById(sql, actor.keyId as string))
    return signer.sign(verifiedOrRefused(row))
  })
