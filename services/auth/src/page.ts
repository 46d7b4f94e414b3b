import { invalidInput } from '@selemene/contracts'

export const defaultPageSize = 50

/** A page out of `limit + 1` rows: the extra row tells that there is more. The cursor is the id of the last row. */
export function pageOf<R>(rows: readonly R[], limit: number, idOf: (row: R) => string): { rows: R[]; next_cursor: string | null } {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { rows: kept, next_cursor: rows.length > limit && last !== undefined ? Buffer.from(idOf(last)).toString('base64url') : null }
}

/** The id inside a cursor. Throws INVALID_INPUT for what no page has given out. */
export function readCursor(cursor: string | undefined, pattern: RegExp): string | undefined {
  if (cursor === undefined) return undefined
  const id = Buffer.from(cursor, 'base64url').toString()
  if (!pattern.test(id)) throw invalidInput('/cursor', 'The cursor is not one that a page has given out.', 'cursor')
  return id
}

export const uuidCursor = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const numberCursor = /^\d{1,18}$/
