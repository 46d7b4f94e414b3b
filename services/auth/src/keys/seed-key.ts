import { hashApiKey, type Tier } from '@selemene/contracts'
import type { Database } from '@selemene/db'
import { commandLine } from '../actor.js'
import { recordEntry } from '../audit/audit-store.js'
import { expandRoles } from '../privileges.js'
import { insertUser, lockUser, type UserRow, writeUser } from '../users/user-store.js'
import { followsOwner } from './follows-owner.js'
import { insertKey, restoreKey, selectKeyByHash } from './key-store.js'

/** A key that was made elsewhere and must hold here, with a user of its own. */
export interface SeededKey {
  name: string
  api_key: string
  tier: Tier
  consciousness_level: number
  permissions: string[]
}

export type SeedOutcome = 'created' | 'kept'

/** Makes user and key, or brings both back to what is asked: a second run changes nothing. */
export function seedKey(db: Database, seed: SeededKey): Promise<SeedOutcome> {
  return db.transaction(async (tx) => {
    const privileges = { tier: seed.tier, consciousness_level: seed.consciousness_level, permissions: expandRoles(seed.permissions) }
    const [known] = await selectKeyByHash(tx, hashApiKey(seed.api_key))
    if (known !== undefined) {
      const user = (await lockUser(tx, known.user_id))[0] as UserRow
      await writeUser(tx, known.user_id, { ...user, ...privileges, status: 'active' })
      await restoreKey(tx, known.key_id)
      return 'kept'
    }
    const [user] = await insertUser(tx, { email: null, ...privileges })
    const [key] = await insertKey(tx, {
      userId: user?.user_id as string,
      hash: hashApiKey(seed.api_key),
      lastFour: seed.api_key.slice(-4),
      name: seed.name,
      ...followsOwner,
    })
    await recordEntry(tx, commandLine, { action: 'key.seeded', targetType: 'key', targetId: key?.id as string })
    return 'created'
  })
}
