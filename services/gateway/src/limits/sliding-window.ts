import { Recent } from './recent.js'

/** Slots a window is divided into: the window moves in steps of a quarter of a second in a minute. */
const slotCount = 240

interface Window {
  /** Requests per slot, a ring of one more than the window so that the moving edge is never counted too late. */
  slots: Uint32Array
  /** Number of the newest slot since time began. */
  newest: number
  /** No slot before this one holds anything. */
  oldest: number
  total: number
}

export interface Decision {
  allowed: boolean
  limit: number
  remaining: number
  windowSeconds: number
  /** Milliseconds until the oldest counted request leaves the window; of a refused one, until there is room for it. */
  resetMs: number
}

/** The window of one caller. */
export interface OwnWindow {
  /** Counts `units` when the last window has room for all of them; none asks whether there is room for one. What is refused is not counted. */
  take(limit: number, units: number, now: number): Decision
  /** Counts `units` whether there is room or not. */
  add(units: number, now: number): void
  /** How much is counted in the last window. */
  count(now: number): number
  /** How much of that will still count in two steps. */
  lasting(now: number): number
}

/** Every `now` is milliseconds of one clock that never goes back. */
export interface SlidingWindows {
  of(who: string, windowSeconds: number): OwnWindow
  /** Forgets callers whose window has emptied. */
  sweep(now: number): void
  /** How many callers are remembered. */
  readonly size: number
}

/** Windows of a kilobyte each: of more callers in one window than this, those who came back last are remembered. */
const mostCallers = 20_000

/** Exact counts of one process, in memory. */
export function createSlidingWindows(most = mostCallers): SlidingWindows {
  const windows = new Recent<Window & { slotMs: number }>(most)

  function current(who: string, windowSeconds: number, now: number) {
    const slotMs = (windowSeconds * 1000) / slotCount
    let window = windows.get(who)
    if (window === undefined || window.slotMs !== slotMs) {
      window = { slots: new Uint32Array(slotCount + 1), newest: Math.floor(now / slotMs), oldest: 0, total: 0, slotMs }
      windows.set(who, window)
    }
    advance(window, Math.floor(now / slotMs))
    return window
  }

  const of = (who: string, windowSeconds: number): OwnWindow => ({
    take(limit, units, now) {
      const window = current(who, windowSeconds, now)
      const excess = window.total + Math.max(1, units) - limit
      const allowed = excess <= 0
      if (allowed) add(window, units)
      const remaining = Math.max(0, limit - window.total)
      return { allowed, limit, remaining, windowSeconds, resetMs: untilLeft(window, Math.max(1, excess), now) }
    },
    add: (units, now) => add(current(who, windowSeconds, now), units),
    count: (now) => current(who, windowSeconds, now).total,
    lasting(now) {
      const { slots, newest, total } = current(who, windowSeconds, now)
      return total - (slots[(newest + 1) % slots.length] ?? 0) - (slots[(newest + 2) % slots.length] ?? 0)
    },
  })

  return {
    of,
    get size() {
      return windows.size
    },
    sweep(now) {
      for (const [who, window] of windows.entries()) {
        advance(window, Math.floor(now / window.slotMs))
        if (window.total === 0) windows.delete(who)
      }
    },
  }
}

function add(window: Window, units: number): void {
  const slot = window.newest % window.slots.length
  window.slots[slot] = (window.slots[slot] ?? 0) + units
  window.total += units
}

/** Moves the window forward to slot number `to`, dropping what falls out. */
function advance(window: Window, to: number): void {
  const steps = Math.min(to - window.newest, window.slots.length)
  for (let i = 1; i <= steps; i++) {
    const slot = (window.newest + i) % window.slots.length
    window.total -= window.slots[slot] ?? 0
    window.slots[slot] = 0
  }
  if (to > window.newest) window.newest = to
}

/** Milliseconds until `units` of what counts now have left the window; a whole window where there are not so many. */
function untilLeft(window: Window & { slotMs: number }, units: number, now: number): number {
  const { slots, slotMs, newest } = window
  let left = 0
  for (let number = Math.max(window.oldest, newest - slots.length + 1); number <= newest; number++) {
    if (left === 0) window.oldest = number
    left += slots[number % slots.length] ?? 0
    if (left >= units) return Math.max(1, (number + slots.length) * slotMs - now)
  }
  return window.slotMs * slotCount
}
