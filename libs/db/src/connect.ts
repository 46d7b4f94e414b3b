import { NoesisError } from '@selemene/contracts'
import type postgres from 'postgres'
import { asDatabaseError, isConnectionLost, unavailable } from './database-error.js'
import { observeStatements, type StatementObserver } from './observe-statements.js'
import type { Sql } from './open-driver.js'
import { createPoolConnection, type PoolConnection } from './pool-connection.js'
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
  /** One statement within the deadline, or within a time of its own. Throws NoesisError: DATABASE_UNAVAILABLE or CONFLICT; INTERNAL_ERROR for the rest. */
  query<R extends readonly object[]>(statement: (sql: Sql) => postgres.PendingQuery<R>, withinMs?: number): Promise<R>
  /**
   * Several statements, all or nothing, within one deadline or a time of their own. What is not finished by then is rolled back. Throws as
   * `query` does, and what `work` throws.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, withinMs?: number): Promise<T>
  /** True when the server answers within the deadline, and takes writes. */
  answers(): Promise<boolean>
  /** What the connections do right now, and how often since the start the server could not do what it was asked: for metrics. */
  readonly pool: { max: number; open: number; idle: number; waiting: number; unavailable: number }
  /** Closes what is idle now and the rest when its work is done; what is still opening is given up. */
  close(): Promise<void>
}

const defaultDeadlineMs = 1500
/** A server that has just started, or lies far away, may take longer to accept a connection than a request may wait. */
const openingMs = 5000

/** Work that waits for a connection. */
interface Waiter {
  resolve(connection: PoolConnection): void
  reject(error: unknown): void
}

/**
 * A pool in which every piece of work has a connection to itself and a deadline. At the deadline the connection is thrown away
 * together with the work, so that nothing waits behind a server that has fallen silent, and nothing given up is carried out later.
 * Opening a connection belongs to no request: one that opens too late for the request that caused it serves the next.
 */
export function connect(url: string, { poolMax, name, deadlineMs = defaultDeadlineMs, observer }: DatabaseOptions): Database {
  const idle: PoolConnection[] = []
  const opening = new Set<PoolConnection>()
  const waiting: Waiter[] = []
  let open = 0
  let unavailableCount = 0
  let closed = false

  function acquire(withinMs: number): Promise<PoolConnection> {
    const free = idle.pop()
    if (free?.isOpen) return Promise.resolve(free)
    let leave: () => unknown
    const connection = new Promise<PoolConnection>((resolve, reject) => {
      const waiter = { resolve, reject }
      waiting.push(waiter)
      leave = () => waiting.splice(waiting.indexOf(waiter), 1)
    })
    if (free === undefined) openAnother()
    else bringUp(free)
    return withinDeadline(connection, withinMs, () => leave())
  }

  function openAnother() {
    if (open >= poolMax) return
    open += 1
    bringUp(createPoolConnection(url, name))
  }

  function bringUp(connection: PoolConnection) {
    opening.add(connection)
    withinDeadline(connection.open(), openingMs)
      .finally(() => opening.delete(connection))
      .then(
        () => release(connection),
        (error: unknown) => {
          waiting.shift()?.reject(error)
          discard(connection)
        },
      )
  }

  function release(connection: PoolConnection) {
    const next = waiting.shift()
    if (next !== undefined) next.resolve(connection)
    else if (closed) void connection.close()
    else idle.push(connection)
  }

  function discard(connection: PoolConnection) {
    connection.discard()
    open -= 1
    if (waiting.length > 0) openAnother()
  }

  async function run<T>(work: (sql: postgres.Sql) => Promise<T>, withinMs = deadlineMs): Promise<T> {
    const end = performance.now() + withinMs
    const connection = await acquire(withinMs).catch((error: unknown) => {
      throw counted(unavailable(error))
    })
    try {
      const leftMs = end - performance.now()
      // The connection is good, and work whose caller has timed out must not begin.
      if (leftMs <= 0) throw new NoesisError('DATABASE_UNAVAILABLE', 'The database is too busy. Try again shortly.')
      const result = await withinDeadline(work(connection.sql), leftMs)
      release(connection)
      return result
    } catch (error) {
      if (error instanceof DeadlineExceeded || isConnectionLost(error)) discard(connection)
      else release(connection)
      throw counted(asDatabaseError(error))
    }
  }

  function counted(error: NoesisError): NoesisError {
    if (error.code === 'DATABASE_UNAVAILABLE') unavailableCount += 1
    return error
  }

  const watched = (sql: Sql): Sql => (observer === undefined ? sql : observeStatements(sql, observer))
  const query: Database['query'] = (statement, withinMs) => run(async (sql) => statement(watched(sql)), withinMs)
  return {
    query,
    // The driver unwraps arrays of promises that a transaction returns; inside an object the result stays as it is.
    transaction: (work, withinMs) =>
      run((sql) => sql.begin(async (tx) => ({ result: await work(watched(tx)) })), withinMs).then(({ result }) => result),
    answers: () =>
      query<{ writable: boolean }[]>((sql) => sql`select current_setting('transaction_read_only') = 'off' as writable`).then(
        ([row]) => row?.writable === true,
        () => false,
      ),
    get pool() {
      return { max: poolMax, open, idle: idle.length, waiting: waiting.length, unavailable: unavailableCount }
    },
    async close() {
      closed = true
      for (const connection of opening) connection.discard()
      await Promise.all(idle.splice(0).map((connection) => connection.close()))
    },
  }
}
