import { createHash } from 'node:crypto'
import { openAnswer, sealAnswer, sealedName, within } from '@selemene/engine-host'
import type { Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'
import type { ProviderPanchang } from './read-panchang.js'

const mostInMemory = 1_000
const redisMs = 100
/** An answer for the current day is kept so long. */
const todaySeconds = 86_400
/** As good as for ever, for births: everything in Redis has an end, so that a full one can drop what is oldest. */
const birthSeconds = 10 * 365 * 86_400

/** Answers of the provider that were paid for with quota. Redis holds them sealed under the hash of their question, as results are. */
export interface AnswerStore {
  get(question: object): Promise<ProviderPanchang | undefined>
  set(question: object, answer: ProviderPanchang, options: { isToday: boolean }): Promise<void>
}

export function createAnswerStore(redis: Redis | undefined): AnswerStore {
  const memory = new LRUCache<string, ProviderPanchang>({ max: mostInMemory })
  return {
    async get(question) {
      const secret = secretOf(question)
      const name = sealedName(secret)
      const known = memory.get(name)
      if (known !== undefined || redis === undefined) return known
      const sealed = await within(redisMs, redis.getBuffer(keyOf(name))).catch(() => null)
      if (sealed === null) return undefined
      // What was damaged is asked for again.
      const opened = await openAnswer(sealed, secret).catch(() => undefined)
      return opened && (JSON.parse(Buffer.from(opened.bytes).toString()) as ProviderPanchang)
    },
    async set(question, answer, { isToday }) {
      const secret = secretOf(question)
      const name = sealedName(secret)
      memory.set(name, answer, isToday ? { ttl: todaySeconds * 1000 } : {})
      if (redis === undefined) return
      const sealed = await sealAnswer({ bytes: Buffer.from(JSON.stringify(answer)), tailAt: 0, packed: false }, secret)
      await within(redisMs, redis.set(keyOf(name), sealed, 'EX', isToday ? todaySeconds : birthSeconds)).catch(() => undefined)
    },
  }
}

const keyOf = (name: string) => `noesis:provider:answer:${name}`
const secretOf = (question: object) => createHash('sha512').update('provider\n').update(JSON.stringify(question)).digest()
