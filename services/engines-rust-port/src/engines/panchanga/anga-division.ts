import type { AngleTrack } from '../../vedic/angle-track.js'
import type { Span } from '../../vedic/parts.js'

/** One stretch of an anga: which of its kind (from 1), when it begins and ends, and how much of it has passed. */
export interface Anga extends Span {
  number: number
}

/** A division of the sky's circle whose parts follow one another in time. */
export interface AngaDivision {
  /** The part that runs at an instant, and the share of it (by angle) already passed. */
  at(jd: number): Anga & { progress: number }
  /** Every part that runs or begins in a stretch of time, in order. */
  during(span: Span): Anga[]
}

/** The division whose parts are `unitsEach` units of a track; `count` of them make its circle. */
export function divide(track: AngleTrack, unitsEach: number, count: number): AngaDivision {
  const part = (index: number): Anga => ({
    number: (((index % count) + count) % count) + 1,
    start: track.boundary(index * unitsEach),
    end: track.boundary((index + 1) * unitsEach),
  })
  return {
    at(jd) {
      const place = track.unitsAt(jd) / unitsEach
      const index = Math.floor(place)
      return { ...part(index), progress: place - index }
    },
    during(span) {
      let index = Math.floor(track.unitsAt(span.start) / unitsEach)
      const parts = [part(index)]
      while ((parts.at(-1) as Anga).end < span.end) parts.push(part(++index))
      return parts
    },
  }
}
