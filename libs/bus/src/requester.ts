import { randomUUID } from 'node:crypto'
import type { Msg } from '@nats-io/transport-node'
import { asNoesisError, NoesisError, subjects } from '@selemene/contracts'
import { type HeaderFields, header, type Instrumentation, type Reply, type Request } from './bus.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import type { Connection } from './outbox.js'
import { type Fields, readFields } from './read-fields.js'
import { nobodyServes, readReply, unreadable } from './read-reply.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'
import { CallerLeft, NoAnswer } from './silence.js'
import { watchServed } from './watch-served.js'
import { wireVersion } from './wire-version.js'

const sweepMs = 20
/** From here on a call that waits is in doubt whether anybody works on it. */
const doubtAfterMs = 500
/** Parts of a streamed reply that wait for their reader: far more than a workflow has steps. */
const mostUnread = 1_000

interface Pending {
  /** Its number: unlike its address, never used again. */
  call: string
  subject: string
  sentAt: number
  timeoutMs: number
  onReply: (message: Msg, fields: Fields) => void
  onEnd: (error: NoesisError) => void
}

export interface Requester {
  request(subject: string, request: Request): Promise<Reply>
  stream(subject: string, request: Request): AsyncGenerator<Reply, void, void>
  /** Ends every wait at once: the connection is gone and no reply can come. */
  rejectAll(): void
  notConnected(): NoesisError
}

/**
 * Requests over one reply inbox. The client's own `request()` makes a timer and an error trace per call and goes on
 * waiting when the connection is gone; here one sweep serves all waits, and a lost connection ends them.
 */
