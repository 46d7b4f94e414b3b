/** Before any answer has been seen, a subject may be as slow as this. */
const unknownMs = 1_000
const leastMs = 100
/** How much longer than usual an answer may take before its absence means something. */
const generosity = 4
/** A slower answer moves the estimate faster than a quicker one, so that it settles near the 95th percentile. */
const riseBy = 0.3
const fallBy = 0.1

export interface AnswerTime {
  /** One more answer, and how long it took. */
  note(ms: number): void
  /** Milliseconds beyond which a missing answer is no longer explained by the subject's usual pace. */
  longestUsualMs(): number
}

/** How long answers of one subject usually take: a moving estimate of their slow end. */
export function createAnswerTime(): AnswerTime {
  let usualMs: number | undefined
  return {
    note(ms) {
      usualMs ??= ms
      usualMs += (ms - usualMs) * (ms > usualMs ? riseBy : fallBy)
    },
    longestUsualMs: () => (usualMs === undefined ? unknownMs : Math.max(leastMs, generosity * usualMs)),
  }
}
