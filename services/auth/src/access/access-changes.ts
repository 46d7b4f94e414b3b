import type { Endpoint } from '@selemene/bus'
import type { AccessChange, AuthReply, Maintenance } from '@selemene/contracts'
import type { Sql } from '@selemene/db'
import { recordDeed } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { maintenanceOff } from '../maintenance/maintenance.js'

interface AccessRow {
  revision: number
  oldest: number | null
  changes: { key_id: string | null; user_id: string | null }[]
  maintenance: Maintenance | null
}

/**
 * What a gateway reads twice a second. The database notes each change itself, in the transaction that makes it, so what an operator
 * changes at the command line is told too. A revision that lies ahead is of another history of the database, such as before a restore.
 */
export const readAccessEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('readAccess', async ({ since }): Promise<AuthReply<'readAccess'>> => {
    const [row] = await db.query((sql) => selectAccess(sql, since))
    const { revision, oldest, changes, maintenance } = row as AccessRow
    const complete = since !== undefined && since <= revision && (oldest === null || since >= oldest - 1)
    return { revision, complete, changes: complete ? changes.map(changeOf) : [], maintenance: maintenance ?? maintenanceOff }
  })

const selectAccess = (sql: Sql, since = Number.MAX_SAFE_INTEGER) => sql<AccessRow[]>`
  select coalesce((select max(revision) from access_changes), 0)::float8 as revision,
    (select min(revision) from access_changes)::float8 as oldest,
    coalesce((
      select jsonb_agg(jsonb_build_object('key_id', key_id, 'user_id', user_id) order by revision) from access_changes where revision > ${since}
    ), '[]') as changes,
    (select value from settings where key = 'maintenance') as maintenance`

const changeOf = ({ key_id, user_id }: AccessRow['changes'][number]): AccessChange => ({
  ...(key_id === null ? {} : { key_id }),
  ...(user_id === null ? {} : { user_id }),
})

export const clearCachesEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('clearCaches', async (_, { actor }) => {
    await db.transaction(async (tx) => {
      await recordDeed(tx, actor, { action: 'cache.cleared' })
      await tx`select note_access_change(null, null)`
    })
    return { cleared: true }
  })
