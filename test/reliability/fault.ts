import type { Random } from '@selemene/engine'
import type { Part } from '../faults/processes.js'

/** What a fault may do its work with. */
export interface Scene {
  /** URLs of the owner of each store. */
  databaseUrl: string
  redisUrl: string
  natsUrl: string
  /** Where callers ask. */
  base: string
  /** Of the run's seed. */
  random: Random
}

/** One fault: all that there is to say of it. */
export interface Fault {
  /** As the page calls it. */
  name: string
  /** Calls that need one of these may fail meanwhile; all others may not. */
  hits: readonly Part[]
  /** What callers are promised while it lasts, besides what holds for all faults. */
  promise: string
  /** Makes it, waits as long as `hold` takes, and undoes it. */
  make: (hold: () => Promise<void>, scene: Scene) => Promise<unknown>
  /** Servers of NATS that it needs; 1 when absent. */
  natsServers?: 3
  /** The alert that it fires, with the labels that tell it from another's. */
  alert?: { name: string; labels?: Record<string, string> }
  /** How long it lasts in the table of faults, where its alert looks at more than a few seconds. */
  holdMs?: number
  /** Refusals of what was hit come within 300 ms once it was noticed. */
  refusesAtOnce?: true
  /** So long after its beginning and later, at least 99 of 100 calls succeed, those of what was hit included. */
  servesAfterMs?: number
}
