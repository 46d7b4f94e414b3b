import type { Metrics } from '@selemene/service'

/** Counts look-ups of verified keys and tokens that needed no question to auth, and those that did. */
export function countKeyLookups(metrics: Metrics): (hit: boolean) => void {
  let hits = 0
  let misses = 0
  metrics.counter('cache_hits_total', 'Look-ups answered by a cache', ['layer'], (counter) => counter.inc({ layer: 'key' }, hits))
  metrics.counter('cache_misses_total', 'Look-ups that a cache could not answer', ['layer'], (counter) => counter.inc({ layer: 'key' }, misses))
  return (hit) => {
    if (hit) hits += 1
    else misses += 1
  }
}
