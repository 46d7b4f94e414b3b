import type { Bus, Catalogue, Discovery, EventPublisher } from '@selemene/bus'
import type { EngineEntry, NoesisError, Permission, WorkflowEntry } from '@selemene/contracts'
import type { CallQueue, Log, Metrics, RequestSpan, Telemetry } from '@selemene/service'
import type { FastifyInstance } from 'fastify'
import type { Redis } from 'ioredis'
import type { Access, Caller } from './access/access.js'
import type { AccessFeed } from './access/access-feed.js'
import type { Credential } from './access/credential.js'
import type { KeyTouches } from './access/key-touches.js'
import type { Trace } from './http/trace.js'
import type { Creation, Draw } from './idempotency/first-word.js'
import type { Limiter } from './limits/limiter.js'
import type { Shedding } from './limits/shedding.js'
import type { Decision } from './limits/sliding-window.js'
import type { Rasterizer } from './pictures/rasterizer.js'
import type { ExactRepeats } from './routes/engines/exact-repeats.js'

/** Everything a route may use: handed over in the open, never looked up. */
export interface Deps {
  version: string
  log: Log
  bus: Bus
  catalogue: Catalogue
  events: EventPublisher
  metrics: Metrics
  telemetry: Telemetry
  access: Access
  limiter: Limiter
  shedding: Shedding
  /** Where requests take their turn. */
  calls: CallQueue
  maintenance: AccessFeed['maintenance']
  touches: KeyTouches
  /** Answers of calls that come again byte for byte. */
  repeats: ExactRepeats
  /** Makes PNGs of pictures. */
  rasterizer: Rasterizer
  settings: Settings
  /** Services that answer on the bus now, by name. */
  discovery: Discovery
  stores: Stores
}

export interface Settings {
  production: boolean
  requestTimeoutMs: number
  /** How long a caller may read nothing of an answer. */
  stalledAfterMs: number
  anonymousLimit: { requests: number; windowSeconds: number }
  allowedOrigins: string[]
  trustedProxies: string[]
  adminAllowlist: string[]
  metricsToken: string | undefined
  /** Whether anyone may have a key for a day. */
  sandboxKeys: boolean
  publicUrl: string | undefined
  /** Where the source of this service is offered, as AGPL-3.0 section 13 asks. */
  sourceUrl: string | undefined
  hashAddress: (address: string) => string
}

/** Whether the stores answer right now. */
export interface Stores {
  /** undefined where no Redis is configured. */
  readonly redisClient: Redis | undefined
  redis(): Promise<boolean>
  /** Asked of auth, the gateway has no connection of its own. */
  postgres(): Promise<boolean>
}

export type App = FastifyInstance

// The one place where Fastify's own types are widened.
declare module 'fastify' {
  interface FastifyRequest {
    /** What matched, read once: `routeOptions` is another object at each look. */
    route: FastifyRequest['routeOptions']
    trace: Trace
    /** Where its trace is kept. */
    span: RequestSpan | undefined
    startedAt: number
    /** What its socket had written before it. */
    bytesBefore: number
    /** What access judges this caller by; set by the access plugin on every route that takes a key. */
    credential: Credential | undefined
    /** Set by the access plugin on every route that is not public. */
    caller: Caller | undefined
    limitDecision: Decision | undefined
    /** Items of a batch that the limit refused. */
    itemsRefused: number
    /** Set once the path's id is known to the catalogue. */
    engine: EngineEntry | undefined
    workflow: WorkflowEntry | undefined
    /** The error that the answer tells, for events and logs. */
    failure: NoesisError | undefined
    /** The media type that a good answer has: what this route makes and the caller's `Accept` likes best. */
    answersIn: string
    cacheHit: boolean
    /** Of a creation with an Idempotency-Key: where its answer is to be kept. */
    creation: Creation | undefined
    /** Of a seeded calculation with an Idempotency-Key: what it draws on. */
    draw: Draw | undefined
    engineCounts: { engines_count: number; engines_succeeded: number; engines_failed: number } | undefined
  }
  interface FastifyContextConfig {
    /** `key` (default): a key or token. `address`: anonymous, limited by address. `public`: neither. */
    access?: 'key' | 'address' | 'public'
    permission?: Permission
    /** Answers during maintenance too, and is never limited: health and metrics. */
    alwaysOpen?: boolean
    /** What a call counts against its caller's limit; 1 unless said. */
    cost?: (request: FastifyRequest) => number
    /** A repeated Idempotency-Key gets the first answer again. */
    idempotent?: boolean
    /** A POST without a body stands for an empty object. */
    bodyIsOptional?: boolean
    /** Media types of the good answers, most usual first; those that the route's schema lists unless said. */
    produces?: readonly string[] | ((request: FastifyRequest) => readonly string[])
    /** The answer is one row of the usage log; a batch's, one per item. */
    counted?: boolean
  }
}
