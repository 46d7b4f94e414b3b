import { LRUCache } from 'lru-cache'
import type { KeptAnswer } from './kept-answer.js'

/** Answers in this process's memory: those used last, within a bound of bytes. */
export interface MemoryLayer {
  /** What is kept under a key, and for how many whole seconds more. */
  get(key: string): { kept: KeptAnswer; ttlSeconds: number } | undefined
  set(key: string, kept: KeptAnswer): void
  /** Drops what is kept under keys that begin with `prefix`. Returns how many there were. */
  clear(prefix: string): number
  readonly entries: number
  readonly bytes: number
  /** How many have made room for others so far. */
  readonly evictions: number
}

/**
 * What an entry takes beside its bytes: key, lists and objects, the allocator's rounding, and what waits for the garbage collector. Chosen so
 * that a process under 100,000 different charts grows by no more than its cache may hold (`npm run bench`, Node 20).
 */
const overheadBytes = 3_500

export function createMemoryLayer({ maxBytes, ttlSeconds }: { maxBytes: number; ttlSeconds: number }): MemoryLayer {
  let evictions = 0
  const cache = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength + overheadBytes,
    ttl: ttlSeconds * 1000,
    ttlResolution: 1000,
    dispose: (_, __, reason) => {
      if (reason === 'evict') evictions += 1
    },
  })
  return {
    get(key) {
      const kept = cache.get(key)
      if (kept === undefined) return undefined
      // By a clock that is read once a second, what is new can seem to come from the future.
      const left = Math.round(cache.getRemainingTTL(key) / 1000)
      return { kept, ttlSeconds: Math.min(ttlSeconds, Math.max(0, left)) }
    },
    set: (key, kept) => void cache.set(key, kept),
    clear(prefix) {
      const keys = [...cache.keys()].filter((key) => key.startsWith(prefix))
      for (const key of keys) cache.delete(key)
      return keys.length
    },
    get entries() {
      return cache.size
    },
    get bytes() {
      return cache.calculatedSize
    },
    get evictions() {
      return evictions
    },
  }
}
