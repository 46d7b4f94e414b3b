import type { LocalClock } from '../../vedic/local-clock.js'
import type { Span } from '../../vedic/parts.js'

/** Julian Dates (UT) as the answer spells them: RFC 3339 on the place's clock, each instant spelt once. */
export interface Spelling {
  instant(jd: number): string
  instantOrNull(jd: number | null): string | null
  span(span: Span): { start: string; end: string }
  spanOrNull(span: Span | null): { start: string; end: string } | null
  /** Whole seconds between two instants as they are spelt. */
  secondsBetween(start: number | null, end: number | null): number | null
}

export function createSpelling(clock: LocalClock): Spelling {
  const spelt = new Map<number, string>()

  function instant(jd: number): string {
    const known = spelt.get(jd)
    if (known !== undefined) return known
    const text = clock.format(jd)
    spelt.set(jd, text)
    return text
  }

  const span = ({ start, end }: Span) => ({ start: instant(start), end: instant(end) })
  return {
    instant,
    instantOrNull: (jd) => (jd === null ? null : instant(jd)),
    span,
    spanOrNull: (stretch) => (stretch === null ? null : span(stretch)),
    secondsBetween: (start, end) => (start === null || end === null ? null : (Date.parse(instant(end)) - Date.parse(instant(start))) / 1000),
  }
}
