import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { subjects } from '@selemene/contracts'
import { type Breakers, createBreakers } from './breakers.js'
import type { BreakerState, Endpoint, Instrumentation, Reply, Request, ServiceDescription, Serving } from './bus.js'
import { type Connection, type HasConnection, internals } from './connection.js'
import { createFaults, type Fault, type Faults } from './faults.js'
import { isFromStream } from './from-stream.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createRequester, tooManyPending } from './requester.js'
import { serve } from './serve.js'
import { type ClientOptions, connectClient } from './wire/connect-client.js'
import { createFastWire } from './wire/fast.js'
import { notConnected } from './wire/refusals.js'
import { createStockWire } from './wire/stock.js'
import type { ServerFacts, WireKind } from './wire/wire.js'

export interface BusOptions extends ClientOptions {
  /** `fast` unless said. */
  wire?: WireKind
  instrumentation?: Instrumentation
  onConnectionChange?: (connected: boolean) => void
  /** Server-side errors (permissions, slow consumer): for the log. */
  onError?: (error: Error) => void
  /** A message that could not be used, one a second of each kind: for the log. */
  onFault?: (fault: Fault) => void
}

export interface Bus extends HasConnection {
  /** False while the server is away: requests fail at once with SERVICE_UNAVAILABLE. */
  readonly connected: boolean
  /** Since when, in milliseconds since 1970: what was announced before it may have been missed. */
  readonly connectedSince: number
  /** The NATS server that is connected, or was last. */
  readonly server: ServerFacts
  readonly breakers: ReadonlyMap<string, BreakerState>
  /** What arrived here and could not be used. */
  readonly faults: Faults
  /** Replies since the start that came when their request waited no more: its time was over, its caller had left, or it had been answered. */
  readonly lateReplies: number
  /**
   * One request, one reply. Throws NoesisError: what the other end threw, SERVICE_UNAVAILABLE (no service has the subject, or not connected, or breaker
   * open), OVERLOADED (10,000 requests wait already), TIMEOUT.
   */
  request(subject: string, request: Request): Promise<Reply>
  /** One request, several replies; ends after the one that is the last. Throws as `request` does. */
  stream(subject: string, request: Request): AsyncGenerator<Reply, void, void>
  /** Tells every current listener; nothing is stored. */
  notify(subject: string, body: string): void
  /** What `listener` throws is counted as a fault of the notice. */
  listen(subject: string, listener: (body: Uint8Array, subject: string) => void): void
  /** Calls back when everything published so far has been handed to the socket: what a caller then sees was said before. */
  afterWrite(done: () => void): void
  /** Answers endpoints; resolves when the server knows the subscriptions. */
  serve(service: ServiceDescription, endpoints: readonly Endpoint[]): Promise<Serving>
  /** Round trip to the server. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Connects, and keeps reconnecting for ever. Throws when the first connection is not there in time. */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const nats = await connectClient(options)
  const wire = options.wire === 'stock' ? createStockWire(nats) : createFastWire(nats)
  const faults = createFaults(options.onFault)
  const connection: Connection = {
    wire,
    faults,
    inboxPrefix: subjects.inboxPrefix(options.name),
    jetstream: jetstream(nats),
    manage: (managing) => jetstreamManager(nats, managing),
  }
  const requester = createRequester(connection, options.instrumentation)
  const breakers: Breakers = createBreakers()
  let connected = true
  let connectedSince = Date.now()
  wire.watch({ onConnectionChange: setConnected, onError: (error) => options.onError?.(error) })

  function setConnected(now: boolean) {
    connected = now
    if (now) connectedSince = Date.now()
    else requester.rejectAll()
    options.onConnectionChange?.(now)
  }

  return {
    get connected() {
      return connected
    },
    get connectedSince() {
      return connectedSince
    },
    [internals]: connection,
    get server() {
      return wire.server()
    },
    breakers: breakers.states,
    faults,
    get lateReplies() {
      return requester.lateReplies
    },
    request(subject, request) {
      // Before the breaker: neither says anything about the service that is asked.
      if (!connected) return Promise.reject(notConnected())
      if (requester.isFull) return Promise.reject(tooManyPending())
      return breakers.run(subject, request, (asked) => requester.request(subject, asked))
    },
    async *stream(subject, request) {
      if (!connected) throw notConnected()
      if (requester.isFull) throw tooManyPending()
      yield* requester.stream(subject, request)
    },
    notify: (subject, body) => wire.publish(subject, body),
    listen(subject, listener) {
      guardedSubscribe(connection, { subject, kind: 'notice' }, (message) => {
        if (isFromStream(message, wire.fieldsOf(message))) throw new TypeError('a notice that a stream has sent on')
        listener(message.data, message.subject)
      })
    },
    afterWrite: wire.afterWrite,
    serve: (service, endpoints) => serve(connection, service, endpoints, options.instrumentation),
    ping: () => wire.roundTrip(),
    async close() {
      requester.rejectAll()
      requester.close()
      await wire.close()
    },
  }
}
