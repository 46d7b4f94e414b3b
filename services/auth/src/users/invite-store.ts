import type { Tier } from '@selemene/contracts'
import type { Sql } from '@selemene/db'

export interface NewInvite {
  codeHash: Buffer
  tier: Tier
  consciousnessLevel: number
  maxUses: number
  expiresAt: Date | null
  createdBy: string | null
  createdWithKeyId: string | null
}

export const insertInvite = (sql: Sql, invite: NewInvite) => sql<{ id: string }[]>`
  insert into invites (code_hash, tier, consciousness_level, max_uses, expires_at, created_by, created_with_key_id)
  values (${invite.codeHash}, ${invite.tier}, ${invite.consciousnessLevel}, ${invite.maxUses}, ${invite.expiresAt}, ${invite.createdBy},
    ${invite.createdWithKeyId})
  returning id`

/** Uses up one use, in one statement: of two at once only as many succeed as there are uses left. An invite ends with its key. */
export const takeInvite = (sql: Sql, codeHash: Buffer) => sql<{ id: string; tier: Tier; consciousness_level: number }[]>`
  update invites set uses = uses + 1
  where code_hash = ${codeHash} and uses < max_uses and (expires_at is null or expires_at > clock_timestamp())
    and not exists (select from api_keys k where k.id = created_with_key_id and k.revoked_at is not null)
  returning id, tier, consciousness_level`
