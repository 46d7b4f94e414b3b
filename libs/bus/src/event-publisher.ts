import { randomUUID } from 'node:crypto'
import type { Msg } from '@nats-io/transport-node'
import { type CloudEvent, type EventData, type EventName, eventCatalogue, eventSubject, isoTime } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'

const resendAfterMs = 3_000
const sweepMs = 500
/** All events are acknowledged by the server's own stream, so one pool of addresses serves them. */
const stored = 'events'

export interface EventPublisher {
  /** Sends without waiting: the bytes are handed to the socket, the acknowledgement is watched in the background. */
  publish<N extends EventName>(name: N, data: EventData<N>, details?: EventDetails): void
  /** Events that the stream has not acknowledged yet. */
  readonly pending: number
  /** Events acknowledged since start. */
  readonly published: number
  /** Events given up because the buffer was full. */
  readonly dropped: number
  /** Waits until all are acknowledged, `graceMs` at most. */
  flush(graceMs: number): Promise<void>
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
  sentAt: number
  attempts: number
}

/**
 * Events to JetStream over one inbox for all acknowledgements. What is not acknowledged in three seconds is sent again
 * with the same id, so that the stream keeps one copy; at most `bufferSize` wait in memory, the newest beyond are counted as dropped.
 */
export function createEventPublisher(bus: Bus, source: string, bufferSize = 50_000): EventPublisher {
  const inbox = createSecretInbox(bus.inboxPrefix)
  const waiting = new Map<string, Outgoing>()
  const addresses = createAddresses(inbox)
  let published = 0
  let dropped = 0

  guardedSubscribe(bus, { subject: `${inbox}.*`, kind: 'delivery' }, acknowledged)
  const sweeper = setInterval(resend, sweepMs)
  sweeper.unref()

  function acknowledged(message: Msg) {
    // An acknowledgement names the stream; anything else (no stream yet, storage full) is an error and tried again.
    if (message.data.length === 0 || !message.string().includes('"stream"')) return
    const outgoing = waiting.get(message.subject)
    if (outgoing === undefined) return
    waiting.delete(message.subject)
    published += 1
    // Of what was sent twice a second acknowledgement may come, and must not be taken for that of another event.
    if (outgoing.attempts === 1) addresses.giveBack(message.subject, stored)
  }

  function send(replyTo: string, outgoing: Outgoing) {
    outgoing.sentAt = performance.now()
    outgoing.attempts += 1
    if (bus.connected && !bus.nats.isClosed())
      bus.outbox.publish(outgoing.subject, outgoing.body, {
        reply: replyTo,
        headers: { 'Nats-Msg-Id': outgoing.id, 'Content-Type': 'application/cloudevents+json' },
      })
  }

  function resend() {
    if (bus.nats.isClosed()) clearInterval(sweeper)
    const due = performance.now() - resendAfterMs
    for (const [replyTo, outgoing] of waiting) {
      // Oldest first: what follows in the map was sent later, except for what has been sent again.
      if (outgoing.sentAt <= due) send(replyTo, outgoing)
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
    get published() {
      return published
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
  return { subject, id, body: JSON.stringify(event), sentAt: 0, attempts: 0 }
}
