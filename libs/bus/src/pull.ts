import type { Connection } from './connection.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createSecretInbox } from './reply-addresses.js'
import type { Message } from './wire/wire.js'

/** The server says that a pull has ended within this time after its own deadline, or it is not there. */
const lateMs = 2_000

export interface PullRequest {
  /** Most messages to get. */
  batch: number
  /** Waits this long for the first message; without it only what is there now is delivered. */
  expiresMs?: number
}

export interface Puller {
  /** What the durable consumer has to deliver. Throws ConsumerMissing when the server does not know the consumer, or says nothing. */
  pull(request: PullRequest): Promise<Message[]>
}

/** No such consumer, or JetStream is not up (yet); servers before 2.10 pass over a question about a consumer that they have lost in silence. */
export class ConsumerMissing extends Error {
  override readonly name = 'ConsumerMissing'
}

/**
 * Pull requests of one durable consumer over one inbox. The client's own `fetch()` can be ended early only by closing it, and
 * what the server has sent by then is lost until its acknowledgement is overdue; here each request is heard to its end.
 */
export function createPuller(connection: Connection, stream: string, consumer: string): Puller {
  const { wire, inboxPrefix } = connection
  const inbox = createSecretInbox(inboxPrefix)
  const subject = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`
  let counter = 0
  return {
    pull: ({ batch, expiresMs }) =>
      new Promise((resolve, reject) => {
        const messages: Message[] = []
        const replyTo = `${inbox}.${(counter++).toString(36)}`
        const end = (error?: Error) => {
          clearTimeout(late)
          subscription.unsubscribe()
          if (error !== undefined && messages.length === 0) reject(error)
          else resolve(messages)
        }
        const late = setTimeout(() => end(new ConsumerMissing('The server says nothing of this consumer.')), (expiresMs ?? 0) + lateMs)
        const subscription = guardedSubscribe(connection, { subject: replyTo, kind: 'delivery', onRefused: end }, (message) => {
          if (isEnd(message)) return end(wire.fieldsOf(message)?.isUnserved ? new ConsumerMissing('The stream has no such consumer.') : undefined)
          messages.push(message)
          if (messages.length === batch) end()
        })
        wire.publish(subject, JSON.stringify(expiresMs === undefined ? { batch, no_wait: true } : { batch, expires: expiresMs * 1e6 }), {
          reply: replyTo,
        })
      }),
  }
}

/** A status without a body: no messages, timeout, limit reached. Deliveries name an acknowledgement subject. */
const isEnd = (message: Message) => !message.reply?.startsWith('$JS.ACK.')
