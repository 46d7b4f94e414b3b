/** A stretch of time between two Julian Dates (UT). */
export interface Span {
  start: number
  end: number
}

/** The `number`-th (from 1) of `count` equal parts of a stretch. */
export function partOf(span: Span, number: number, count: number): Span {
  const length = (span.end - span.start) / count
  return { start: span.start + (number - 1) * length, end: number === count ? span.end : span.start + number * length }
}

/** All equal parts of a stretch, in order. */
export const partsOf = (span: Span, count: number): Span[] => Array.from({ length: count }, (_, i) => partOf(span, i + 1, count))

/** Which of `count` equal parts (from 0) an instant of the stretch falls in. */
export const partIndexAt = (span: Span, jd: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor(((jd - span.start) / (span.end - span.start)) * count)))
