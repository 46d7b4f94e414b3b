import type { Endpoint } from '@selemene/bus'
import { type AuthReply, type AuthRequest, invalidFields, roles } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { boundOf, managerOf } from '../keys/manager.js'
import { expandRoles, faultsBeyond, type Privileges } from '../privileges.js'
import { insertUser } from './user-store.js'

/** A user, at most as strong as the key that makes it. Throws CONFLICT when the address is taken. */
export async function createUser({ db }: AuthParts, actor: Actor, input: AuthRequest<'createUser'>): Promise<AuthReply<'createUser'>> {
  const privileges: Privileges = {
    tier: input.tier,
    consciousness_level: input.consciousness_level ?? 0,
    permissions: expandRoles(input.permissions ?? roles.user),
  }
  const stated = { ...privileges, permissions: input.permissions === undefined ? [] : privileges.permissions }
  return db.transaction(async (tx) => {
    const faults = faultsBeyond(boundOf(await managerOf(tx, actor), 'admin'), stated, 'your')
    if (faults.length > 0) throw invalidFields(faults)
    const [row] = await insertUser(tx, { email: input.email ?? null, ...privileges })
    const userId = row?.user_id as string
    await recordEntry(tx, actor, { action: 'user.created', targetType: 'user', targetId: userId, details: { tier: privileges.tier } })
    return { user_id: userId }
  })
}

export const createUserEndpoint = (parts: AuthParts): Endpoint => authEndpoint('createUser', (input, { actor }) => createUser(parts, actor, input))
