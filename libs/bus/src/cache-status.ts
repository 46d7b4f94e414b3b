/** Whether a `Cache-Status` (RFC 9211) says that the cache had the answer. */
export const isCacheHit = (cacheStatus: string | undefined): boolean => cacheStatus?.startsWith('selemene; hit') === true
