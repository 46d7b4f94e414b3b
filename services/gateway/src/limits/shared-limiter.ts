import type { Redis } from 'ioredis'
import type { Limiter } from './limiter.js'
import { Recent } from './recent.js'
import { openRedisCounts } from './redis-counts.js'
import { SharedCaller } from './shared-caller.js'
import { SharedCount } from './shared-count.js'
import { createSlidingWindows } from './sliding-window.js'

const tellEveryMs = 100
const sweepEveryMs = 30_000
/** What one that is forgotten has not told Redis yet is lost: a handful of requests of those who were away for longest. */
const mostCallers = 20_000

/**
 * One sliding window per caller over all replicas. Redis holds the counts. Those who come at once are asked about together; a replica
 * decides alone within a small share of what is left, so that a busy caller costs a handful of round trips a window and a small limit
 * is counted exactly. Redis slow or gone: the replica's own window decides, at once. `SharedCount` decides, `SharedCaller` waits.
 */
export function createSharedLimiter(redis: Redis): Limiter {
  const counts = openRedisCounts(redis)
  const own = createSlidingWindows()
  const callers = new Recent<{ windowSeconds: number; caller: SharedCaller }>(mostCallers)

  function callerOf(who: string, windowSeconds: number): SharedCaller {
    const known = callers.get(who)
    if (known?.windowSeconds === windowSeconds) return known.caller
    const caller = new SharedCaller(new SharedCount(own.of(who, windowSeconds), windowSeconds), counts.of(who, windowSeconds))
    callers.set(who, { windowSeconds, caller })
    return caller
  }

  const teller = setInterval(() => {
    if (counts.isReady) for (const [, { caller }] of callers.entries()) caller.tell()
  }, tellEveryMs)
  const sweeper = setInterval(() => {
    const now = performance.now()
    own.sweep(now)
    for (const [who, { caller }] of callers.entries()) if (caller.isOver(now)) callers.delete(who)
  }, sweepEveryMs)

  return {
    take: (who, limit, windowSeconds, units = 1) => callerOf(who, windowSeconds).take(limit, Math.min(units, limit), counts.isReady),
    async close() {
      clearInterval(teller)
      clearInterval(sweeper)
    },
  }
}
