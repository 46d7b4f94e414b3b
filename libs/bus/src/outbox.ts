import type { NatsConnection } from '@nats-io/transport-node'
import { NoesisError } from '@selemene/contracts'
import type { HeaderFields } from './bus.js'
import { headerText } from './headers.js'

/** A message waits for others of its turn of the event loop no longer than this where somebody keeps the loop busy. */
const longestWaitMs = 2

/** Longer texts are encoded by themselves: joined with others they would be measured and copied once more. */
const longText = 1024

export interface Outbox {
  /** Throws PAYLOAD_TOO_LARGE for what the server would not carry, SERVICE_UNAVAILABLE when the connection has been closed. */
  publish(subject: string, body: Uint8Array | string, options?: { reply?: string; headers?: HeaderFields }): void
  /** Calls back when everything published so far has been handed to the socket. */
  afterWrite(done: () => void): void
  /** Hands over now what waits. */
  flush(): void
}

/** A connection, and what is sent over it. */
export interface Connection {
  nats: NatsConnection
  outbox: Outbox
}

/** The client's own way to the socket, below `publish`, which encodes and copies each part of a message by itself. */
type Protocol = { sendCommand(frames: Uint8Array): void }

/**
 * What one connection sends, handed to the socket once per turn of the event loop: writing to a socket costs more than all the
 * rest of a small message, at this end and at the server's.
 */
export function createOutbox(nats: NatsConnection): Outbox {
  const { protocol } = nats as unknown as { protocol: Protocol }
  let parts: Uint8Array[] = []
  let text = ''
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
    const told = callbacks
    const frames = takeFrames()
    scheduled = false
    callbacks = []
    // A connection that was closed meanwhile takes nothing; whoever waits for an answer is told so by the requester.
    if (frames.length > 0 && !nats.isClosed()) protocol.sendCommand(frames)
    // The client writes what it was given in a microtask of its own, queued before this one.
    if (told.length > 0)
      queueMicrotask(() => {
        for (const done of told) done()
      })
  }

  function takeFrames(): Uint8Array {
    const last = Buffer.from(text)
    const frames = parts.length === 0 ? last : Buffer.concat([...parts, last])
    parts = []
    text = ''
    return frames
  }

  return {
    publish(subject, content, { reply = '', headers } = {}) {
      if (nats.isClosed()) throw new NoesisError('SERVICE_UNAVAILABLE', 'The message bus cannot be reached. Try again shortly.')
      if (/\s/.test(subject)) throw new RangeError('a subject has no white space')
      const body = typeof content === 'string' && content.length > longText ? Buffer.from(content) : content
      const head = headers === undefined ? '' : headerText(headers)
      const headBytes = Buffer.byteLength(head)
      const size = headBytes + (typeof body === 'string' ? Buffer.byteLength(body) : body.length)
      if (size > (nats.info?.max_payload ?? Number.POSITIVE_INFINITY))
        throw new NoesisError('PAYLOAD_TOO_LARGE', 'The message is larger than the bus carries.')
      text += head === '' ? `PUB ${subject} ${reply} ${size}\r\n` : `HPUB ${subject} ${reply} ${headBytes} ${size}\r\n${head}`
      if (typeof body === 'string') text += `${body}\r\n`
      else {
        parts.push(Buffer.from(text), body)
        text = '\r\n'
      }
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
