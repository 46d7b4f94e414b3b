import { NoesisError } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import type { Actor } from '../actor.js'
import { allPrivileges, type Bound, covers, type Privileges } from '../privileges.js'
import { keyPowersOf, privilegesOf, verifiedOrRefused } from './key-state.js'
import { type KeyRow, lockKeys, selectKeyById } from './key-store.js'

/** Over which keys an actor acts: those of its own user, within all of its own bounds, or as an admin over everyone's. */
export type Scope = 'own' | 'admin'

/** The key that an actor acts with; undefined for the operator, who has none. */
export type Manager = KeyRow | undefined

/**
 * The actor's key as it stands now, not as a cache remembers it; it stays so until the transaction ends. Throws AUTH_ERROR when the key no
 * longer holds, PERMISSION_DENIED in its grace period.
 */
export async function managerOf(tx: Sql, actor: Actor, mode: 'making' | 'changing' = 'making'): Promise<Manager> {
  await lockKeys(tx, mode)
  return actor.kind === 'operator' ? undefined : assertManages((await selectKeyById(tx, actor.keyId as string))[0])
}

/** The actor's key and the key that it is about to change. Another user's key is as absent as one that never was. */
export async function findTarget(tx: Sql, actor: Actor, keyId: string, scope: Scope): Promise<{ manager: Manager; target: KeyRow }> {
  const manager = await managerOf(tx, actor, 'changing')
  const [target] = await selectKeyById(tx, keyId)
  if (target === undefined || (scope === 'own' && target.user_id !== manager?.user_id)) throw new NoesisError('NOT_FOUND', 'There is no such key.')
  return { manager, target }
}

function assertManages(row: KeyRow | undefined): KeyRow {
  verifiedOrRefused(row)
  const manager = row as KeyRow
  if (manager.grace_until !== null)
    throw new NoesisError('PERMISSION_DENIED', 'This key has been replaced: in its grace period it manages nothing. Use its successor.')
  return manager
}

/** What an actor may hand on or take away: all that its key has over its own keys; level, tier and permissions over everyone's. */
export function boundOf(manager: Manager, scope: Scope): Bound {
  if (manager === undefined) return allPrivileges
  return scope === 'own' ? keyPowersOf(manager) : privilegesOf(manager)
}

/** Throws PERMISSION_DENIED unless the actor covers `target`. */
export function assertCovers(bound: Bound, target: Privileges, what: 'key' | 'user'): void {
  if (!covers(bound, target))
    throw new NoesisError('PERMISSION_DENIED', `This ${what} can do more than the key in use, which therefore cannot manage it.`)
}

/** Whether the actor may rotate and revoke a key: for lists. */
export const manages = (manager: Manager, scope: Scope, target: KeyRow): boolean =>
  manager?.grace_until == null && covers(boundOf(manager, scope), keyPowersOf(target))
