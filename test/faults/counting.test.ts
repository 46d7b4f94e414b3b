import { connect } from '@selemene/db'
import { expect, it } from 'vitest'
import { until } from '../acceptance/until.js'
import { budgetMs, type Caller, openCaller, untilReady } from './caller.js'
import { startLoad, tally } from './load.js'
import { kill, type Part, readState, whileFrozen } from './processes.js'

interface UsageReport {
  rows: { status: string; count: number }[]
  total: number
}

/** What `/api/v1/me/usage` tells, by status; asked until it tells as many calls as there were, or half a minute is over. */
async function countedOf(caller: Caller, wanted: number): Promise<Record<string, number>> {
  const report = await until(
    async () => (await caller.person.api.get('/api/v1/me/usage')).json<UsageReport>(),
    ({ total }) => total >= wanted,
    30_000,
  )
  return Object.fromEntries(report.rows.map(({ status, count }) => [status, count]))
}

/** What stands in the table itself. */
async function rowsOf({ person }: Caller): Promise<{ rows: number; events: number } | undefined> {
  const database = connect(readState().database_url, { poolMax: 1, name: 'faults', deadlineMs: 10_000 })
  const [counts] = await database.query<{ rows: number; events: number }[]>(
    (sql) => sql`select count(*)::int as rows, count(distinct event_id)::int as events from usage_logs where user_id = ${person.userId}`,
  )
  await database.close()
  return counts
}

const killThrice = async (part: Part, rounds: () => Promise<void>) => {
  for (let i = 0; i < 3; i++) {
    await rounds()
    await kill(part)
  }
}

it.each([
  { fault: 'analytics is killed again and again', part: 'analytics', strike: killThrice },
  { fault: 'Postgres is killed', part: 'postgres', strike: async (part: Part) => void (await kill(part)) },
  { fault: 'Postgres is frozen', part: 'postgres', strike: (part: Part, rounds: () => Promise<void>) => whileFrozen(part, rounds) },
] as const)('every call is counted once when $fault', async ({ part, strike }) => {
  const caller = await openCaller()
  const calls = startLoad(['numerology', 'i-ching'].map((id) => () => caller.calculate(id, { budgetMs })))
  const rounds = () => calls.rounds(10)
  await rounds()
  await strike(part, rounds)
  await rounds()
  const answers = await calls.stop()
  await untilReady()
  expect(tally(answers)).toEqual({ '200': answers.length })
  expect(await countedOf(caller, answers.length)).toEqual({ success: answers.length })
  expect(await rowsOf(caller)).toEqual({ rows: answers.length, events: answers.length })
})
