import { randomUUID } from 'node:crypto'
import type { Msg } from '@nats-io/transport-node'
import { type CloudEvent, type EventData, type EventName, eventCatalogue, eventSubject, isoTime } from '@selemene/contracts'
import { type Refusal, type Refused, refusalOf } from './acknowledgement.js'
import type { Bus } from './connect-bus.js'
import type { EventSpool, SpooledEvent, SpoolFile } from './event-spool.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'

const resendAfterMs = 3_000
const sweepMs = 500
/** All events are acknowledged by the server's own stream, so one pool of addresses serves them. */
const stored = 'events'
/** While the stream refuses, it is asked with this many a sweep: sending all that waits again and again would keep it busy refusing. */
const probesPerSweep = 100
/** Most events that wait in memory, unless said otherwise. */
export const defaultEventsBufferSize = 50_000

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
  /** How many may be pending. */
  readonly capacity: number
  /** True when no more may be: what must be counted must not be begun. */
  readonly full: boolean
  /** Events given up because too many were pending. */
  readonly dropped: number
  /** Waits until all are stored, `graceMs` at most. */
  flush(graceMs: number): Promise<void>
  /** Writes what is pending to the spool now, in place of what it wrote before: for the next process. */
  save(): void
}

export interface EventPublisherOptions {
  /** Most events that wait in memory; of those that may be dropped, half as many. */
  bufferSize?: number
  /** Where pending events outlive the process; nowhere unless given. What earlier processes left there is sent first. */
  spool?: EventSpool | undefined
  /** Told when the stream begins to refuse, and with undefined when it takes events again. */
  onRefusal?: (refused: Refused | undefined) => void
  /** Told of each file of the spool that is read. */
  onSpooled?: (file: SpoolFile) => void
  /** Told what the file system threw. */
  onSpoolError?: (error: unknown) => void
}

export interface EventDetails {
  id?: string
  traceparent?: string
  /** When it happened, milliseconds since 1970; now unless said. */
  time?: number
  /** Never dropped: the caller has looked at `full` before. */
  keep?: boolean
}

interface Outgoing extends SpooledEvent {
  /** performance.now() of the first and the latest attempt. */
  since: number
  sentAt: number
  attempts: number
  /** Whether the latest attempt was answered, by a refusal. */
  refused: boolean
  /** It came from the spool, and stands there until all of its file is stored. */
  spooled: boolean
}

/**
 * Events to JetStream over one inbox for all acknowledgements. What is refused, or not answered in three seconds, is sent again
 * with the same id, so that the stream keeps one copy. What waits is bounded: calls that must be counted are turned away once it is
 * `full`, and other events, of which strangers can cause many, are dropped beyond half of the buffer.
 */
export function createEventPublisher(bus: Bus, source: string, options: EventPublisherOptions = {}): EventPublisher {
  const { bufferSize = defaultEventsBufferSize, spool, onRefusal, onSpooled, onSpoolError } = options
  const inbox = createSecretInbox(bus.inboxPrefix)
  const waiting = new Map<string, Outgoing>()
  const addresses = createAddresses(inbox)
  const refused: Record<Refusal, number> = { full: 0, no_stream: 0, other: 0 }
  let refusing = false
  let published = 0
  let unanswered = 0
  let dropped = 0
  let spoolFile: SpoolFile | undefined
  let spoolLeft = 0

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
    if (outgoing.spooled && --spoolLeft === 0) withSpool(sendNextSpoolFile)
  }

  function setRefusing(refusal: Refused | undefined) {
    if (refusing === (refusal !== undefined)) return
    refusing = refusal !== undefined
    onRefusal?.(refusal)
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

  function enqueue(outgoing: Outgoing) {
    const replyTo = addresses.take(stored)
    waiting.set(replyTo, outgoing)
    send(replyTo, outgoing)
  }

  /** One file at a time: together they may hold more than memory should. */
  function sendNextSpoolFile() {
    if (spoolFile !== undefined) spool?.finish(spoolFile)
    spoolFile = spool?.next()
    if (spoolFile === undefined) return
    onSpooled?.(spoolFile)
    spoolLeft = spoolFile.events.length
    for (const event of spoolFile.events) enqueue(outgoingOf(event, { spooled: true }))
    if (spoolLeft === 0) sendNextSpoolFile()
  }

  /** A disk that fails must not keep events from being sent: what stands there is left to the next process. */
  function withSpool(work: () => void) {
    try {
      work()
    } catch (error) {
      onSpoolError?.(error)
    }
  }

  withSpool(sendNextSpoolFile)
  return {
    publish(name, data, details = {}) {
      if (details.keep !== true && waiting.size >= bufferSize / 2) {
        dropped += 1
        return
      }
      enqueue(outgoingOf(describe(source, name, data, details)))
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
    capacity: bufferSize,
    get full() {
      return waiting.size >= bufferSize
    },
    get dropped() {
      return dropped
    },
    async flush(graceMs) {
      const end = performance.now() + graceMs
      while (waiting.size > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    save() {
      const events = [...waiting.values()].filter(({ spooled }) => !spooled)
      withSpool(() => spool?.save(events.map(({ subject, id, body }) => ({ subject, id, body }))))
    },
  }
}

function outgoingOf({ subject, id, body }: SpooledEvent, { spooled = false } = {}): Outgoing {
  return { subject, id, body, since: performance.now(), sentAt: 0, attempts: 0, refused: false, spooled }
}

function describe<N extends EventName>(source: string, name: N, data: EventData<N>, details: EventDetails): SpooledEvent {
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
  return { subject, id, body: JSON.stringify(event) }
}
