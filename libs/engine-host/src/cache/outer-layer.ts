import type { CacheCounts } from './cache-metrics.js'
import type { KeptAnswer } from './kept-answer.js'
import { within } from './within.js'

/** Where an answer is found. */
export interface ResultKey {
  engine: string
  /** Its name in memory. */
  text: string
  /** Names and seals it in the stores outside. */
  secret: Buffer
}

/** A store of answers outside this process. It may reject and may take any time. */
export interface Store {
  readonly name: 'l2' | 'l3'
  get(key: ResultKey): Promise<{ kept: KeptAnswer; ttlSeconds: number } | undefined>
  set(key: ResultKey, kept: KeptAnswer): Promise<void>
  /** Drops the answers of one engine, or all. Returns how many there were. */
  clear(engine: string | undefined): Promise<number>
  close(): Promise<void>
}

/** A store that never rejects and never takes long: where it fails or is slow, the answer is not there. */
export interface OuterLayer extends Omit<Store, 'clear'> {
  /** null: it could not be cleared. */
  clear(engine: string | undefined): Promise<number | null>
}

export interface Patience {
  /** Longest time that a call waits for a look-up. */
  lookUpMs: number
  /** How long a store that was slow or failed is not asked. */
  restMs: number
  /** Answers that may wait to be stored; beyond it they are not. */
  mostWrites: number
}

export function outerLayer(store: Store, counts: CacheCounts, { lookUpMs, restMs, mostWrites }: Patience): OuterLayer {
  let restingUntil = 0
  const writes = new Set<Promise<void>>()

  function failed() {
    counts.failure(store.name)
    restingUntil = performance.now() + restMs
  }
  const isResting = () => performance.now() < restingUntil

  return {
    name: store.name,
    async get(key) {
      const found = isResting() ? undefined : await within(lookUpMs, store.get(key)).catch(failed)
      if (found === undefined) counts.miss(store.name)
      else counts.hit(store.name)
      return found ?? undefined
    },
    async set(key, kept) {
      if (writes.size >= mostWrites) return
      const write = store
        .set(key, kept)
        .catch(failed)
        .finally(() => writes.delete(write))
      writes.add(write)
      await write
    },
    async clear(engine) {
      // What is being written would be there after the clearing.
      await Promise.all(writes)
      return store.clear(engine).catch(() => {
        counts.failure(store.name)
        return null
      })
    },
    close: () => store.close(),
  }
}
