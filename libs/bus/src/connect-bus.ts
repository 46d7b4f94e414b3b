import { type JetStreamClient, jetstream } from '@nats-io/jetstream'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { subjects } from '@selemene/contracts'
import { type Breakers, createBreakers } from './breakers.js'
import type { BreakerState, Endpoint, Instrumentation, Reply, Request, ServiceDescription, Serving } from './bus.js'
import { createFaults, type Fault, type Faults } from './faults.js'
import { isFromStream } from './from-stream.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createOutbox, type Outbox } from './outbox.js'
import { createRequester } from './requester.js'
import { serve } from './serve.js'

export interface BusOptions {
  url: string
  /** Shows in the server's connection list. */
  name: string
  /** How long to wait for the first connection. */
  connectTimeoutMs: number
  instrumentation?: Instrumentation
  onConnectionChange?: (connected: boolean) => void
  /** Server-side errors (permissions, slow consumer): for the log. */
  onError?: (error: Error) => void
  /** A message that could not be used, one a second of each kind: for the log. */
  onFault?: (fault: Fault) => void
}

export interface Bus {
  /** False while the server is away: requests fail at once with SERVICE_UNAVAILABLE. */
  readonly connected: boolean
  /** Since when, in milliseconds since 1970: what was announced before it may have been missed. */
  readonly connectedSince: number
  readonly nats: NatsConnection
  /** Sends with everything else of this turn of the event loop. */
  readonly outbox: Outbox
  /** Begins every reply inbox of this connection. */
  readonly inboxPrefix: string
  readonly jetstream: JetStreamClient
  readonly breakers: ReadonlyMap<string, BreakerState>
  /** What arrived here and could not be used. */
  readonly faults: Faults
  /** One request, one reply. Throws NoesisError: what the other end threw, SERVICE_UNAVAILABLE (nobody serves it, or not connected, or breaker open), TIMEOUT. */
  request(subject: string, request: Request): Promise<Reply>
  /** One request, several replies; ends after the one that is the last. Throws as `request` does. */
  stream(subject: string, request: Request): AsyncGenerator<Reply, void, void>
  /** Tells everybody who listens now; nothing is stored. */
  notify(subject: string, body: string): void
  /** What `listener` throws is counted as a fault of the notice. */
  listen(subject: string, listener: (body: Uint8Array, subject: string) => void): void
  /** Answers endpoints; resolves when the server knows the subscriptions. */
  serve(service: ServiceDescription, endpoints: readonly Endpoint[]): Promise<Serving>
  /** Round trip to the server. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Connects, and keeps reconnecting for ever. Throws when the first connection is not there in time. */
export async function connectBus(options: BusOptions): Promise<Bus> {
  const nats = await connect({
    servers: options.url.split(',').map(addressOf),
    name: options.name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 100,
    waitOnFirstConnect: false,
    timeout: options.connectTimeoutMs,
    // A server that is frozen, not gone, is noticed by these alone.
    pingInterval: 1_000,
    maxPingOut: 2,
    noAsyncTraces: true,
    inboxPrefix: subjects.inboxPrefix(options.name),
    ...credentialsOf(options.url),
  })
  const inboxPrefix = subjects.inboxPrefix(options.name)
  const outbox = createOutbox(nats)
  const faults = createFaults(options.onFault)
  const connection = { nats, outbox, faults }
  const requester = createRequester(connection, inboxPrefix, options.instrumentation)
  const breakers: Breakers = createBreakers()
  let connected = true
  let connectedSince = Date.now()
  void watchStatus()

  async function watchStatus() {
    for await (const status of nats.status()) {
      if (status.type === 'disconnect' || status.type === 'staleConnection') setConnected(false)
      else if (status.type === 'reconnect') setConnected(true)
      else if (status.type === 'error') options.onError?.(status.error)
    }
  }

  function setConnected(now: boolean) {
    if (connected === now) return
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
    nats,
    outbox,
    inboxPrefix,
    jetstream: jetstream(nats),
    breakers: breakers.states,
    faults,
    request: (subject, request) =>
      connected ? breakers.run(subject, request, (asked) => requester.request(subject, asked)) : Promise.reject(requester.notConnected()),
    async *stream(subject, request) {
      if (!connected) throw requester.notConnected()
      yield* requester.stream(subject, request)
    },
    notify: (subject, body) => nats.publish(subject, body),
    listen(subject, listener) {
      guardedSubscribe(connection, { subject, kind: 'notice' }, (message) => {
        if (isFromStream(message)) throw new TypeError('a notice that a stream has sent on')
        listener(message.data, message.subject)
      })
    },
    serve: (service, endpoints) => serve(connection, service, endpoints, options.instrumentation),
    ping() {
      outbox.flush()
      return nats.flush()
    },
    async close() {
      requester.rejectAll()
      requester.close()
      outbox.flush()
      if (!nats.isClosed()) await (connected ? nats.drain() : nats.close())
    },
  }
}

/** Host and port alone: the client reads a password that begins with a digit as a port. */
function addressOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** User and password of a URL; the client takes them as options only. */
function credentialsOf(url: string): { user?: string; pass?: string } {
  const { username, password } = new URL(url.split(',')[0] as string)
  return username === '' ? {} : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
}
