import { randomUUID } from 'node:crypto'
import type { Msg } from '@nats-io/transport-node'
import { asNoesisError, NoesisError, subjects } from '@selemene/contracts'
import { type HeaderFields, header, type Instrumentation, type Reply, type Request } from './bus.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { followHeartbeats } from './heartbeat.js'
import type { Route } from './liveness.js'
import type { Connection } from './outbox.js'
import { type Fields, readFields } from './read-fields.js'
import { readReply, unreadable } from './read-reply.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'
import { CallerLeft, InstanceLost, NoAnswer } from './silence.js'
import { wireVersion } from './wire-version.js'

const sweepMs = 20
/** Parts of a streamed reply that wait for their reader: far more than a workflow has steps. */
const mostUnread = 1_000

interface Pending {
  /** Its number: unlike its address, never used again. */
  call: string
  subject: string
  sentAt: number
  timeoutMs: number
  body: Request['body']
  headers: HeaderFields
  /** The instance that has it; undefined where none is known, and the call went to whichever takes it. */
  route: Route | undefined
  /** Whether it may be sent to another instance when that one dies. */
  mayRepeat: boolean
  onReply: (message: Msg, fields: Fields) => void
  onEnd: (error: NoesisError) => void
}

export interface Requester {
  request(subject: string, request: Request): Promise<Reply>
  stream(subject: string, request: Request): AsyncGenerator<Reply, void, void>
  /** Ends every wait at once: the connection is gone, no reply can come, and what was known of instances is old. */
  rejectAll(): void
  close(): void
  notConnected(): NoesisError
}

/**
 * Requests over one reply inbox. The client's own `request()` makes a timer and an error trace per call and goes on
 * waiting when the connection is gone; here one sweep serves all waits, and a lost connection ends them. A call goes to an instance
 * that lives, where any is known.
 */
export function createRequester(connection: Connection, inboxPrefix: string, instrumentation: Instrumentation = {}): Requester {
  const { nats, outbox, faults } = connection
  const inbox = createSecretInbox(inboxPrefix)
  const pending = new Map<string, Pending>()
  const addresses = createAddresses(inbox)
  let calls = 0
  let following: ReturnType<typeof followHeartbeats> | undefined
  let sweeper: NodeJS.Timeout | undefined

  guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'reply' }, (message) => {
    const waiting = pending.get(message.subject)
    const fields = waiting && readFields(message)
    if (waiting === undefined || fields === undefined) return
    if (fields.isUnserved && waiting.route !== undefined) return turnFromUnserved(message.subject, waiting, waiting.route)
    if (!fields.isUnserved && fields.get(header.call) !== waiting.call) return
    waiting.mayRepeat = false
    waiting.onReply(message, fields)
  })

  /** Followed from the first call on: a service that only answers need not know who lives. */
  function knownInstances() {
    following ??= followHeartbeats(connection)
    return following.liveness
  }

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
    const waiting = pending.get(replyTo)
    if (waiting === undefined) return
    if (waiting.route !== undefined) waiting.route.instance.waiting -= 1
    pending.delete(replyTo)
    if (pending.size > 0 || sweeper === undefined) return
    clearInterval(sweeper)
    sweeper = undefined
  }

  function sweep() {
    const now = performance.now()
    const liveness = knownInstances()
    for (const [replyTo, waiting] of pending) {
      const { route } = waiting
      if (now - waiting.sentAt >= waiting.timeoutMs) waiting.onEnd(new NoAnswer(waiting.timeoutMs))
      else if (route !== undefined && !liveness.isLiving(route.instance)) turnFromSilent(replyTo, waiting, route)
    }
  }

  /** An instance that is silent may only be busy: its calls go to another one that lives, once, or wait until it is gone for good. */
  function turnFromSilent(replyTo: string, waiting: Pending, route: Route) {
    const other = waiting.mayRepeat ? knownInstances().pickAnother(waiting.subject, route) : undefined
    if (other !== undefined) {
      waiting.mayRepeat = false
      return send(replyTo, waiting, other)
    }
    if (knownInstances().isGone(route.instance)) waiting.onEnd(new InstanceLost(performance.now() - waiting.sentAt))
  }

  /** The instance has left its subject, so no one has the call: it may go to any other, whatever it does. */
  function turnFromUnserved(replyTo: string, waiting: Pending, route: Route) {
    knownInstances().unserved(route)
    send(replyTo, waiting, knownInstances().pick(waiting.subject))
  }

  function send(replyTo: string, waiting: Pending, route: Route | undefined) {
    if (waiting.route !== undefined) waiting.route.instance.waiting -= 1
    if (route !== undefined) route.instance.waiting += 1
    waiting.route = route
    const leftMs = waiting.timeoutMs - (performance.now() - waiting.sentAt)
    waiting.headers[header.timeoutMs] = String(Math.max(1, Math.floor(leftMs)))
    outbox.publish(route?.address ?? waiting.subject, waiting.body, { reply: replyTo, headers: waiting.headers })
  }

  /** What waits for the replies to a request; it is not sent yet. */
  function pendingOf(subject: string, request: Request, ends: Pick<Pending, 'onReply' | 'onEnd'>, extra?: HeaderFields): Pending {
    const call = String(calls++)
    return {
      call,
      subject,
      sentAt: performance.now(),
      timeoutMs: request.timeoutMs,
      body: request.body,
      headers: { ...request.headers, ...extra, [header.call]: call, [header.wire]: wireVersion },
      route: undefined,
      mayRepeat: request.safeToRepeat === true,
      ...ends,
    }
  }

  /** Sends for the first time. Returns what telemetry wants to be told of the end. */
  function begin(replyTo: string, waiting: Pending): ((error?: unknown) => void) | undefined {
    const done = instrumentation.onRequest?.(waiting.subject, waiting.headers)
    send(replyTo, waiting, knownInstances().pick(waiting.subject))
    return done
  }

  function request(subject: string, request: Request): Promise<Reply> {
    const replyTo = addresses.take(subject)
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
      const waiting = pendingOf(subject, request, {
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
      wait(replyTo, waiting)
      if (request.signal?.aborted) return abort()
      request.signal?.addEventListener('abort', abort)
      try {
        done = begin(replyTo, waiting)
      } catch (error) {
        giveUp(asNoesisError(error))
      }
    })
  }

  async function* stream(subject: string, request: Request): AsyncGenerator<Reply, void, void> {
    const replyTo = addresses.take(subject)
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
    const ends = {
      onReply(message: Msg, fields: Fields) {
        if (isLast(fields)) forget(replyTo)
        if (arrived.length < mostUnread) return push(readReply(message, fields))
        forget(replyTo)
        push(unreadable(new Error(`more than ${mostUnread} parts of a reply wait to be read`)))
      },
      // Whoever reads may never come back: what has ended must not be told again and again.
      onEnd(error: NoesisError) {
        forget(replyTo)
        push(error)
      },
    }
    const waiting = pendingOf(subject, request, ends, { [header.cancel]: cancelOn })
    wait(replyTo, waiting)
    request.signal?.addEventListener('abort', abort)
    try {
      done = begin(replyTo, waiting)
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
      following?.liveness.forget()
      for (const waiting of [...pending.values()]) waiting.onEnd(notConnected())
    },
    close: () => following?.stop(),
  }
}

/** Nothing more comes after it: where one request gets several replies, the last one says so. */
const isLast = (fields: Fields): boolean => fields.isUnserved || fields.get(header.last) === 'true'
