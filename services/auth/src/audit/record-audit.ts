import type { Endpoint } from '@selemene/bus'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { recordEntry } from './audit-store.js'

/** A row for what the gateway does itself, such as emptying the cache. */
export const recordAuditEndpoint = ({ db }: AuthParts): Endpoint =>
  authEndpoint('recordAudit', async ({ action, target_type, target_id }, { actor }) => {
    const target = { ...(target_type === undefined ? {} : { targetType: target_type }), ...(target_id === undefined ? {} : { targetId: target_id }) }
    const id = await db.transaction((tx) => recordEntry(tx, actor, { action, ...target }))
    return { id }
  })
