import type { Metrics } from './metrics.js'

/** What a pool of database connections does right now. */
export interface PoolState {
  /** Most connections it may open. */
  max: number
  open: number
  idle: number
  /** Pieces of work that wait for a connection. */
  waiting: number
  /** Pieces of work since the start that Postgres could not do. */
  unavailable: number
}

/** The pool of a service that speaks to Postgres. */
export function describePool(metrics: Metrics, read: () => PoolState): void {
  metrics.gauge('database_pool_connections', (gauge) => {
    const { open, idle } = read()
    gauge.set({ state: 'busy' }, open - idle)
    gauge.set({ state: 'idle' }, idle)
  })
  metrics.gauge('database_pool_max', (gauge) => gauge.set(read().max))
  metrics.gauge('database_pool_waiting', (gauge) => gauge.set(read().waiting))
  metrics.counter('database_unavailable_total', (counter) => {
    counter.reset()
    counter.inc(read().unavailable)
  })
}
