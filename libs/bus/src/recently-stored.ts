import type { Acknowledgement } from './acknowledgement.js'

/** Kept for at least this long: consumers are behind by less, unless Postgres is away. */
const keptMs = 2_000

/** What a stream has stored of late, in case that its server comes back with its store lost. */
export interface RecentlyStored<T> {
  /** Takes note of a stored message. Returns what was stored before in a stream that is no more: nothing, nearly always. */
  note(message: T, acknowledgement: Acknowledgement): T[]
}

/** Sequence numbers of a stream only grow, but for copies that it refuses: one that does not is of a stream made anew. */
export function createRecentlyStored<T>(): RecentlyStored<T> {
  let lastSequence = 0
  let latest: T[] = []
  let earlier: T[] = []
  let since = performance.now()

  function takeAll(): T[] {
    const all = [...earlier, ...latest]
    earlier = []
    latest = []
    return all
  }

  return {
    note(message, { sequence, isCopy }) {
      const lost = !isCopy && sequence <= lastSequence ? takeAll() : []
      if (!isCopy) lastSequence = sequence
      if (performance.now() - since > keptMs) {
        earlier = latest
        latest = []
        since = performance.now()
      }
      latest.push(message)
      return lost
    },
  }
}
