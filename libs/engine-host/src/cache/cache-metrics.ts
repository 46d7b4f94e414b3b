import type { Metrics } from '@selemene/service'
import type { MemoryLayer } from './memory-layer.js'
import type { LayerName } from './result-cache.js'

export interface CacheCounts {
  hit(layer: LayerName): void
  miss(layer: LayerName): void
  /** It could not be asked, was too slow, or gave what is no answer. */
  failure(layer: LayerName): void
}

export interface CacheFigures {
  memory: MemoryLayer | undefined
  /** The layers beyond it that are in use. */
  outer: readonly LayerName[]
  evictedFromDisk: () => number
}

/** Figures of the result cache. Series of the layers that are in use stand at 0 from the start. */
export function describeCache(metrics: Metrics, { memory, outer, evictedFromDisk }: CacheFigures): CacheCounts {
  const hits = metrics.counter('cache_hits_total', 'Look-ups answered by a cache', ['layer'])
  const misses = metrics.counter('cache_misses_total', 'Look-ups that a cache could not answer', ['layer'])
  const failures = metrics.counter('cache_failures_total', 'Times that a layer failed, was too slow, or gave what is no answer', ['layer'])
  for (const layer of [...(memory === undefined ? [] : (['l1'] as const)), ...outer])
    for (const counter of [hits, misses, failures]) counter.inc({ layer }, 0)
  if (memory !== undefined) describeMemory(metrics, memory)
  describeEvictions(metrics, { memory, outer, evictedFromDisk })
  return {
    hit: (layer) => hits.inc({ layer }),
    miss: (layer) => misses.inc({ layer }),
    failure: (layer) => failures.inc({ layer }),
  }
}

function describeMemory(metrics: Metrics, memory: MemoryLayer) {
  const layer = 'l1'
  metrics.gauge('cache_bytes', 'What the results in a cache take', ['layer'], (gauge) => gauge.set({ layer }, memory.bytes))
  metrics.gauge('cache_entries', 'Results in a cache', ['layer'], (gauge) => gauge.set({ layer }, memory.entries))
}

function describeEvictions(metrics: Metrics, { memory, outer, evictedFromDisk }: CacheFigures) {
  metrics.counter('cache_evictions_total', 'Results that made room for others', ['layer'], (counter) => {
    if (memory !== undefined) counter.inc({ layer: 'l1' }, memory.evictions)
    if (outer.includes('l3')) counter.inc({ layer: 'l3' }, evictedFromDisk())
  })
}
