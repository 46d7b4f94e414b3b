import type { Endpoint } from '@selemene/bus'
import { type AuthReply, NoesisError } from '@selemene/contracts'
import type { Actor } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { faultsBeyond } from '../privileges.js'
import { issueKey, type KeyTerms } from './issue-key.js'
import { endOf, keyPowersOf, privilegesOf, statedPowersOf, summaryOf } from './key-state.js'
import { type KeyRow, markReplaced } from './key-store.js'
import { assertCovers, boundOf, findTarget, type Manager, type Scope } from './manager.js'

const defaultGraceSeconds = 86_400

/**
 * A new key with the terms of the old one, expiry included; the old one works on for the grace, and manages nothing. What was made with
 * the old key stays. Throws PERMISSION_DENIED when the key can do more than the actor's, who would get to see its successor, and CONFLICT
 * for a key that has already ended or been replaced.
 */
export async function rotateKey(
  { db, notifications, keyEnvironment }: AuthParts,
  actor: Actor,
  keyId: string,
  scope: Scope,
  graceSeconds = defaultGraceSeconds,
): Promise<AuthReply<'rotateKey'>> {
  const { old, key, validUntil } = await db.transaction(async (tx) => {
    const { manager, target: old } = await findTarget(tx, actor, keyId, scope)
    assertCovers(boundOf(manager, scope), keyPowersOf(old), 'key')
    assertRotatable(old)
    const key = await issueKey(tx, keyEnvironment, successorTerms(old, manager, scope))
    const graceUntil = new Date(old.read_at.getTime() + graceSeconds * 1000)
    await markReplaced(tx, keyId, graceUntil)
    const details = { user_id: old.user_id, new_key_id: key.key_id, grace_seconds: graceSeconds }
    await recordEntry(tx, actor, { action: 'key.rotated', targetType: 'key', targetId: keyId, details })
    return { old, key, validUntil: endOf({ expires_at: old.expires_at, grace_until: graceUntil }) as Date }
  })
  notifications.keyRotated({ key_id: keyId, user_id: old.user_id }, actor.userId)
  return { ...key, previous_valid_until: validUntil.toISOString() }
}

function assertRotatable(old: KeyRow): void {
  const { status } = summaryOf(old)
  if (status !== 'active' || old.owner_status !== 'active')
    throw new NoesisError('CONFLICT', `This key cannot be rotated: it is ${status === 'active' ? 'of a suspended user' : status}.`)
}

/**
 * The old key's terms. A term that may come to be worth more than the actor's, because it grows with its owner or the owner has been
 * lowered, is fixed at what it is worth now: otherwise the actor would only have to wait.
 */
function successorTerms(old: KeyRow, manager: Manager, scope: Scope): KeyTerms {
  const now = privilegesOf(old)
  const bound = manager !== undefined && scope === 'own' ? statedPowersOf(manager) : boundOf(manager, scope)
  const beyond = new Set(faultsBeyond(bound, statedPowersOf(old), '').map(({ pointer }) => pointer))
  return {
    userId: old.user_id,
    name: old.name,
    tier: beyond.has('/tier') ? now.tier : old.tier,
    consciousnessLevel: beyond.has('/consciousness_level') ? now.consciousness_level : old.consciousness_level,
    permissions: beyond.has('/permissions') ? now.permissions : old.permissions,
    rateLimit: beyond.has('/rate_limit') ? keyPowersOf(old).rate_limit : old.rate_limit,
    ipAllowlist: old.ip_allowlist,
    expiresAt: old.expires_at,
    previousKeyId: old.key_id,
    // A key that rotates itself passes on its place; another key that rotates it gets to see the successor, and so takes it along.
    parentKeyId: manager === undefined || manager.key_id === old.key_id ? old.parent_key_id : manager.key_id,
  }
}

export const rotateOwnKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('rotateOwnKey', (input, { actor, targetId }) => rotateKey(parts, actor, targetId, 'own', input.grace_seconds))

export const rotateKeyEndpoint = (parts: AuthParts): Endpoint =>
  authEndpoint('rotateKey', (input, { actor, targetId }) => rotateKey(parts, actor, targetId, 'admin', input.grace_seconds))
