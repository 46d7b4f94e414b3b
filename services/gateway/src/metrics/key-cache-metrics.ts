import type { Metrics } from '@selemene/service'

/** Counts look-ups of verified keys and tokens that needed no question to auth, and those that did. */
export function countKeyLookups(metrics: Metrics): (hit: boolean) => void {
  const hits = metrics.counter('cache_hits_total', 'Look-ups answered by a cache', ['layer'])
  const misses = metrics.counter('cache_misses_total', 'Look-ups that a cache could not answer', ['layer'])
  hits.inc({ layer: 'key' }, 0)
  misses.inc({ layer: 'key' }, 0)
  return (hit) => (hit ? hits : misses).inc({ layer: 'key' })
}
