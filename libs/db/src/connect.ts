import { NoesisError } from '@selemene/contracts'
import type postgres from 'postgres'
import { asDatabaseError, isConnectionLost } from './database-error.js'
import { createLane, type Lane } from './lane.js'
import { observeStatements, type StatementObserver } from './observe-statements.js'
import type { Sql } from './open-driver.js'
import { DeadlineExceeded, withinDeadline } from './within-deadline.js'

export interface DatabaseOptions {
  /** Most connections open at once. */
  poolMax: number
  /** Shows in pg_stat_activity. */
  name: string
  /** How long one piece of work may take, waiting for a connection included; 1.5 s unless said. */
  deadlineMs?: number
  /** Told of each statement: for traces. */
  observer?: StatementObserver | undefined
}

export interface Database {
  /** One statement within the deadline. Throws NoesisError: DATABASE_UNAVAILABLE or CONFLICT; INTERNAL_ERROR for the rest. */
  query<R extends readonly object[]>(statement: (sql: Sql) => postgres.PendingQuery<R>): Promise<R>
  /** Several statements, all or nothing, within one deadline. What is not finished by then is rolled back. Throws as `query` does, and what `work` throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** True when the server answers within the deadline. */
  answers(): Promise<boolean>
  /** What the connections do right now: for metrics. */
  readonly pool: { max: number; open: number; idle: number; waiting: number }
  /** Closes what is idle now and the rest when its work is done. */
  close(): Promise<void>
}

const defaultDeadlineMs = 1500

/**
 * A pool in which every piece of work has a connection to itself and a deadline. At the deadline the connection is thrown away
 * together with the work, so that nothing waits behind a server that has fallen silent, and nothing given up is carried out later.
 */
export function connect(url: string, { poolMax, name, deadlineMs = defaultDeadlineMs, observer }: DatabaseOptions): Database {
  const idle: Lane[] = []
  const waiting: ((lane: Lane) => void)[] = []
  let open = 0
  let closed = false

  /** Waits no longer than the work before it, whose deadline is earlier. */
  function acquire(): Promise<Lane> {
    const free = idle.pop() ?? openAnother()
    return free === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(free)
  }

  function openAnother(): Lane | undefined {
    if (open >= poolMax) return undefined
    open += 1
    return createLane(url, name)
  }

  function release(lane: Lane) {
    const next = waiting.shift()
    if (next !== undefined) next(lane)
    else if (closed) void lane.close()
    else idle.push(lane)
  }

  function discard(lane: Lane) {
    lane.discard()
    open -= 1
    const another = waiting.length > 0 ? openAnother() : undefined
    if (another !== undefined) waiting.shift()?.(another)
  }

  async function run<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    const end = performance.now() + deadlineMs
    const lane = await acquire()
    try {
      const leftMs = end - performance.now()
      // The connection is good, and work that nobody waits for must not begin.
      if (leftMs <= 0) throw new NoesisError('DATABASE_UNAVAILABLE', 'The database is too busy. Try again shortly.')
      const result = await withinDeadline(work(lane.sql), leftMs)
      release(lane)
      return result
    } catch (error) {
      if (error instanceof DeadlineExceeded || isConnectionLost(error)) discard(lane)
      else release(lane)
      throw asDatabaseError(error)
    }
  }

  const watched = (sql: Sql): Sql => (observer === undefined ? sql : observeStatements(sql, observer))
  const query: Database['query'] = (statement) => run(async (sql) => statement(watched(sql)))
  return {
    query,
    // The driver unwraps arrays of promises that a transaction returns; inside an object the result stays as it is.
    transaction: (work) => run((sql) => sql.begin(async (tx) => ({ result: await work(watched(tx)) }))).then(({ result }) => result),
    answers: () =>
      query((sql) => sql`select 1 as one`).then(
        () => true,
        () => false,
      ),
    get pool() {
      return { max: poolMax, open, idle: idle.length, waiting: waiting.length }
    },
    async close() {
      closed = true
      await Promise.all(idle.splice(0).map((lane) => lane.close()))
    },
  }
}
