import type { Endpoint } from '@selemene/bus'
import { invalidInput, roles } from '@selemene/contracts'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { followsOwner } from '../keys/follows-owner.js'
import { issueKey } from '../keys/issue-key.js'
import { hashInviteCode } from './create-invite.js'
import { takeInvite } from './invite-store.js'
import { insertUser } from './user-store.js'

/** An invite code becomes a user and a first key, which follows its owner in everything. All of it or nothing: a failure gives the use back. */
export const registerEndpoint = ({ db, notifications, keyEnvironment }: AuthParts): Endpoint =>
  authEndpoint('register', async ({ invite_code, email }, { actor }) => {
    const registered = await db.transaction(async (tx) => {
      const [invite] = await takeInvite(tx, hashInviteCode(invite_code))
      if (invite === undefined) throw invalidInput('/invite_code', 'This invite code is not valid, or has been used up.', 'invite')
      const { tier, consciousness_level } = invite
      const privileges = { tier, consciousness_level, permissions: [...roles.user] }
      const [user] = await insertUser(tx, { email: email ?? null, ...privileges })
      const user_id = user?.user_id as string
      const key = await issueKey(tx, keyEnvironment, { ...followsOwner, userId: user_id, name: 'first key' })
      const self = { ...actor, userId: user_id }
      await recordEntry(tx, self, { action: 'user.registered', targetType: 'user', targetId: user_id, details: { invite_id: invite.id } })
      await recordEntry(tx, self, { action: 'key.created', targetType: 'key', targetId: key.key_id, details: { user_id } })
      return { user_id, ...key, ...privileges }
    })
    notifications.keyCreated({ key_id: registered.key_id, user_id: registered.user_id }, registered.user_id)
    return registered
  })
