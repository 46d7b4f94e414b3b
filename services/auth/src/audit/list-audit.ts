import type { Endpoint } from '@selemene/bus'
import { type AuthReply, type AuthRequest, readMoment } from '@selemene/contracts'
import { authEndpoint } from '../auth-endpoint.js'
import type { AuthParts } from '../auth-parts.js'
import { defaultPageSize, numberCursor, pageOf, readCursor } from '../page.js'
import { auditEntryOf, selectEntries } from './audit-store.js'

/** Who did what to whom, newest first. */
export async function listAudit({ db }: AuthParts, input: AuthRequest<'listAudit'>): Promise<AuthReply<'listAudit'>> {
  const limit = input.limit ?? defaultPageSize
  const before = readCursor(input.cursor, numberCursor)
  const filter = { ...input, from: instantOf('/from', input.from), to: instantOf('/to', input.to) }
  const found = await db.query((sql) => selectEntries(sql, filter, before, limit + 1))
  const { rows, next_cursor } = pageOf(found, limit, (row) => row.id)
  return { entries: rows.map(auditEntryOf), next_cursor }
}

const instantOf = (pointer: string, text: string | undefined) => (text === undefined ? undefined : new Date(readMoment(pointer, text)))

export const listAuditEndpoint = (parts: AuthParts): Endpoint => authEndpoint('listAudit', (input) => listAudit(parts, input))
