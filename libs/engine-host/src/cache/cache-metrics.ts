import type { LookUps } from '@selemene/contracts'
import type { Metrics } from '@selemene/service'
import type { MemoryLayer } from './memory-layer.js'

export type LayerName = 'l1' | 'l2' | 'l3'

export interface CacheCounts {
  hit(layer: LayerName): void
  miss(layer: LayerName): void
  /** It could not be asked, was too slow, or gave what is no answer. */
  failure(layer: LayerName): void
  /** Of the layers in use, in the order in which they are asked. */
  read(): LookUps['layers']
}

export interface CacheFigures {
  memory: MemoryLayer | undefined
  /** The layers beyond it that are in use. */
  outer: readonly LayerName[]
  evictedFromDisk: () => number
}

/** Figures of the result cache: plain numbers, which the metrics read at each scrape. Those of the layers in use stand at 0 from the start. */
export function describeCache(metrics: Metrics, figures: CacheFigures): CacheCounts {
  const { memory, outer } = figures
  const layers = [...(memory === undefined ? [] : (['l1'] as const)), ...outer]
  const counts = { l1: noCounts(), l2: noCounts(), l3: noCounts() }
  metrics.counter('cache_hits_total', (counter) => {
    for (const layer of layers) counter.inc({ layer }, counts[layer].hits)
  })
  metrics.counter('cache_misses_total', (counter) => {
    for (const layer of layers) counter.inc({ layer }, counts[layer].misses)
  })
  metrics.counter('cache_failures_total', (counter) => {
    for (const layer of layers) counter.inc({ layer }, counts[layer].failures)
  })
  if (memory !== undefined) describeMemory(metrics, memory)
  describeEvictions(metrics, figures)
  return {
    hit(layer) {
      counts[layer].hits += 1
    },
    miss(layer) {
      counts[layer].misses += 1
    },
    failure(layer) {
      counts[layer].failures += 1
    },
    read: () => layers.map((layer) => ({ layer, ...counts[layer] })),
  }
}

const noCounts = () => ({ hits: 0, misses: 0, failures: 0 })

function describeMemory(metrics: Metrics, memory: MemoryLayer) {
  const layer = 'l1'
  metrics.gauge('cache_bytes', (gauge) => gauge.set({ layer }, memory.bytes))
  metrics.gauge('cache_entries', (gauge) => gauge.set({ layer }, memory.entries))
}

function describeEvictions(metrics: Metrics, { memory, outer, evictedFromDisk }: CacheFigures) {
  metrics.counter('cache_evictions_total', (counter) => {
    if (memory !== undefined) counter.inc({ layer: 'l1' }, memory.evictions)
    if (outer.includes('l3')) counter.inc({ layer: 'l3' }, evictedFromDisk())
  })
}
