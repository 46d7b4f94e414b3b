import type { Endpoint } from '@selemene/bus'
import { type AuthReply, type AuthRequest, invalidFields } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { expandRoles, faultsBeyond } from '../privileges.js'
import { assertRoomForKey, inDays, issueKey } from './issue-key.js'
import { endOf } from './key-state.js'
import type { KeyRow } from './key-store.js'
import { boundOf, managerOf } from './manager.js'

type Input = AuthRequest<'createOwnKey'>

/**
 * A further key of the caller's. What the body leaves out is taken over from the key in use, restrictions included,
 * so that a weak key never begets a stronger one.
 */
export async function createOwnKey({ db, notifications, keyEnvironment }: AuthParts, actor: Actor, input: Input): Promise<AuthReply<'createOwnKey'>> {
  const created = await db.transaction(async (tx) => {
    const parent = (await managerOf(tx, actor)) as KeyRow
    const wanted = { ...input, ...(input.permissions === undefined ? {} : { permissions: expandRoles(input.permissions) }) }
    const expiresAt = inDays(input.expires_in_days) ?? endOf(parent)
    const faults = faultsBeyond(boundOf(parent, 'own'), { ...picked(wanted), expires_at: expiresAt }, 'your')
    if (faults.length > 0) throw invalidFields(faults)
    await assertRoomForKey(tx, parent.user_id)
    const key = await issueKey(tx, keyEnvironment, {
      userId: parent.user_id,
      name: input.name ?? null,
      tier: parent.tier,
      consciousnessLevel: wanted.consciousness_level ?? parent.consciousness_level,
      permissions: wanted.permissions ?? parent.permissions,
      rateLimit: wanted.rate_limit ?? parent.rate_limit,
      ipAllowlist: parent.ip_allowlist,
      expiresAt,
      previousKeyId: null,
      parentKeyId: parent.key_id,
    })
    await recordEntry(tx, actor, { action: 'key.created', targetType: 'key', targetId: key.key_id, details: { user_id: parent.user_id } })
    return key
  })
  notifications.keyCreated({ key_id: created.key_id, user_id: actor.userId as string }, actor.userId)
  return created
}

const picked = ({ consciousness_level, permissions, rate_limit }: Input) => ({
  ...(consciousness_level === undefined ? {} : { consciousness_level }),
  ...(permissions === undefined ? {} : { permissions }),
  ...(rate_limit === undefined ? {} : { rate_limit }),
})

export const createOwnKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('createOwnKey', (input, { actor }) => createOwnKey(parts, actor, input))
