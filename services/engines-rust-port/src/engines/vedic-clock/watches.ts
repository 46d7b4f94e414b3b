import type { WallClock } from './wall-clock.js'

const daySeconds = 86_400

/** A stretch of the clock: which entry of its table, from when to when (Julian Dates, UT), and the entry after it. */
export interface Watch<T> {
  entry: T
  next: T
  start: number
  end: number
}

/** The entry of a table of equal clock stretches that runs at an instant. */
export function watchAt<T extends { startHour: number }>(table: readonly T[], clock: WallClock, jd: number): Watch<T> {
  const { index, start, length } = placeOf(table, clock, jd)
  return {
    entry: table[index] as T,
    next: table[(index + 1) % table.length] as T,
    start: clock.instantOf(start),
    end: clock.instantOf(start + length),
  }
}

/** The next stretch, not yet running, of an entry that is wanted. Tables are a day long, so there is one within a day and a stretch. */
export function nextWatch<T extends { startHour: number }>(
  table: readonly T[],
  clock: WallClock,
  jd: number,
  isWanted: (entry: T) => boolean,
): Watch<T> | null {
  const { index, start, length } = placeOf(table, clock, jd)
  const ahead = table.findIndex((_, i) => isWanted(table[(index + i + 1) % table.length] as T))
  if (ahead === -1) return null
  const at = (index + ahead + 1) % table.length
  const from = start + (ahead + 1) * length
  return {
    entry: table[at] as T,
    next: table[(at + 1) % table.length] as T,
    start: clock.instantOf(from),
    end: clock.instantOf(from + length),
  }
}

function placeOf(table: readonly { startHour: number }[], clock: WallClock, jd: number): { index: number; start: number; length: number } {
  const length = daySeconds / table.length
  const first = (table[0] as { startHour: number }).startHour * 3600
  const reading = clock.readingAt(jd)
  const since = (((reading - first) % daySeconds) + daySeconds) % daySeconds
  const index = Math.floor(since / length)
  return { index, start: reading - since + index * length, length }
}
