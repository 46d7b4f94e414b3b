import { type Database, reportUsage, type UsageGroup, type UsageGroupRow } from '@selemene/db'

export interface UsageOfDays {
  /** First and last day, YYYY-MM-DD in UTC; the last 30 days when absent. */
  from?: string | undefined
  to?: string | undefined
  user_id?: string | undefined
  group_by?: UsageGroup | undefined
}

const dayMs = 86_400_000
const usualDays = 30
/** A month of thousands of users is a million sums to add up: it takes ten seconds on a busy machine. */
const longestMs = 60_000
/** No row is later: events of a clock that runs ahead are counted by then. */
const endOfRows = Date.parse('2100-01-01T00:00:00Z')

/** Counts calls as the owner of the database; the service's own role cannot read usage. Durations are rounded to 0.1 ms. */
export async function usageByDays(db: Database, { from, to, user_id, group_by = 'day' }: UsageOfDays): Promise<UsageGroupRow[]> {
  const start = from === undefined ? midnightOf(Date.now()) - usualDays * dayMs : Date.parse(from)
  const end = to === undefined ? endOfRows : Date.parse(to) + dayMs
  const rows = await reportUsage(db, { from: isoTime(start), to: isoTime(end), user_id, group_by }, longestMs)
  return rows.map(({ p50_ms, p95_ms, ...row }) => ({ ...row, p50_ms: toTenths(p50_ms), p95_ms: toTenths(p95_ms) }))
}

const midnightOf = (epochMs: number) => Math.floor(epochMs / dayMs) * dayMs
const isoTime = (epochMs: number) => new Date(epochMs).toISOString()
const toTenths = (ms: number) => Math.round(ms * 10) / 10
