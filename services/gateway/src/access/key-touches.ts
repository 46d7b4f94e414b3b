import type { Bus } from '@selemene/bus'
import { authCalls } from '@selemene/contracts'

const flushMs = 15_000
const mostAtOnce = 10_000
/** Of more keys than this, used while auth is away, the last use is not told. */
const mostKeys = 100_000

export interface KeyTouches {
  /** Remembers that a key was used now. */
  touch(keyId: string): void
  close(): Promise<void>
}

/** Last uses, told to auth in batches: no request waits for it, and one that cannot be delivered is told with the next. */
export function collectKeyTouches(bus: Bus): KeyTouches {
  // Bounded by `mostKeys`.
  const touched = new Map<string, number>()

  async function flush() {
    const batch = [...touched].slice(0, mostAtOnce)
    if (batch.length === 0) return
    const body = JSON.stringify(batch.map(([key_id, at]) => ({ key_id, at: new Date(at).toISOString() })))
    try {
      await bus.request(authCalls.touchKeys.subject, { body, timeoutMs: 5_000 })
      for (const [keyId, at] of batch) if (touched.get(keyId) === at) touched.delete(keyId)
    } catch {
      return // Auth is away: these stay for the next round.
    }
  }

  const timer = setInterval(() => void flush(), flushMs)
  return {
    touch(keyId) {
      if (touched.size < mostKeys || touched.has(keyId)) touched.set(keyId, Date.now())
    },
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}
