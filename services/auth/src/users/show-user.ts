import type { Endpoint } from '@selemene/bus'
import { NoesisError } from '@selemene/contracts'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { selectUser, userOf } from './user-store.js'

export const showUserEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('showUser', async (_, { targetId }) => {
    const [row] = await db.query((sql) => selectUser(sql, targetId))
    if (row === undefined) throw noSuchUser()
    return userOf(row)
  })

export const noSuchUser = () => new NoesisError('NOT_FOUND', 'There is no such user.')
