import { createSlidingWindows, type Decision } from './sliding-window.js'

/** Counts requests per caller. The answer may take a moment where replicas have to agree. */
export interface Limiter {
  /**
   * Counts `units` (1 unless said) of `who`, if the limit has room for all of them. More than the whole limit counts as the whole
   * limit: what costs more than a caller has in a window passes once in a window. With 0 units nothing is counted, and the answer
   * is whether there is room for one.
   */
  take(who: string, limit: number, windowSeconds: number, units?: number): Decision | Promise<Decision>
  close(): Promise<void>
}

/** Limits of this replica alone. */
export function createLocalLimiter(): Limiter {
  const windows = createSlidingWindows()
  const sweeper = setInterval(() => windows.sweep(performance.now()), 30_000)
  sweeper.unref()
  return {
    take: (who, limit, windowSeconds, units = 1) => windows.of(who, windowSeconds).take(limit, Math.min(units, limit), performance.now()),
    async close() {
      clearInterval(sweeper)
    },
  }
}
