import type { Redis } from 'ioredis'
import type { ResultKey, Store } from './outer-layer.js'
import { openAnswer, sealAnswer, sealedName } from './sealed-answer.js'

const prefix = 'noesis:result:'
/** Before what is sealed stands when it ends, seconds since 1970: a look-up is one command. */
const expiryBytes = 4
const secondsNow = () => Math.floor(Date.now() / 1000)
const nameOf = ({ engine, secret }: ResultKey) => `${prefix}${engine}:${sealedName(secret)}`

/** L2: answers that all replicas share, in Redis, for `ttlSeconds` each. */
export function createRedisStore(redis: Redis, ttlSeconds: number): Store {
  return {
    name: 'l2',
    async get(key) {
      const stored = await redis.getBuffer(nameOf(key))
      if (stored === null) return undefined
      const kept = await openAnswer(stored.subarray(expiryBytes), key.secret)
      return { kept, ttlSeconds: Math.max(0, stored.readUInt32BE(0) - secondsNow()) }
    },
    async set(key, kept) {
      if (redis.status !== 'ready') throw new Error('there is no connection')
      const sealed = await sealAnswer(kept, key.secret)
      const expiry = Buffer.alloc(expiryBytes)
      expiry.writeUInt32BE(secondsNow() + ttlSeconds)
      await redis.set(nameOf(key), Buffer.concat([expiry, sealed]), 'EX', ttlSeconds)
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
