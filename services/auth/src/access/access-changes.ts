import type { Endpoint } from '@selemene/bus'
import type { AccessChange, AuthReply } from '@selemene/contracts'
import { recordEntry } from '../audit/audit-store.js'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { maintenanceOff } from '../maintenance/maintenance.js'
import { type AccessRow, noteChangeOfAnything, selectAccess } from './access-store.js'

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

const changeOf = ({ key_id, user_id }: AccessRow['changes'][number]): AccessChange => ({
  ...(key_id === null ? {} : { key_id }),
  ...(user_id === null ? {} : { user_id }),
})

export const clearCachesEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('clearCaches', async (_, { actor }) => {
    await db.transaction(async (tx) => {
      await recordEntry(tx, actor, { action: 'cache.cleared' })
      await noteChangeOfAnything(tx)
    })
    return { cleared: true }
  })
