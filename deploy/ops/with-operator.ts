import { NoesisError } from '@selemene/contracts'
import type { AuthParts } from '../../services/auth/src/auth-parts.js'
import { idOf } from '../../services/auth/src/cli/key-commands.js'
import { openOperator } from '../../services/auth/src/cli/operator.js'
import { listUsers } from '../../services/auth/src/users/list-users.js'
import { operatorAddresses } from './addresses.js'

/** Runs `work` with what auth works with, as the owner of the database. */
export async function withOperator<T>(work: (parts: AuthParts) => Promise<T>): Promise<T> {
  const { parts, close } = await openOperator(await operatorAddresses())
  try {
    return await work(parts)
  } finally {
    await close()
  }
}

/** The id of a user that is named by it or by an address. Throws NOT_FOUND. */
export async function userIdOf(parts: AuthParts, text: string): Promise<string> {
  if (!text.includes('@')) return idOf(text)
  const { users } = await listUsers(parts, { email: text })
  if (users[0] === undefined) throw new NoesisError('NOT_FOUND', 'There is no user with this address.')
  return users[0].user_id
}
