import { connect } from '@selemene/db'
import { until } from '../acceptance/until.js'
import type { SteadyLoad } from './steady-load.js'

const drainedMs = 60_000

export interface UsageCheck {
  answered: number
  /** Rows of success in usage_logs. */
  rows: number
  /** Calls that may or may not have been answered: their caller never heard. */
  unknown: number
  /** Rows too few, or more than could be. */
  difference: number
  duplicates: number
}

/** Holds what the callers saw against the table, once it has what it must have or a minute is over. */
export async function checkUsage(databaseUrl: string, { ledger, account }: SteadyLoad): Promise<UsageCheck> {
  const counted = ledger.filter(({ kind }) => kind.counted)
  const answered = counted.filter(({ status }) => status === 200).length
  const unknown = counted.filter(({ status }) => status === 0).length
  const database = connect(databaseUrl, { poolMax: 1, name: 'faults', deadlineMs: 10_000 })
  const count = async () => {
    const [row] = await database.query<{ rows: number; everything: number; events: number }[]>(
      (sql) => sql`
        select count(*) filter (where status = 'success')::int as rows, count(*)::int as everything, count(distinct event_id)::int as events
        from usage_logs where user_id = ${account.userId}`,
    )
    return row as { rows: number; everything: number; events: number }
  }
  try {
    await until(count, ({ rows }) => rows >= answered, drainedMs).catch(() => undefined)
    const { rows, everything, events } = await count()
    const difference = rows < answered ? answered - rows : Math.max(0, rows - answered - unknown)
    return { answered, rows, unknown, difference, duplicates: everything - events }
  } finally {
    await database.close()
  }
}
