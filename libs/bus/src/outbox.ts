import type { NatsConnection } from '@nats-io/transport-node'
import { NoesisError } from '@selemene/contracts'
import type { HeaderFields } from './bus.js'
import { asMsgHdrs, encodeHeaders } from './headers.js'

/** A message waits for others of its turn of the event loop no longer than this where somebody keeps the loop busy. */
const longestWaitMs = 2

export interface Outbox {
  /** Throws PAYLOAD_TOO_LARGE for what the server would not carry, SERVICE_UNAVAILABLE when the connection has been closed. */
  publish(subject: string, body: Uint8Array | string, options?: { reply?: string; headers?: HeaderFields }): void
  /** Calls back when everything published so far has been handed to the socket. */
  afterWrite(done: () => void): void
  /** Hands over now what waits. */
  flush(): void
}

/**
 * What one connection sends, handed to the socket once per turn of the event loop: writing to a socket costs more than all the
 * rest of a small message, at this end and at the server's. What the client then refuses goes to `onError`.
 */
export function createOutbox(nats: NatsConnection, onError: (error: Error) => void = () => undefined): Outbox {
  let waiting: (() => void)[] = []
  let callbacks: (() => void)[] = []
  let scheduled = false
  let since = 0

  function schedule() {
    if (scheduled) return
    scheduled = true
    since = performance.now()
    setImmediate(flush)
  }

  function flush() {
    const [messages, told] = [waiting, callbacks]
    scheduled = false
    waiting = []
    callbacks = []
    for (const send of messages) handOver(send)
    // The client writes what it was given in a microtask of its own, queued before this one.
    if (told.length > 0)
      queueMicrotask(() => {
        for (const done of told) done()
      })
  }

  /** A connection that was closed meanwhile takes nothing; whoever waits for an answer is told so by the requester. */
  function handOver(send: () => void) {
    try {
      if (!nats.isClosed()) send()
    } catch (error) {
      onError(error as Error)
    }
  }

  return {
    publish(subject, body, { reply, headers } = {}) {
      if (nats.isClosed()) throw new NoesisError('SERVICE_UNAVAILABLE', 'The message bus cannot be reached. Try again shortly.')
      const encoded = headers === undefined ? undefined : encodeHeaders(headers)
      const most = nats.info?.max_payload ?? Number.POSITIVE_INFINITY
      const bytes = typeof body === 'string' ? Buffer.from(body) : body
      if (bytes.length + (encoded?.length ?? 0) > most) throw new NoesisError('PAYLOAD_TOO_LARGE', 'The message is larger than the bus carries.')
      const options = { ...(reply === undefined ? {} : { reply }), ...(encoded === undefined ? {} : { headers: asMsgHdrs(encoded) }) }
      waiting.push(() => nats.publish(subject, bytes, options))
      schedule()
      if (performance.now() - since > longestWaitMs) flush()
    },
    afterWrite(done) {
      callbacks.push(done)
      schedule()
    },
    flush,
  }
}
