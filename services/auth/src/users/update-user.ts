import type { Endpoint } from '@selemene/bus'
import { type AuthRequest, invalidFields, type User } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { assertCovers, boundOf, managerOf } from '../keys/manager.js'
import { expandRoles, faultsBeyond } from '../privileges.js'
import { noSuchUser } from './show-user.js'
import { lockUser, privilegesOfUser, userOf, writeUser } from './user-store.js'

/** Changes a user. No key raises a user above itself, nor touches a user who can do more than it can. */
export async function updateUser({ db, notifications }: AuthParts, actor: Actor, userId: string, input: AuthRequest<'updateUser'>): Promise<User> {
  const change = { ...input, ...(input.permissions === undefined ? {} : { permissions: expandRoles(input.permissions) }) }
  const row = await db.transaction(async (tx) => {
    const bound = boundOf(await managerOf(tx, actor), 'admin')
    const faults = faultsBeyond(bound, powersIn(change), 'your')
    if (faults.length > 0) throw invalidFields(faults)
    const [before] = await lockUser(tx, userId)
    if (before === undefined) throw noSuchUser()
    assertCovers(bound, privilegesOfUser(before), 'user')
    const [after = before] = await writeUser(tx, userId, { ...before, ...change })
    await recordEntry(tx, actor, {
      action: 'user.updated',
      targetType: 'user',
      targetId: userId,
      details: { fields: Object.keys(input).sort().join(',') },
    })
    return after
  })
  notifications.userChanged(userId)
  return userOf(row)
}

const powersIn = ({ tier, consciousness_level, permissions }: AuthRequest<'updateUser'>) => ({
  ...(tier === undefined ? {} : { tier }),
  ...(consciousness_level === undefined ? {} : { consciousness_level }),
  ...(permissions === undefined ? {} : { permissions }),
})

export const updateUserEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('updateUser', (input, { actor, targetId }) => updateUser(parts, actor, targetId, input))
