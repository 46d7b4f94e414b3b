import type { Metrics, ServiceConfig } from '@selemene/service'
import { describeCache } from './cache-metrics.js'
import type { cacheVariables } from './cache-variables.js'
import { connectRedis } from './connect-redis.js'
import { createMemoryLayer } from './memory-layer.js'
import { outerLayer, type Store } from './outer-layer.js'
import { createRedisStore } from './redis-store.js'
import { createResultCache, type ResultCache } from './result-cache.js'

/** A call waits no longer than this for a store: calculating takes about as long. */
const patience = { lookUpMs: 50, restMs: 1_000, mostWrites: 256 }

export interface CacheOptions {
  config: ServiceConfig<typeof cacheVariables>
  service: string
  basis: string
  metrics: Metrics
  /** As in `CacheLayers`. */
  hearsSince: () => number
}

/** The result cache with the layers that the configuration names. */
export function openCache({ config, service, basis, metrics, hearsSince }: CacheOptions): ResultCache {
  const { CACHE_L1_SIZE: maxBytes, CACHE_L1_TTL: ttlSeconds } = config
  const memory = maxBytes === 0 ? undefined : createMemoryLayer({ maxBytes, ttlSeconds })
  const stores = storesOf(config, service)
  const counts = describeCache(
    metrics,
    memory,
    stores.map(({ name }) => name),
  )
  return createResultCache({ memory, outer: stores.map((store) => outerLayer(store, counts, patience)), counts, basis, hearsSince })
}

function storesOf({ REDIS_URL, CACHE_L2_TTL }: CacheOptions['config'], service: string): Store[] {
  return REDIS_URL === undefined ? [] : [createRedisStore(connectRedis(REDIS_URL, service), CACHE_L2_TTL)]
}
