import type { Metrics } from '@selemene/service'

/** What the gateway looks up in its own memory: verified keys and tokens, and answers of exact repeats. */
const layers = ['key', 'gateway'] as const
export type GatewayLayer = (typeof layers)[number]

/** Told of each look-up: whether memory had it, or a service had to be asked. */
export type LookedUp = (layer: GatewayLayer, hit: boolean) => void

export function countGatewayLookUps(metrics: Metrics): LookedUp {
  const hits = { key: 0, gateway: 0 }
  const misses = { key: 0, gateway: 0 }
  const each = (counts: Record<GatewayLayer, number>) => (counter: { inc(labels: { layer: GatewayLayer }, value: number): void }) => {
    for (const layer of layers) counter.inc({ layer }, counts[layer])
  }
  metrics.counter('cache_hits_total', each(hits))
  metrics.counter('cache_misses_total', each(misses))
  return (layer, hit) => {
    if (hit) hits[layer] += 1
    else misses[layer] += 1
  }
}
