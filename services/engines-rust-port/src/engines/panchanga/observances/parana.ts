import { partOf, type Span } from '../../../vedic/parts.js'
import type { WholeDay } from './day-row.js'
import { kalas } from './kalas.js'

/** The first quarter of Dwadashi, in which no fast is broken. */
const hariVasaraEnd = ({ start, end }: Span) => start + (end - start) / 4

/**
 * When smartas break the fast, on the day after it: after sunrise and Hari Vasara, within pratahkala and Dwadashi; in aparahna, where
 * Hari Vasara outlasts pratahkala; within pratahkala where Dwadashi is over before sunrise (Drik Panchang).
 */
export function smartaParana(day: WholeDay, dwadashi: Span): Span {
  const morning = kalas.pratahkala(day)
  if (dwadashi.end <= day.sunrise) return morning
  const free = Math.max(day.sunrise, hariVasaraEnd(dwadashi))
  if (free < morning.end) return { start: free, end: Math.min(morning.end, dwadashi.end) }
  const afternoon = kalas.aparahna(day)
  return { start: Math.max(free, afternoon.start), end: Math.min(Math.max(afternoon.end, free), dwadashi.end) }
}

/** When Vaishnavas break it: after sunrise and Hari Vasara, within the first third of daylight and Dwadashi (GCAL). */
export function vaishnavaParana(day: WholeDay, dwadashi: Span): Span {
  const third = partOf({ start: day.sunrise, end: day.sunset }, 1, 3)
  if (dwadashi.end <= day.sunrise) return third
  const free = Math.max(day.sunrise, hariVasaraEnd(dwadashi))
  return { start: free, end: free < third.end ? Math.min(third.end, dwadashi.end) : dwadashi.end }
}
