import { NoesisError } from '@selemene/contracts'
import { header, type Instrumentation, type Reply, type Request } from './bus.js'
import type { Calls } from './calls.js'
import type { Connection } from './connection.js'
import { createDispatcher } from './dispatcher.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { followHeartbeats } from './heartbeat.js'
import { createPendingCalls, type PendingCall } from './pending-calls.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'
import { requestOne } from './single-reply.js'
import { requestMany } from './streamed-reply.js'
import { NoAnswer } from './unanswered.js'
import { notConnected } from './wire/refusals.js'
import type { Message } from './wire/wire.js'
import { wireVersion } from './wire-version.js'

export interface Requester {
  /** Too many calls wait: no more may be made. */
  readonly isFull: boolean
  /** Replies since the start that came when their call waited no more. */
  readonly lateReplies: number
  request(subject: string, request: Request): Promise<Reply>
  stream(subject: string, request: Request): AsyncGenerator<Reply, void, void>
  /** Ends every wait at once: the connection is gone, no reply can come, and what was known of instances is old. */
  rejectAll(): void
  close(): void
}

/**
 * Requests over one reply inbox. The client's own `request()` makes a timer and an error trace per call and goes on
 * waiting when the connection is gone; here one sweep serves all waits, and a lost connection ends them. A call goes to an instance
 * that lives, where any is known.
 */
export function createRequester(
  connection: Pick<Connection, 'wire' | 'faults' | 'inboxPrefix'>,
  { onRequest }: Pick<Instrumentation, 'onRequest'> = {},
): Requester {
  const { wire, faults, inboxPrefix } = connection
  const inbox = createSecretInbox(inboxPrefix)
  const addresses = createAddresses(inbox)
  const pending = createPendingCalls(check)
  let following: ReturnType<typeof followHeartbeats> | undefined
  const dispatcher = createDispatcher(wire, knownInstances)
  let count = 0
  let lateReplies = 0
  guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'reply' }, hear)

  /** Followed from the first call on: a service that only answers need not know who lives. */
  function knownInstances() {
    following ??= followHeartbeats(connection)
    return following.liveness
  }

  function hear(message: Message) {
    const call = pending.at(message.subject)
    const fields = wire.fieldsOf(message)
    if (fields === undefined) return
    if (call === undefined || (!fields.isUnserved && fields.get(header.call) !== call.call)) {
      lateReplies += 1
      return
    }
    if (fields.isUnserved && call.route !== undefined) return dispatcher.turnFromUnserved(call, call.route)
    call.mayRepeat = false
    call.onReply(message, fields)
  }

  function check(call: PendingCall, now: number) {
    if (now - call.sentAt >= call.timeoutMs) call.onEnd(new NoAnswer(call.timeoutMs))
    else dispatcher.checkInstance(call)
  }

  const calls: Calls = {
    open(subject, { body, headers, timeoutMs, safeToRepeat = false }, ends, extra) {
      const call = String(count++)
      const opened: PendingCall = {
        call,
        address: addresses.take(subject),
        subject,
        sentAt: performance.now(),
        timeoutMs,
        body,
        headers: { ...headers, ...extra, [header.call]: call, [header.wire]: wireVersion },
        route: undefined,
        mayRepeat: safeToRepeat,
        ...ends,
      }
      pending.add(opened)
      return opened
    },
    send(call) {
      const done = onRequest?.(call.subject, call.headers)
      dispatcher.send(call)
      return done
    },
    close(call) {
      if (pending.remove(call)) dispatcher.release(call)
    },
    giveBack: ({ address, subject }) => addresses.giveBack(address, subject),
    blamed(reply, subject) {
      if (reply instanceof NoesisError && reply.cause !== undefined) faults.report('reply', subject, reply.cause)
      return reply
    },
  }

  return {
    get isFull() {
      return pending.isFull
    },
    get lateReplies() {
      return lateReplies
    },
    request: (subject, request) => requestOne(calls, subject, request),
    stream: (subject, request) => requestMany(calls, wire, subject, request),
    rejectAll() {
      following?.liveness.forget()
      for (const call of pending.all()) call.onEnd(notConnected())
    },
    close: () => following?.stop(),
  }
}

export const tooManyPending = () =>
  new NoesisError('OVERLOADED', 'Too many calls wait for an answer. Try again shortly.', { extra: { retry_after_seconds: 1 } })
