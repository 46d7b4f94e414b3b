import type { Found } from './result-cache.js'

/** `Cache-Status` (RFC 9211). Without `found` the cache was not asked: the answer can be no other call's. */
export function cacheStatusOf(found: Found | undefined): string {
  if (found === undefined) return 'selemene; fwd=bypass'
  if (found.layer === undefined) return found.kept.provisional ? 'selemene; fwd=miss' : 'selemene; fwd=miss; stored'
  return `selemene; hit; ttl=${found.ttlSeconds}; detail=${found.layer}`
}
