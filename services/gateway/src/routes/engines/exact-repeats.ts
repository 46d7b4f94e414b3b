import { hash } from 'node:crypto'
import { header, isCacheHit, type Reply } from '@selemene/bus'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { contentTypeOf } from '../content-type-of.js'

/** An answer that an engine has called steady. */
export interface SteadyAnswer {
  body: Buffer
  contentType: string
  cacheStatus: string
}

/**
 * Answers of calls that come again byte for byte, at the same level of the same version of an engine: for the second or so that the engine's
 * service has called them steady, so that a crowd that asks for one thing costs the bus ten messages a second. They hold nothing that is a
 * caller's own. What is older than a tenth of a second is asked for again by one caller, while others get what is kept: calls that come
 * one by one always reach the engine, and see at once when it has gone.
 */
export interface ExactRepeats {
  /** The name that a call's answer would be kept under; undefined for one that is never kept: a draw, a picture, a long body. */
  keyOf(request: FastifyRequest, body: Uint8Array): string | undefined
  /** undefined: the caller has to ask, and to tell `note` or `drop` what came of it. */
  recall(key: string): SteadyAnswer | undefined
  /** Keeps a reply that came from a cache and that its service calls steady; drops what was kept where it is another one. */
  note(key: string, reply: Reply): void
  /** The engine did not answer. */
  drop(key: string): void
  clear(): void
  /** Calls that memory has answered since the start. */
  readonly hits: number
}

/** Milliseconds for which no caller asks again. */
const freshMs = 100
const mostBytes = 16 * 1024 * 1024
const longestBody = 4 * 1024
const longestAnswer = 256 * 1024
/** What an entry takes beside its bytes. */
const overheadBytes = 1_000

/** `lookedUp` is told whether memory had it. */
export function createExactRepeats(lookedUp: (hit: boolean) => void): ExactRepeats {
  let hits = 0
  const kept = new LRUCache<string, SteadyAnswer & { askAgainAt: number }>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => body.byteLength + overheadBytes,
  })
  return {
    keyOf({ engine, draw, caller }, body) {
      if (engine === undefined || draw !== undefined || body.byteLength > longestBody) return undefined
      return `${engine.id} ${engine.version} ${caller?.consciousness_level ?? 0} ${hash('sha256', body, 'base64')}`
    },
    recall(key) {
      const answer = kept.get(key)
      const asksAgain = answer !== undefined && performance.now() >= answer.askAgainAt
      // One asks; the others need not.
      if (asksAgain) answer.askAgainAt = Number.POSITIVE_INFINITY
      const found = asksAgain ? undefined : answer
      if (found !== undefined) hits += 1
      lookedUp(found !== undefined)
      return found
    },
    note(key, reply) {
      const ttl = Number(reply.header(header.steadyMs) ?? 0)
      const cacheStatus = reply.header(header.cacheStatus)
      if (!(ttl > 0) || cacheStatus === undefined || !isCacheHit(cacheStatus) || reply.body.byteLength > longestAnswer) return void kept.delete(key)
      // A copy: the reply's bytes are a view of whatever came from the bus with it.
      const answer = { body: Buffer.from(reply.body), contentType: contentTypeOf(reply), cacheStatus }
      kept.set(key, { ...answer, askAgainAt: performance.now() + freshMs }, { ttl })
    },
    drop: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get hits() {
      return hits
    },
  }
}
