import type { Bus } from '@selemene/bus'
import { subjects } from '@selemene/contracts'
import { Redis } from 'ioredis'
import type { Stores } from './app-types.js'

const checkTimeoutMs = 500
/** A connection that has been asked and says nothing for so long is given up for a new one. */
const silenceMs = 2_000

export interface ConnectedStores extends Stores {
  close(): Promise<void>
}

/** Redis of our own; Postgres is seen through auth. A store that is away is an answer here, not an error. */
export function connectStores(bus: Bus, redisUrl: string | undefined): ConnectedStores {
  const redisClient =
    redisUrl === undefined
      ? undefined
      : new Redis(redisUrl, {
          commandTimeout: checkTimeoutMs,
          connectTimeout: 2_000,
          socketTimeout: silenceMs,
          enableOfflineQueue: false,
          maxRetriesPerRequest: 0,
          retryStrategy: (attempt) => Math.min(1_000, 50 * attempt),
        })
  // Without a listener ioredis writes every failed attempt to stderr; the readiness route tells the state.
  redisClient?.on('error', () => undefined)
  return {
    redisClient,
    // A server that answers but takes no writes keeps no limits either.
    redis: () =>
      redisClient?.set('health', '', 'PX', checkTimeoutMs).then(
        () => true,
        () => false,
      ) ?? Promise.resolve(true),
    postgres: () =>
      bus.request(subjects.auth.health, { body: '{}', timeoutMs: checkTimeoutMs, safeToRepeat: true }).then(
        (reply) => reply.json<{ postgres: boolean }>().postgres,
        () => false,
      ),
    close: async () => redisClient?.disconnect(),
  }
}
