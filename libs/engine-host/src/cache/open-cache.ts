import { join } from 'node:path'
import type { Metrics, ServiceConfig } from '@selemene/service'
import { describeCache } from './cache-metrics.js'
import type { cacheVariables } from './cache-variables.js'
import { connectRedis } from './connect-redis.js'
import { createDiskStore } from './disk-store.js'
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
  let evictedFromDisk = 0
  const stores = storesOf(config, service, (count) => {
    evictedFromDisk += count
  })
  const outer = stores.map(({ name }) => name)
  const counts = describeCache(metrics, { memory, outer, evictedFromDisk: () => evictedFromDisk })
  return createResultCache({ memory, outer: stores.map((store) => outerLayer(store, counts, patience)), counts, basis, hearsSince })
}

function storesOf(config: CacheOptions['config'], service: string, onEvicted: (count: number) => void): Store[] {
  const { REDIS_URL, CACHE_L2_TTL, CACHE_L3_DIR, CACHE_L3_SIZE: maxBytes, CACHE_L3_TTL: ttlSeconds } = config
  return [
    ...(REDIS_URL === undefined ? [] : [createRedisStore(connectRedis(REDIS_URL, service), CACHE_L2_TTL)]),
    ...(CACHE_L3_DIR === undefined ? [] : [createDiskStore({ directory: join(CACHE_L3_DIR, service), maxBytes, ttlSeconds, onEvicted })]),
  ]
}
