import type { Endpoint } from '@selemene/bus'
import { type AuthReply, type AuthRequest, type FieldFault, invalidFields, invalidInput } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { type Bound, expandRoles, faultsBeyond, lowerOf, type Privileges } from '../privileges.js'
import { privilegesOfUser, selectUser } from '../users/user-store.js'
import { isIpRange } from './ip-range.js'
import { inDays, issueKey } from './issue-key.js'
import { boundOf, managerOf } from './manager.js'

type Input = AuthRequest<'createKey'>

/** A key for any user, made by an admin: never stronger than the owner or the admin, except for its rate limit. */
export async function createKey({ db, notifications, keyEnvironment }: AuthParts, actor: Actor, input: Input): Promise<AuthReply<'createKey'>> {
  const created = await db.transaction(async (tx) => {
    const manager = await managerOf(tx, actor)
    const bound = boundOf(manager, 'admin')
    const [user] = await selectUser(tx, input.user_id)
    if (user === undefined) throw invalidInput('/user_id', 'There is no such user.', 'unknown')
    const owner = privilegesOfUser(user)
    const permissions = input.permissions === undefined ? undefined : expandRoles(input.permissions)
    const faults = faultsOf(owner, bound, { ...input, ...(permissions === undefined ? {} : { permissions }) })
    if (faults.length > 0) throw invalidFields(faults)
    const key = await issueKey(tx, keyEnvironment, {
      userId: user.user_id,
      name: input.name ?? null,
      tier: input.tier,
      consciousnessLevel: input.consciousness_level,
      permissions: permissions ?? unstatedPermissions(owner, bound),
      rateLimit: input.rate_limit ?? null,
      ipAllowlist: input.ip_allowlist ?? null,
      expiresAt: inDays(input.expires_in_days),
      previousKeyId: null,
      parentKeyId: manager?.key_id ?? null,
    })
    await recordEntry(tx, actor, { action: 'key.created', targetType: 'key', targetId: key.key_id, details: { user_id: user.user_id } })
    return key
  })
  notifications.keyCreated({ key_id: created.key_id, user_id: input.user_id }, actor.userId)
  return created
}

function faultsOf(owner: Privileges, maker: Bound, { tier, consciousness_level, permissions, ip_allowlist = [] }: Input): FieldFault[] {
  const wanted = { tier, consciousness_level, ...(permissions === undefined ? {} : { permissions }) }
  const beyondOwner = faultsBeyond(owner, wanted, "the owner's")
  const beyondMaker = faultsBeyond(maker, wanted, 'your').filter(({ pointer }) => beyondOwner.every((fault) => fault.pointer !== pointer))
  const ranges = ip_allowlist.flatMap((range, index): FieldFault[] =>
    isIpRange(range) ? [] : [{ pointer: `/ip_allowlist/${index}`, message: 'must be an address or a range such as 203.0.113.0/24', code: 'format' }],
  )
  return [...beyondOwner, ...beyondMaker, ...ranges]
}

/** A maker with every permission lets the key follow its owner; for any other they are fixed at what owner and maker share now. */
const unstatedPermissions = (owner: Privileges, maker: Privileges): string[] | null =>
  maker.permissions.includes('*') ? null : lowerOf(owner, { ...owner, permissions: maker.permissions }).permissions

export const createKeyEndpoint = (parts: AuthParts): Endpoint => authEndpoint('createKey', (input, { actor }) => createKey(parts, actor, input))
