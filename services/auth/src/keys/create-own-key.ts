import type { Endpoint } from '@selemene/bus'
import { type AuthReply, type AuthRequest, type FieldFault, invalidFields, tierLimitPerMinute } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordDeed } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { expandRoles, faultsBeyond } from '../powers.js'
import { inDays, issueKey } from './issue-key.js'
import { endOf, powersOf } from './key-state.js'
import type { KeyRow } from './key-store.js'
import { ownKey } from './own-key.js'

type Input = AuthRequest<'createOwnKey'>

/**
 * A further key of the caller's. What the body leaves out is taken over from the key in use, restrictions included,
 * so that a weak key never begets a stronger one.
 */
export async function createOwnKey({ db, news, keyEnvironment }: AuthParts, actor: Actor, input: Input): Promise<AuthReply<'createOwnKey'>> {
  const created = await db.transaction(async (tx) => {
    const parent = await ownKey(tx, actor)
    const wanted = { ...input, ...(input.permissions === undefined ? {} : { permissions: expandRoles(input.permissions) }) }
    const expiresAt = inDays(input.expires_in_days) ?? endOf(parent)
    const faults = faultsAgainst(parent, wanted, expiresAt)
    if (faults.length > 0) throw invalidFields(faults)
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
    })
    await recordDeed(tx, actor, { action: 'key.created', targetType: 'key', targetId: key.key_id, details: { user_id: parent.user_id } })
    return key
  })
  news.keyCreated({ key_id: created.key_id, user_id: actor.userId as string }, actor.userId)
  return created
}

function faultsAgainst(parent: KeyRow, wanted: Input, expiresAt: Date | null): FieldFault[] {
  const powers = powersOf(parent)
  const faults = faultsBeyond(powers, { ...picked(wanted) }, 'your')
  const ownLimit = parent.rate_limit ?? tierLimitPerMinute[powers.tier]
  if ((wanted.rate_limit ?? 0) > ownLimit)
    faults.push({ pointer: '/rate_limit', message: `must not be above your own limit, ${ownLimit}`, code: 'beyond' })
  const end = endOf(parent)
  if (end !== null && expiresAt !== null && expiresAt > end)
    faults.push({ pointer: '/expires_in_days', message: 'must not outlast the key in use', code: 'beyond' })
  return faults
}

const picked = ({ consciousness_level, permissions }: Input) => ({
  ...(consciousness_level === undefined ? {} : { consciousness_level }),
  ...(permissions === undefined ? {} : { permissions }),
})

export const createOwnKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('createOwnKey', (input, { actor }) => createOwnKey(parts, actor, input))
