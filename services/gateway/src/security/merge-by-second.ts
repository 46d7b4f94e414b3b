/** More callers than this within a second are merged away: an attack from many addresses must not flood the stream as well. */
const mostCallers = 10_000

export interface MergeBySecond<T> {
  /** Something happened to `who`: told at once, or merged into the next event of the same caller. */
  add(who: string, facts: T): void
  /** Tells what is due. */
  sweep(): void
  /** Tells what is still held back. */
  flush(): void
}

interface Held<T> {
  facts: T
  count: number
  toldAt: number
}

/** At most one event a second per caller, with a count: the first at once, those within the second after it together at its end. */
export function createMergeBySecond<T>(tell: (facts: T, count: number) => void, now: () => number): MergeBySecond<T> {
  // Bounded by `mostCallers`.
  const callers = new Map<string, Held<T>>()

  function sweep() {
    const time = now()
    for (const [who, held] of callers) {
      if (time - held.toldAt < 1000) continue
      if (held.count === 0) callers.delete(who)
      else tellHeld(held, time)
    }
  }

  function tellHeld(held: Held<T>, time: number) {
    tell(held.facts, held.count)
    held.count = 0
    held.toldAt = time
  }

  return {
    add(who, facts) {
      const held = callers.get(who)
      if (held !== undefined) {
        held.facts = facts
        held.count += 1
        return
      }
      if (callers.size >= mostCallers) return
      tell(facts, 1)
      callers.set(who, { facts, count: 0, toldAt: now() })
    },
    sweep,
    flush() {
      for (const held of callers.values()) if (held.count > 0) tellHeld(held, now())
      callers.clear()
    },
  }
}
