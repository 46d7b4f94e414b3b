import type { Principal } from '@selemene/contracts'

/** Header names on the bus. */
export const header = {
  requestId: 'Request-Id',
  traceparent: 'traceparent',
  timeoutMs: 'Timeout-Ms',
  principal: 'Principal',
  accept: 'Accept',
  status: 'Status',
  contentType: 'Content-Type',
  last: 'Last',
  cancel: 'Cancel-On',
  /** Number of the request, repeated in each of its replies: addresses are used again, and a reply to an earlier request is not taken for one to this. */
  call: 'Call',
  /** The form of the message; see `wireVersion`. */
  wire: 'Wire',
  /** Callers of the last release ask with it whether the subject is served still. */
  stillServed: 'Presence',
  /** `true`: answer `{response, picture}`, so that a page with both need not have the result calculated twice. */
  withPicture: 'With-Picture',
  /** Seed of a seeded calculation whose body has none, and the time that it takes for now (ms since 1970): what a repeat needs to give the same result. */
  seed: 'Seed',
  now: 'Now',
  /** Whether the answer came from a cache (RFC 9211). */
  cacheStatus: 'Cache-Status',
  /** For how many milliseconds the same message has this same answer, which holds nothing that is the caller's own; absent where it is not sure. */
  steadyMs: 'Steady-Ms',
} as const

export type HeaderFields = Record<string, string>

export interface Request {
  body: Uint8Array | string
  headers?: HeaderFields
  /** Remaining budget: the wait ends after it, and it travels with the message. */
  timeoutMs: number
  /** Nothing is stored by it: where the instance that has it dies, it is sent once more, to another one. */
  safeToRepeat?: boolean
  /** Ends the wait early; a streamed request is also cancelled at the other end. */
  signal?: AbortSignal | undefined
}

export interface Reply {
  body: Uint8Array
  header(name: string): string | undefined
  json<T>(): T
}

/** One incoming request. */
export interface Call {
  readonly subject: string
  readonly body: Uint8Array
  /** performance.now() after which the caller no longer waits. */
  readonly deadline: number
  /** Aborted when the caller goes away; undefined of a caller that will not tell. */
  readonly signal: AbortSignal | undefined
  header(name: string): string | undefined
  /** Who calls, as the gateway found out; undefined when the header is missing. */
  principal(): Principal | undefined
  /** The body as JSON. Throws MALFORMED_REQUEST. */
  json(): unknown
}

export interface Answer {
  body: Uint8Array | string
  headers?: HeaderFields
}

/** One subject and what answers it. A handler throws NoesisError for anything but success. */
export interface Endpoint {
  subject: string
  handle(call: Call): Promise<Answer>
  /** Answers in several messages instead: each is sent as it comes, then one that carries `Last: true`. */
  stream?(call: Call): AsyncIterable<Answer>
  /** Schemas for readers of `$SRV.INFO`. */
  metadata?: Record<string, string>
}

export interface ServiceDescription {
  /** Also the queue group, so that replicas share the work. */
  name: string
  version: string
  description: string
}

export interface Serving {
  readonly inFlight: number
  /** Stops taking work, then waits for what is in flight, `graceMs` at most. */
  stop(graceMs: number): Promise<void>
}

/** Open and close of each breaker, for metrics. */
export type BreakerState = 'closed' | 'open' | 'half-open'

/** Lets telemetry wrap requests on both ends without the bus knowing of it. */
export interface Instrumentation {
  /** Called before a request is sent; may set headers. What it returns is called once, at the request's end. */
  onRequest?(subject: string, headers: HeaderFields): ((error?: unknown) => void) | undefined
  /** Runs the work of one incoming request, and may hand it the call with other headers. */
  onCall?<T>(call: Call, work: (call: Call) => Promise<T>): Promise<T>
  /** Told of every request that ends in an error, before the error is sent. */
  onFailure?(call: Call, error: unknown): void
}
