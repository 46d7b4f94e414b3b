import { Redis } from 'ioredis'
import { addressOf } from './addresses.js'

/** Opens Redis for one command, runs `work` and closes it. Throws within seconds when Redis is away. */
export async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(await addressOf('redis'), {
    lazyConnect: true,
    connectTimeout: 5_000,
    commandTimeout: 30_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  // The failure is thrown by the command that waits for it.
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return await work(redis)
  } finally {
    redis.disconnect()
  }
}
