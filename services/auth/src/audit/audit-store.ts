import type { AuditEntry } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import type { Actor } from '../actor.js'

export interface AuditedAction {
  action: string
  targetType?: string
  targetId?: string
  /** Ids, categories and counts only. */
  details?: Record<string, string | number | boolean | null>
}

/** Adds a row for each action of one actor, in one statement. */
export const recordEntries = (sql: Sql, actor: Actor, entries: readonly AuditedAction[]) => sql`
  insert into audit_log (actor_user_id, actor_key_id, action, target_type, target_id, ip_hash, request_id, details)
  select ${actor.userId}::uuid, ${actor.keyId}::uuid, action, "targetType", "targetId", ${actor.ipHash}::text, ${actor.requestId}::text,
    coalesce(details, '{}')
  from jsonb_to_recordset(${sql.json(entries as never)}) as entry(action text, "targetType" text, "targetId" text, details jsonb)`

/** Adds a row; in the transaction of what was done, so that neither stands without the other. Returns the row's id. */
export async function recordEntry(sql: Sql, actor: Actor, { action, targetType, targetId, details = {} }: AuditedAction): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into audit_log (actor_user_id, actor_key_id, action, target_type, target_id, ip_hash, request_id, details)
    values (${actor.userId}, ${actor.keyId}, ${action}, ${targetType ?? null}, ${targetId ?? null}, ${actor.ipHash}, ${actor.requestId},
      ${sql.json(details)})
    returning id::text`
  return row?.id as string
}

export interface AuditFilter {
  actor?: string | undefined
  action?: string | undefined
  target?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

/** Newest first; `before` is the id of the last row of the page before. */
export const selectEntries = (sql: Sql, filter: AuditFilter, before: string | undefined, limit: number) => sql<AuditRow[]>`
  select id::text, at, actor_user_id, actor_key_id, action, target_type, target_id, ip_hash, request_id, details
  from audit_log
  where ${filter.actor === undefined ? sql`true` : sql`actor_user_id = ${filter.actor}`}
    and ${filter.action === undefined ? sql`true` : sql`action = ${filter.action}`}
    and ${filter.target === undefined ? sql`true` : sql`target_id = ${filter.target}`}
    and ${filter.from === undefined ? sql`true` : sql`at >= ${filter.from}`}
    and ${filter.to === undefined ? sql`true` : sql`at < ${filter.to}`}
    and ${before === undefined ? sql`true` : sql`id < ${before}::bigint`}
  order by audit_log.id desc
  limit ${limit}`

export type AuditRow = Omit<AuditEntry, 'at'> & { at: Date }

export const auditEntryOf = (row: AuditRow): AuditEntry => ({ ...row, at: row.at.toISOString() })
