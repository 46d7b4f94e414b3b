import { header } from './bus.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import type { Connection } from './outbox.js'
import { readFields } from './read-fields.js'
import { createSecretInbox, secretToken } from './reply-addresses.js'

const askEveryMs = 500
/** A service that is stopping has left its subjects and still answers what it has begun. */
const graceMs = 2_000

export interface ServedWatch {
  /** True when whoever got a call at `sentAt` is gone: since then nobody has served its subject. Asks again now and then. */
  isLost(subject: string, sentAt: number, now: number): boolean
}

interface Seen {
  /** A secret of this asker and whoever serves the subject. */
  replyTo: string
  askedAt: number
  /** When the subject was last found without anybody who serves it. */
  unservedAt: number
  isServed: boolean
}

/**
 * The server refuses a call at once when nobody serves its subject, but says nothing when the one who got it dies. So whoever has
 * waited for long asks whether the subject is served still; the question goes the way of the call and is answered by the bus itself.
 */
export function watchServed(connection: Connection, inboxPrefix: string): ServedWatch {
  const inbox = createSecretInbox(inboxPrefix)
  const bySubject = new Map<string, Seen>()
  const byReply = new Map<string, Seen>()

  guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'reply' }, (message) => {
    const seen = byReply.get(message.subject)
    if (seen === undefined) return
    const isServed = readFields(message)?.isUnserved !== true
    if (!isServed && seen.isServed) seen.unservedAt = performance.now()
    seen.isServed = isServed
  })

  function ask(subject: string, now: number): Seen {
    const known = bySubject.get(subject)
    const seen = known ?? {
      replyTo: `${inbox}.${secretToken()}`,
      askedAt: Number.NEGATIVE_INFINITY,
      unservedAt: Number.NEGATIVE_INFINITY,
      isServed: true,
    }
    if (known === undefined) {
      bySubject.set(subject, seen)
      byReply.set(seen.replyTo, seen)
    }
    if (now - seen.askedAt > askEveryMs) {
      seen.askedAt = now
      connection.outbox.publish(subject, '', { reply: seen.replyTo, headers: { [header.presence]: 'asked' } })
    }
    return seen
  }

  return {
    isLost(subject, sentAt, now) {
      const { unservedAt } = ask(subject, now)
      return unservedAt > sentAt && now - unservedAt > graceMs
    },
  }
}
