import type { Endpoint } from '@selemene/bus'
import { type AuthReply, NoesisError } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import type { Actor } from '../actor.js'
import { recordDeed } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { covers, type Powers } from '../powers.js'
import { lockKey, type Reach } from './find-key.js'
import { issueKey } from './issue-key.js'
import { endOf, powersOf, summaryOf } from './key-state.js'
import { type KeyRow, markReplaced } from './key-store.js'
import { ownKey } from './own-key.js'

const defaultGraceSeconds = 86_400

/**
 * A new key with the terms of the old one, expiry included; the old one works on for the grace. Whoever rotates gets to see the
 * new key, so it must not be stronger than they are. Throws CONFLICT for a key that has already ended or been replaced.
 */
export async function rotateKey(
  { db, news, keyEnvironment }: AuthParts,
  actor: Actor,
  keyId: string,
  reach: Reach,
  graceSeconds = defaultGraceSeconds,
): Promise<AuthReply<'rotateKey'>> {
  const { old, key, validUntil } = await db.transaction(async (tx) => {
    const old = await lockKey(tx, keyId, reach)
    await assertRotatable(old, await powersNow(tx, actor, reach))
    const key = await issueKey(tx, keyEnvironment, {
      userId: old.user_id,
      name: old.name,
      tier: old.tier,
      consciousnessLevel: old.consciousness_level,
      permissions: old.permissions,
      rateLimit: old.rate_limit,
      ipAllowlist: old.ip_allowlist,
      expiresAt: old.expires_at,
      previousKeyId: old.key_id,
    })
    const graceUntil = new Date(old.read_at.getTime() + graceSeconds * 1000)
    await markReplaced(tx, keyId, graceUntil)
    const details = { user_id: old.user_id, new_key_id: key.key_id, grace_seconds: graceSeconds }
    await recordDeed(tx, actor, { action: 'key.rotated', targetType: 'key', targetId: keyId, details })
    return { old, key, validUntil: endOf({ expires_at: old.expires_at, grace_until: graceUntil }) as Date }
  })
  news.keyRotated({ key_id: keyId, user_id: old.user_id }, actor.userId)
  return { ...key, previous_valid_until: validUntil.toISOString() }
}

/** For the caller's own keys the key in use counts as it stands now. */
const powersNow = async (tx: Sql, actor: Actor, reach: Reach): Promise<Powers> => (reach === 'all' ? actor.powers : powersOf(await ownKey(tx, actor)))

async function assertRotatable(old: KeyRow, powers: Powers): Promise<void> {
  const { status } = summaryOf(old)
  if (status !== 'active' || old.owner_status !== 'active')
    throw new NoesisError('CONFLICT', `This key cannot be rotated: it is ${status === 'active' ? 'of a suspended user' : status}.`)
  if (!covers(powers, powersOf(old)))
    throw new NoesisError('PERMISSION_DENIED', 'This key can do more than you can, so you cannot be given its successor.')
}

export const rotateOwnKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('rotateOwnKey', (input, { actor, targetId }) =>
    rotateKey(parts, actor, targetId, { ownerId: actor.userId as string }, input.grace_seconds),
  )

export const rotateKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('rotateKey', (input, { actor, targetId }) => rotateKey(parts, actor, targetId, 'all', input.grace_seconds))
