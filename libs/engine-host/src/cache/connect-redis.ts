import { Redis } from 'ioredis'

/** Bounds what a frozen server holds up; look-ups wait less. */
const commandTimeoutMs = 1_000
/** A connection that has been asked and says nothing for so long is given up for a new one: what was asked on it would pile up in memory. */
const silenceMs = 2_000

/** A connection that is never waited for: while there is none, commands are refused at once. */
export function connectRedis(url: string, name: string): Redis {
  const redis = new Redis(url, {
    connectionName: name,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 2_000,
    socketTimeout: silenceMs,
    enableOfflineQueue: false,
    // What one turn of the event loop asks goes out together.
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(1_000, 50 * attempt),
  })
  // Without a listener ioredis writes every failed attempt to stderr; the layer counts what it cannot do.
  redis.on('error', () => undefined)
  return redis
}
