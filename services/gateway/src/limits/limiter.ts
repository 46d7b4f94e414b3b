import { createSlidingWindows, type Decision } from './sliding-window.js'

/** Counts requests per caller. The answer may take a moment where replicas have to agree. */
export interface Limiter {
  take(who: string, limit: number, windowSeconds: number): Decision | Promise<Decision>
  close(): Promise<void>
}

/** Limits of this replica alone. */
export function createLocalLimiter(): Limiter {
  const windows = createSlidingWindows()
  const sweeper = setInterval(() => windows.sweep(Date.now()), 30_000)
  sweeper.unref()
  return {
    take: (who, limit, windowSeconds) => windows.take(who, limit, windowSeconds, Date.now()),
    async close() {
      clearInterval(sweeper)
    },
  }
}