export function createRequester(connection: Connection, inboxPrefix: string, instrumentation: Instrumentation = {}): Requester {
  const { nats, outbox, faults } = connection
  const inbox = createSecretInbox(inboxPrefix)
  const pending = new Map<string, Pending>()
  const addresses = createAddresses(inbox)
  let calls = 0
  const served = watchServed(connection, inboxPrefix)
  let sweeper: NodeJS.Timeout | undefined

  guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'reply' }, (message) => {
    const waiting = pending.get(message.subject)
    const fields = waiting && readFields(message)
    if (waiting === undefined || fields === undefined) return
    if (fields.isUnserved || fields.get(header.call) === waiting.call) waiting.onReply(message, fields)
  })

  /** Tells of a reply that could not be read, by the subject that was asked. */
  function blamed(reply: Reply | NoesisError, subject: string): Reply | NoesisError {
    if (reply instanceof NoesisError && reply.code === 'BRIDGE_ERROR' && reply.cause !== undefined) faults.report('reply', subject, reply.cause)
    return reply
  }

  function wait(replyTo: string, waiting: Pending) {
    pending.set(replyTo, waiting)
    sweeper ??= setInterval(sweep, sweepMs)
  }

  function forget(replyTo: string) {
    pending.delete(replyTo)
    if (pending.size > 0 || sweeper === undefined) return
    clearInterval(sweeper)
    sweeper = undefined
  }

  function sweep() {
    const now = performance.now()
    for (const [, waiting] of pending) {
      const waitedMs = now - waiting.sentAt
      if (waitedMs >= waiting.timeoutMs) waiting.onEnd(new NoAnswer(waiting.timeoutMs))
      else if (waitedMs > doubtAfterMs && served.isLost(waiting.subject, waiting.sentAt, now)) waiting.onEnd(nobodyServes())
    }
  }

  function send(subject: string, request: Request, replyTo: string, call: string): ((error?: unknown) => void) | undefined {
    const timeoutMs = String(Math.max(1, Math.floor(request.timeoutMs)))
    const fields: HeaderFields = { ...request.headers, [header.timeoutMs]: timeoutMs, [header.call]: call, [header.wire]: wireVersion }
    const onEnd = instrumentation.onRequest?.(subject, fields)
    outbox.publish(subject, request.body, { reply: replyTo, headers: fields })
    return onEnd
  }

  function request(subject: string, request: Request): Promise<Reply> {
    const replyTo = addresses.take(subject)
    const call = String(calls++)
    return new Promise((resolve, reject) => {
      let done: ((error?: unknown) => void) | undefined
      const end = (error?: NoesisError) => {
        request.signal?.removeEventListener('abort', abort)
        done?.(error)
        if (error) reject(error)
      }
      const giveUp = (error: NoesisError) => {
        forget(replyTo)
        end(error)
      }
      const abort = () => giveUp(new CallerLeft())
      const settle = (read: Reply | NoesisError) => {
        const reply = blamed(read, subject)
        if (reply instanceof NoesisError) return end(reply)
        end()
        resolve(reply)
      }
      wait(replyTo, {
        call,
        subject,
        sentAt: performance.now(),
        timeoutMs: request.timeoutMs,
        onReply(message, fields) {
          forget(replyTo)
          if (isLast(fields)) addresses.giveBack(replyTo, subject)
          const reply = readReply(message, fields)
          if (!(reply instanceof Promise)) return settle(reply)
          // By the time it is unpacked another call may wait on this address.
          request.signal?.removeEventListener('abort', abort)
          void reply.then(settle)
        },
        onEnd: giveUp,
      })
      if (request.signal?.aborted) return abort()
      request.signal?.addEventListener('abort', abort)
      try {
        done = send(subject, request, replyTo, call)
      } catch (error) {
        giveUp(asNoesisError(error))
      }
    })
  }

  async function* stream(subject: string, request: Request): AsyncGenerator<Reply, void, void> {
    const replyTo = addresses.take(subject)
    const call = String(calls++)
    const cancelOn = subjects.cancel(randomUUID())
    const arrived: (Reply | NoesisError | Promise<Reply | NoesisError>)[] = []
    let wake: (() => void) | undefined
    const push = (item: (typeof arrived)[number]) => {
      arrived.push(item)
      wake?.()
    }
    const abort = () => push(new CallerLeft())
    let finished = false
    let done: ((error?: unknown) => void) | undefined
    let failure: NoesisError | undefined
    wait(replyTo, {
      call,
      subject,
      sentAt: performance.now(),
      timeoutMs: request.timeoutMs,
      onReply(message, fields) {
        if (isLast(fields)) forget(replyTo)
        if (arrived.length < mostUnread) return push(readReply(message, fields))
        forget(replyTo)
        push(unreadable(new Error(`more than ${mostUnread} parts of a reply wait to be read`)))
      },
      // Whoever reads may never come back: what has ended must not be told again and again.
      onEnd(error) {
        forget(replyTo)
        push(error)
      },
    })
    request.signal?.addEventListener('abort', abort)
    try {
      done = send(subject, { ...request, headers: { ...request.headers, [header.cancel]: cancelOn } }, replyTo, call)
      for (;;) {
        if (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve))
        const item = arrived.shift()
        if (item === undefined) continue
        const next = blamed(item instanceof Promise ? await item : item, subject)
        if (next instanceof NoesisError) {
          failure = next
          finished = !(next instanceof NoAnswer || next instanceof CallerLeft)
          throw next
        }
        finished = next.header(header.last) === 'true'
        if (!finished || next.body.length > 0) yield next
        if (finished) return
      }
    } finally {
      forget(replyTo)
      request.signal?.removeEventListener('abort', abort)
      done?.(failure)
      if (!finished && !nats.isClosed()) outbox.publish(cancelOn, '')
    }
  }

  const notConnected = () => new NoesisError('SERVICE_UNAVAILABLE', 'The message bus cannot be reached. Try again shortly.')
  return {
    request,
    stream,
    notConnected,
    rejectAll() {
      for (const waiting of [...pending.values()]) waiting.onEnd(notConnected())
    },
  }
}

/** Nothing more comes after it: where one request gets several replies, the last one says so. */
const isLast = (fields: Fields): boolean => fields.isUnserved || fields.get(header.last) === 'true'
