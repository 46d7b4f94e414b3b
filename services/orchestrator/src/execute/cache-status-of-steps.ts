import type { StepOutcome } from './outcome.js'

/**
 * `Cache-Status` (RFC 9211) of a workflow: a hit when every engine that ran had its result ready, else a miss that says how many had.
 * The synthesis is made anew each time.
 */
export function cacheStatusOfSteps(outcomes: readonly StepOutcome[]): string {
  const ran = outcomes.filter(({ status }) => status !== 'skipped')
  const ready = ran.filter(({ response }) => response?.metadata.cached === true)
  if (ran.length > 0 && ready.length === ran.length) return 'selemene; hit; detail=engines'
  return `selemene; fwd=miss; detail="${ready.length} of ${ran.length} engines"`
}
