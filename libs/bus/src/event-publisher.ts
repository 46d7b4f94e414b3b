import { randomUUID } from 'node:crypto'
import type { Msg } from '@nats-io/transport-node'
import { type CloudEvent, type EventData, type EventName, eventCatalogue, eventSubject, isoTime } from '@selemene/contracts'
import { type Refusal, type Refused, refusalOf } from './acknowledgement.js'
import type { Bus } from './connect-bus.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'

const resendAfterMs = 3_000
const sweepMs = 500
/** All events are acknowledged by the server's own stream, so one pool of addresses serves them. */
const stored = 'events'
/** While the stream refuses, it is asked with this many a sweep: sending all that waits again and again would keep it busy refusing. */
const probesPerSweep = 100
const defaultBufferSize = 50_000

export interface EventPublisher {
  /** Sends without waiting: the bytes are handed to the socket, the acknowledgement is watched in the background. */
  publish<N extends EventName>(name: N, data: EventData<N>, details?: EventDetails): void
  /** Events that the stream has not stored yet, as far as is known. */
  readonly pending: number
  /** How long the oldest of them has waited, milliseconds. */
  readonly oldestMs: number
  /** Events stored since start. */
  readonly published: number
  /** Answers that were refusals since start, by reason. The events themselves wait and are sent again. */
  readonly refused: Readonly<Record<Refusal, number>>
  /** Attempts since start that got no answer within three seconds. */
  readonly unanswered: number
  /** Events given up because the buffer was full. */
  readonly dropped: number
  /** Waits until all are stored, `graceMs` at most. */
  flush(graceMs: number): Promise<void>
}

export interface EventPublisherOptions {
  /** Most events that wait in memory. */
  bufferSize?: number
  /** Told when the stream begins to refuse, and with undefined when it takes events again. */
  onRefusal?: (refused: Refused | undefined) => void
}

export interface EventDetails {
  id?: string
  traceparent?: string
  /** When it happened, milliseconds since 1970; now unless said. */
  time?: number
}

interface Outgoing {
  subject: string
  id: string
  body: string
  /** performance.now() of the first and the latest attempt. */
  since: number
  sentAt: number
  attempts: number
  /** Whether the latest attempt was answered, by a refusal. */
  refused: boolean
}

/**
 * Events to JetStream over one inbox for all acknowledgements. What is refused, or not answered in three seconds, is sent again
 * with the same id, so that the stream keeps one copy; at most `bufferSize` wait in memory, the newest beyond are counted as dropped.
 */
export function createEventPublisher(bus: Bus, source: string, options: EventPublisherOptions = {}): EventPublisher {
  const { bufferSize = defaultBufferSize, onRefusal = () => undefined } = options
  const inbox = createSecretInbox(bus.inboxPrefix)
  const waiting = new Map<string, Outgoing>()
  const addresses = createAddresses(inbox)
  const refused: Record<Refusal, number> = { full: 0, no_stream: 0, other: 0 }
  let refusing = false
  let published = 0
  let unanswered = 0
  let dropped = 0

  guardedSubscribe(bus, { subject: `${inbox}.*`, kind: 'delivery' }, answered)
  const sweeper = setInterval(sweep, sweepMs)
  sweeper.unref()

  function answered(message: Msg) {
    const outgoing = waiting.get(message.subject)
    if (outgoing === undefined) return
    const refusal = refusalOf(message)
    setRefusing(refusal)
    if (refusal !== undefined) {
      refused[refusal.refusal] += 1
      outgoing.refused = true
      return
    }
    waiting.delete(message.subject)
    published += 1
    // Of what was sent twice a second acknowledgement may come, and must not be taken for that of another event.
    if (outgoing.attempts === 1) addresses.giveBack(message.subject, stored)
  }

  function setRefusing(refusal: Refused | undefined) {
    if (refusing === (refusal !== undefined)) return
    refusing = refusal !== undefined
    onRefusal(refusal)
  }

  function send(replyTo: string, outgoing: Outgoing) {
    outgoing.sentAt = performance.now()
    outgoing.attempts += 1
    outgoing.refused = false
    if (bus.connected && !bus.nats.isClosed())
      bus.outbox.publish(outgoing.subject, outgoing.body, {
        reply: replyTo,
        headers: { 'Nats-Msg-Id': outgoing.id, 'Content-Type': 'application/cloudevents+json' },
      })
  }

  function sweep() {
    if (bus.nats.isClosed()) clearInterval(sweeper)
    const due = performance.now() - resendAfterMs
    let room = refusing ? probesPerSweep : waiting.size
    for (const [replyTo, outgoing] of waiting) {
      if (outgoing.sentAt > due) continue
      if (room-- === 0) return
      if (!outgoing.refused) unanswered += 1
      send(replyTo, outgoing)
    }
  }

  return {
    publish(name, data, details = {}) {
      if (waiting.size >= bufferSize) {
        dropped += 1
        return
      }
      const outgoing = outgoingOf(source, name, data, details)
      const replyTo = addresses.take(stored)
      waiting.set(replyTo, outgoing)
      send(replyTo, outgoing)
    },
    get pending() {
      return waiting.size
    },
    get oldestMs() {
      // A map keeps the order of insertion.
      const [oldest] = waiting.values()
      return oldest === undefined ? 0 : performance.now() - oldest.since
    },
    get published() {
      return published
    },
    refused,
    get unanswered() {
      return unanswered
    },
    get dropped() {
      return dropped
    },
    async flush(graceMs) {
      const end = performance.now() + graceMs
      while (waiting.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
    },
  }
}

function outgoingOf<N extends EventName>(source: string, name: N, data: EventData<N>, details: EventDetails): Outgoing {
  const { id = randomUUID(), time, traceparent } = details
  const subject = eventSubject(name, data)
  const event: CloudEvent = {
    specversion: '1.0',
    id,
    source: `/services/${source}`,
    type: eventCatalogue[name].type,
    time: isoTime(time ?? Date.now()),
    subject,
    datacontenttype: 'application/json',
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  }
  return { subject, id, body: JSON.stringify(event), since: performance.now(), sentAt: 0, attempts: 0, refused: false }
}
