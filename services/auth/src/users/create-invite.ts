import { createHash, randomBytes } from 'node:crypto'
import type { Endpoint } from '@selemene/bus'
import { type AuthReply, type AuthRequest, invalidFields } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { inDays } from '../keys/issue-key.js'
import { timeOf } from '../keys/key-state.js'
import { boundOf, managerOf } from '../keys/manager.js'
import { faultsBeyond } from '../privileges.js'
import { insertInvite } from './invite-store.js'

/** A code with which a stranger may register; only its hash is kept. It ends with the key that it was made with. */
export async function createInvite({ db }: AuthParts, actor: Actor, input: AuthRequest<'createInvite'>): Promise<AuthReply<'createInvite'>> {
  const { tier = 'free', consciousness_level = 0, max_uses = 1 } = input
  const code = `nsi_${randomBytes(24).toString('base64url')}`
  const expiresAt = inDays(input.expires_in_days)
  await db.transaction(async (tx) => {
    const manager = await managerOf(tx, actor)
    const faults = faultsBeyond(boundOf(manager, 'admin'), { tier, consciousness_level }, 'your')
    if (faults.length > 0) throw invalidFields(faults)
    const invite = {
      codeHash: hashInviteCode(code),
      tier,
      consciousnessLevel: consciousness_level,
      maxUses: max_uses,
      expiresAt,
      createdBy: actor.userId,
      createdWithKeyId: manager?.key_id ?? null,
    }
    const [row] = await insertInvite(tx, invite)
    await recordEntry(tx, actor, { action: 'invite.created', targetType: 'invite', targetId: row?.id as string, details: { tier, max_uses } })
  })
  return { invite_code: code, max_uses, expires_at: timeOf(expiresAt) }
}

export const hashInviteCode = (code: string): Buffer => createHash('sha256').update(code).digest()

export const createInviteEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('createInvite', (input, { actor }) => createInvite(parts, actor, input))
