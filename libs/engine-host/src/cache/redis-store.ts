import type { Redis } from 'ioredis'
import type { ResultKey, Store } from './outer-layer.js'
import { openAnswer, sealAnswer, sealedName } from './sealed-answer.js'

const prefix = 'noesis:result:'
const nameOf = ({ engine, secret }: ResultKey) => `${prefix}${engine}:${sealedName(secret)}`

/** L2: answers that all replicas share, in Redis, for `ttlSeconds` each. */
export function createRedisStore(redis: Redis, ttlSeconds: number): Store {
  return {
    name: 'l2',
    async get(key) {
      const name = nameOf(key)
      const [sealed, ttl] = await Promise.all([redis.getBuffer(name), redis.ttl(name)])
      return sealed === null ? undefined : { kept: await openAnswer(sealed, key.secret), ttlSeconds: Math.max(0, ttl) }
    },
    async set(key, kept) {
      if (redis.status !== 'ready') throw new Error('there is no connection')
      await redis.set(nameOf(key), await sealAnswer(kept, key.secret), 'EX', ttlSeconds)
    },
    async clear(engine) {
      let cleared = 0
      let cursor = '0'
      do {
        const [next, names] = await redis.scan(cursor, 'MATCH', `${prefix}${engine ?? '*'}:*`, 'COUNT', 1_000)
        if (names.length > 0) cleared += await redis.unlink(...names)
        cursor = next
      } while (cursor !== '0')
      return cleared
    },
    close: async () => redis.disconnect(),
  }
}
