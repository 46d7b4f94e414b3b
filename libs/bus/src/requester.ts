import { randomUUID } from 'node:crypto'
import { createInbox, type Msg } from '@nats-io/transport-node'
import { asNoesisError, type ErrorData, NoesisError, subjects } from '@selemene/contracts'
import { type HeaderFields, header, type Instrumentation, type Reply, type Request } from './bus.js'
import type { Connection } from './outbox.js'
import { unpackBody } from './packing.js'
import { type Fields, readFields } from './read-fields.js'
import { createAddresses } from './reply-addresses.js'
import { CallerLeft, NoAnswer } from './silence.js'
import { watchServed } from './watch-served.js'

const sweepMs = 20
/** From here on a call that waits is in doubt whether anybody works on it. */
const doubtAfterMs = 500

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
export function createRequester({ nats, outbox }: Connection, inboxPrefix: string, instrumentation: Instrumentation = {}): Requester {
  const inbox = createInbox(inboxPrefix)
  const pending = new Map<string, Pending>()
  const addresses = createAddresses(inbox)
  let calls = 0
  const served = watchServed({ nats, outbox }, inboxPrefix)
  let sweeper: NodeJS.Timeout | undefined

  nats.subscribe(`${inbox}.*`, {
    callback(error, message) {
      const waiting = error ? undefined : pending.get(message.subject)
      const fields = waiting && readFields(message)
      if (waiting === undefined || fields === undefined) return
      if (fields.isUnserved || fields.get(header.call) === waiting.call) waiting.onReply(message, fields)
    },
  })

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
    const fields: HeaderFields = { ...request.headers, [header.timeoutMs]: timeoutMs, [header.call]: call }
    const onEnd = instrumentation.onRequest?.(subject, fields)
    outbox.publish(subject, request.body, { reply: replyTo, headers: fields })
    return onEnd
  }

  function request(subject: string, request: Request): Promise<Reply> {
    const replyTo = addresses.take()
    const call = String(calls++)
    return new Promise((resolve, reject) => {
      let done: ((error?: unknown) => void) | undefined
      const end = (error?: NoesisError) => {
        forget(replyTo)
        request.signal?.removeEventListener('abort', abort)
        done?.(error)
        if (error) reject(error)
      }
      const abort = () => end(new CallerLeft())
      wait(replyTo, {
        call,
        subject,
        sentAt: performance.now(),
        timeoutMs: request.timeoutMs,
        onReply(message, fields) {
          if (isLast(fields)) addresses.giveBack(replyTo)
          const reply = readReply(message, fields)
          if (reply instanceof NoesisError) return end(reply)
          end()
          resolve(reply)
        },
        onEnd: end,
      })
      if (request.signal?.aborted) return abort()
      request.signal?.addEventListener('abort', abort)
      try {
        done = send(subject, request, replyTo, call)
      } catch (error) {
        end(asNoesisError(error))
      }
    })
  }

  async function* stream(subject: string, request: Request): AsyncGenerator<Reply, void, void> {
    const replyTo = addresses.take()
    const call = String(calls++)
    const cancelOn = subjects.cancel(randomUUID())
    const arrived: (Reply | NoesisError)[] = []
    let wake: (() => void) | undefined
    const push = (item: Reply | NoesisError) => {
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
        const item = readReply(message, fields)
        if (isLast(fields)) forget(replyTo)
        push(item)
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
        const next = arrived.shift()
        if (next === undefined) continue
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

const nobodyServes = () =>
  new NoesisError('SERVICE_UNAVAILABLE', 'Nobody serves this right now. Try again shortly.', { extra: { no_responders: true } })

/** Nothing more comes after it: where one request gets several replies, the last one says so. */
const isLast = (fields: Fields): boolean => fields.isUnserved || fields.get(header.last) === 'true'

/** A reply, or the error that it stands for: nobody serves the subject, or the other end answered with an error status. */
function readReply(message: Msg, fields: Fields): Reply | NoesisError {
  if (fields.isUnserved) return nobodyServes()
  const status = Number(fields.get(header.status))
  if (status >= 200 && status < 300) return asReply(message, fields)
  try {
    return NoesisError.fromData(message.json<ErrorData>())
  } catch (error) {
    return new NoesisError('BRIDGE_ERROR', 'A service answered what cannot be read.', { cause: error })
  }
}

function asReply({ data }: Msg, fields: Fields): Reply {
  const body = unpackBody(data, fields.get)
  return { body, header: fields.get, json: () => JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()) }
}
