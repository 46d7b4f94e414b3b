import type { Span } from '../../../vedic/parts.js'
import type { Anga } from '../anga-division.js'
import type { WholeDay } from './day-row.js'
import { type Kala, kalas } from './kalas.js'

/** One tithi and the Vedic days that it touches, in order: two as a rule, one or three at times. */
export interface Occurrence {
  tithi: Anga
  days: [WholeDay, ...WholeDay[]]
  /** Nakshatra (1–27) of the Moon at an instant. */
  nakshatraAt(jd: number): number
  dayAfter(day: WholeDay): WholeDay | undefined
  /** The first moonrise after a day's sunrise. */
  moonriseOf(day: WholeDay): number | undefined
}

/** The day of an observance and the reason, as a clause about the tithi. */
export interface Choice {
  day: WholeDay
  why: string
}

/** Undefined where the day is one without a sunrise or sunset. */
export type DayRule = (occurrence: Occurrence) => Choice | undefined

export interface Prevailing {
  /** Which day, when the tithi fills the kala of two to the same share. */
  tie: 'first' | 'second'
  /** Whether a longer share decides before `tie` does. */
  longer?: boolean
  /** Which day, when the tithi meets the kala of none: the one on which it begins, or the one on which it ends. */
  absent: 'first' | 'last'
}

/** The day on which the tithi prevails at a kala. */
export const prevailingAt = (kala: Kala, options: Prevailing) => prevailing(kala, (day) => kalas[kala](day), options)

/** The day on which the tithi runs at moonrise. */
export const atMoonrise = (occurrence: Occurrence): Choice => {
  const instant = (day: WholeDay) => occurrence.moonriseOf(day) ?? Number.NaN
  return prevailing('moonrise', (day) => ({ start: instant(day), end: instant(day) }), { tie: 'first', absent: 'last' })(occurrence)
}

function prevailing(
  name: string,
  stretchOf: (day: WholeDay) => Span,
  { tie, longer = false, absent }: Prevailing,
): (occurrence: Occurrence) => Choice {
  return ({ tithi, days }) => {
    const met = days.map((day) => ({ day, share: shareOf(stretchOf(day), tithi) })).filter(({ share }) => share > 0)
    const [one, two] = met
    if (one === undefined)
      return absent === 'first'
        ? { day: days[0], why: `prevails at ${name} of no day, and begins on this one` }
        : { day: days.at(-1) as WholeDay, why: `prevails at ${name} of no day, and ends on this one` }
    if (two === undefined) return { day: one.day, why: `prevails at ${name}` }
    if (longer && Math.abs(one.share - two.share) > sameShare)
      return { day: (one.share > two.share ? one : two).day, why: `prevails at ${name} of two days, longer on this one` }
    return { day: (tie === 'first' ? one : two).day, why: `prevails at ${name} of two days: the ${tie}` }
  }
}

/** Shares of a kala closer than this are the same: of pradosha, two and a half minutes. */
const sameShare = 0.02

/** Which share of a stretch a tithi fills; of an instant, 1 when it runs then. */
export function shareOf({ start, end }: Span, tithi: Span): number {
  if (start === end) return tithi.start <= start && start < tithi.end ? 1 : 0
  return Math.max(0, (Math.min(end, tithi.end) - Math.max(start, tithi.start)) / (end - start))
}
