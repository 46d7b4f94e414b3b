import type { Endpoint } from '@selemene/bus'
import { NoesisError, roles } from '@selemene/contracts'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { followsOwner } from '../keys/follows-owner.js'
import { inDays, issueKey } from '../keys/issue-key.js'
import { countSandboxKeys, lockAddress } from './sandbox-store.js'
import { insertUser } from './user-store.js'

/** How many keys one address gets within 24 hours. */
const mostPerAddress = 3
const privileges = { tier: 'free', consciousness_level: 0, permissions: [...roles.user] } as const

/**
 * A key to try the API with, for anyone: free, level 0, for 24 hours, of a user of its own. The gateway has this route only with
 * SANDBOX_KEYS=on. The address is known by its keyed hash alone; the audit log counts.
 */
export const sandboxKeyEndpoint = ({ db, notifications, keyEnvironment }: AuthParts): Endpoint =>
  authEndpoint('createSandboxKey', async (_request, { actor }) => {
    const address = actor.ipHash ?? ''
    const made = await db.transaction(async (tx) => {
      await lockAddress(tx, address)
      const [given] = await countSandboxKeys(tx, address)
      if ((given?.count ?? 0) >= mostPerAddress) throw usedUp()
      const [user] = await insertUser(tx, { email: null, ...privileges, permissions: [...privileges.permissions] })
      const user_id = user?.user_id as string
      const key = await issueKey(tx, keyEnvironment, { ...followsOwner, userId: user_id, name: 'sandbox key', expiresAt: inDays(1) })
      const self = { ...actor, userId: user_id }
      await recordEntry(tx, self, { action: 'sandbox.key_created', targetType: 'address', targetId: address, details: { key_id: key.key_id } })
      return { user_id, ...key, ...privileges, permissions: [...privileges.permissions] }
    })
    notifications.keyCreated({ key_id: made.key_id, user_id: made.user_id }, made.user_id)
    return made
  })

const usedUp = () =>
  new NoesisError(
    'RATE_LIMIT_EXCEEDED',
    `This address has had ${mostPerAddress} sandbox keys within 24 hours. Use one of them, or ask for an invite.`,
    {
      extra: { retry_after_seconds: 60 },
    },
  )
