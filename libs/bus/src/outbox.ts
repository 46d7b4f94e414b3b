import type { NatsConnection } from '@nats-io/transport-node'
import { NoesisError } from '@selemene/contracts'
import type { HeaderFields } from './bus.js'
import type { Faults } from './faults.js'
import { headerText } from './headers.js'

/** A message waits for others of its turn of the event loop no longer than this where somebody keeps the loop busy. */
const longestWaitMs = 2

/** Frames are written one after the other into memory of this size, and never over what the client may still hold. */
const roomBytes = 256 * 1024
/** A longer text is encoded by itself: room is made for three bytes a character. */
const longText = 16 * 1024
/** Sizes are known once a message is written, so their places are kept free: the server reads up to nine digits, and leading zeros. */
const sizeDigits = 9

export interface Outbox {
  /** Throws PAYLOAD_TOO_LARGE for what the server would not carry, SERVICE_UNAVAILABLE when the connection has been closed. */
  publish(subject: string, body: Uint8Array | string, options?: { reply?: string; headers?: HeaderFields }): void
  /** Calls back just before the bytes of this turn are handed over: for what is better published together. */
  beforeFlush(publishRest: () => void): void
  /** Calls back when everything published so far has been handed to the socket. */
  afterWrite(done: () => void): void
  /** Hands over now what waits. */
  flush(): void
}

/** A connection, what is sent over it, and the count of what arrived there in vain. */
export interface Connection {
  nats: NatsConnection
  outbox: Outbox
  faults: Faults
}

/** The client's own way to the socket, below `publish`, which encodes and copies each part of a message by itself. */
type Protocol = { sendCommand(frames: Uint8Array): void }

/**
 * What one connection sends, handed to the socket once per turn of the event loop: writing to a socket costs more than all the
 * rest of a small message, at this end and at the server's.
 */
export function createOutbox(nats: NatsConnection): Outbox {
  const { protocol } = nats as unknown as { protocol: Protocol }
  let room: Buffer = Buffer.allocUnsafeSlow(roomBytes)
  /** What is not handed over yet lies between these two. */
  let begin = 0
  let end = 0
  let preparations: (() => void)[] = []
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
    const prepare = preparations
    preparations = []
    for (const publishRest of prepare) publishRest()
    const told = callbacks
    const frames = room.subarray(begin, end)
    scheduled = false
    callbacks = []
    begin = end
    // A connection that was closed meanwhile takes nothing; whoever waits for an answer is told so by the requester.
    if (frames.length > 0 && !nats.isClosed()) protocol.sendCommand(frames)
    // The client writes what it was given in a microtask of its own, queued before this one.
    if (told.length > 0)
      queueMicrotask(() => {
        for (const done of told) done()
      })
  }

  function makeRoom(bytes: number) {
    if (room.length - end >= bytes) return
    const waiting = room.subarray(begin, end)
    room = Buffer.allocUnsafeSlow(Math.max(roomBytes, waiting.length + bytes))
    begin = 0
    end = waiting.copy(room)
  }

  /** Returns the number of bytes written. */
  function write(content: Uint8Array | string): number {
    const bytes = typeof content === 'string' ? room.write(content, end) : content.length
    if (typeof content !== 'string') room.set(content, end)
    end += bytes
    return bytes
  }

  function writeSize(at: number, bytes: number) {
    let rest = bytes
    for (let i = at + sizeDigits - 1; i >= at; i--) {
      room[i] = zero + (rest % 10)
      rest = Math.floor(rest / 10)
    }
  }

  return {
    publish(subject, content, { reply = '', headers } = {}) {
      if (nats.isClosed()) throw new NoesisError('SERVICE_UNAVAILABLE', 'The message bus cannot be reached. Try again shortly.')
      if (/\s/.test(subject)) throw new RangeError('a subject has no white space')
      const body = typeof content === 'string' && content.length > longText ? Buffer.from(content) : content
      const command = headers === undefined ? `PUB ${subject} ${reply} ${sizePlace}\r\n` : `HPUB ${subject} ${reply} ${sizePlace} ${sizePlace}\r\n`
      const head = headers === undefined ? '' : headerText(headers)
      const characters = command.length + head.length + 2
      makeRoom(typeof body === 'string' ? 3 * (characters + body.length) : 3 * characters + body.length)
      const start = end
      write(command)
      const sizeAt = end - sizeDigits - 2
      const headBytes = write(head)
      const size = headBytes + write(body)
      if (size > (nats.info?.max_payload ?? Number.POSITIVE_INFINITY)) {
        end = start
        throw new NoesisError('PAYLOAD_TOO_LARGE', 'The message is larger than the bus carries.')
      }
      if (headers !== undefined) writeSize(sizeAt - sizeDigits - 1, headBytes)
      writeSize(sizeAt, size)
      write('\r\n')
      schedule()
      if (performance.now() - since > longestWaitMs) flush()
    },
    beforeFlush(publishRest) {
      preparations.push(publishRest)
      schedule()
    },
    afterWrite(done) {
      callbacks.push(done)
      schedule()
    },
    flush,
  }
}

const zero = 48
const sizePlace = '0'.repeat(sizeDigits)
