import { randomUUID } from 'node:crypto'
import { type EventData, type EventName, eventCatalogue, eventSubject, isoTime } from '@selemene/contracts'
import { type Refusal, type Refused, readAcknowledgement } from './acknowledgement.js'
import type { Bus } from './connect-bus.js'
import { internals } from './connection.js'
import type { EventMessage, EventSpool, SpoolFile } from './event-spool.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createRecentlyStored } from './recently-stored.js'
import { createAddresses, createSecretInbox } from './reply-addresses.js'
import type { Message } from './wire/wire.js'

/** Media types of the JSON format of CloudEvents 1.0, for one event and for a batch. */
const eventType = 'application/cloudevents+json'
const batchType = 'application/cloudevents-batch+json'

const resendAfterMs = 3_000
const sweepMs = 500
/** All events are acknowledged by the server's own stream, so one pool of addresses serves them. */
const addressPool = 'events'
/** While the stream refuses, it is asked with this many a sweep: sending all that waits again and again would keep it busy refusing. */
const probesPerSweep = 100
/** Most events of one message: some 40 KB. */
const mostTogether = 64
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

interface Outgoing extends EventMessage {
  /** How many events it carries. */
  count: number
  /** performance.now() of the first and the latest attempt. */
  since: number
  sentAt: number
  attempts: number
  /** Whether the latest attempt was answered, by a refusal. */
  refused: boolean
  /** The stream had stored it, and was lost. */
  again: boolean
  /** It came from the spool, and stands there until all of its file is stored. */
  spooled: boolean
}

/**
 * Events to JetStream over one inbox for all acknowledgements. Those of one subject and one turn of the event loop travel as one
 * message: what a message costs the server, and its acknowledgement here, is far more than what an event does. What is refused, or not
 * answered in three seconds, is sent again with the same id, so that the stream keeps one copy. What waits is bounded: calls that must be
 * counted are turned away once it is `full`, and other events, of which strangers can cause many, are dropped beyond half of the buffer.
 */
export function createEventPublisher(bus: Bus, source: string, options: EventPublisherOptions = {}): EventPublisher {
  const { bufferSize = defaultEventsBufferSize, spool, onRefusal, onSpooled, onSpoolError } = options
  const connection = bus[internals]
  const { wire, inboxPrefix } = connection
  const inbox = createSecretInbox(inboxPrefix)
  /** What this turn has published so far, by subject. */
  let gathered = new Map<string, EventMessage[]>()
  const waiting = new Map<string, Outgoing>()
  let pending = 0
  const addresses = createAddresses(inbox)
  const refused: Record<Refusal, number> = { full: 0, no_stream: 0, other: 0 }
  let refusing = false
  let published = 0
  let unanswered = 0
  let dropped = 0
  const recentlyStored = createRecentlyStored<Outgoing>()
  let spoolFile: SpoolFile | undefined
  let spoolLeft = 0

  guardedSubscribe(connection, { subject: `${inbox}.*`, kind: 'delivery' }, answered)
  const sweeper = setInterval(sweep, sweepMs)
  sweeper.unref()

  function answered(message: Message) {
    const outgoing = waiting.get(message.subject)
    if (outgoing === undefined) return
    const answer = readAcknowledgement(message)
    setRefusing('refusal' in answer ? answer : undefined)
    if ('refusal' in answer) {
      refused[answer.refusal] += outgoing.count
      outgoing.refused = true
      return
    }
    waiting.delete(message.subject)
    pending -= outgoing.count
    if (!outgoing.again) published += outgoing.count
    sendAgain(recentlyStored.note(outgoing, answer))
    // Of what was sent twice a second acknowledgement may come, and must not be taken for that of another event.
    if (outgoing.attempts === 1) addresses.giveBack(message.subject, addressPool)
    if (outgoing.spooled && --spoolLeft === 0) withSpool(sendNextSpoolFile)
  }

  /** Under the same ids: what a consumer has seen it refuses. */
  function sendAgain(lost: readonly Outgoing[]) {
    for (const message of lost) {
      pending += message.count
      enqueue({ ...outgoingOf(message, message.count), again: true })
    }
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
    if (bus.connected && !wire.isClosed())
      wire.publish(outgoing.subject, outgoing.body, {
        reply: replyTo,
        headers: { 'Nats-Msg-Id': outgoing.id, 'Content-Type': outgoing.count === 1 ? eventType : batchType },
      })
  }

  function sweep() {
    if (wire.isClosed()) clearInterval(sweeper)
    const due = performance.now() - resendAfterMs
    let room = refusing ? probesPerSweep : waiting.size
    for (const [replyTo, outgoing] of waiting) {
      if (outgoing.sentAt > due) continue
      if (room-- === 0) return
      if (!outgoing.refused) unanswered += outgoing.count
      send(replyTo, outgoing)
    }
  }

  function gather(event: EventMessage) {
    pending += 1
    const isFirst = gathered.size === 0
    const together = gathered.get(event.subject) ?? []
    gathered.set(event.subject, together)
    if (together.push(event) === mostTogether) {
      gathered.set(event.subject, [])
      enqueue(outgoingOf(messageOf(together), together.length))
    }
    if (isFirst) wire.beforeFlush(sendGathered)
  }

  function sendGathered() {
    const now = gathered
    gathered = new Map()
    for (const together of now.values()) if (together.length > 0) enqueue(outgoingOf(messageOf(together), together.length))
  }

  function enqueue(outgoing: Outgoing) {
    const replyTo = addresses.take(addressPool)
    waiting.set(replyTo, outgoing)
    send(replyTo, outgoing)
  }

  /** One file at a time: together they may hold more than memory should. */
  function sendNextSpoolFile() {
    if (spoolFile !== undefined) spool?.finish(spoolFile)
    spoolFile = spool?.next()
    if (spoolFile === undefined) return
    onSpooled?.(spoolFile)
    spoolLeft = spoolFile.messages.length
    for (const message of spoolFile.messages) {
      const outgoing = outgoingOf(message, countOf(message), { spooled: true })
      pending += outgoing.count
      enqueue(outgoing)
    }
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
      if (details.keep !== true && pending >= bufferSize / 2) {
        dropped += 1
        return
      }
      gather(describe(source, name, data, details))
    },
    get pending() {
      return pending
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
      return pending >= bufferSize
    },
    get dropped() {
      return dropped
    },
    async flush(graceMs) {
      const end = performance.now() + graceMs
      while (pending > 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    save() {
      sendGathered()
      const messages = [...waiting.values()].filter(({ spooled }) => !spooled)
      withSpool(() => spool?.save(messages.map(({ subject, id, body }) => ({ subject, id, body }))))
    },
  }
}

function outgoingOf({ subject, id, body }: EventMessage, count: number, { spooled = false } = {}): Outgoing {
  return { subject, id, body, count, since: performance.now(), sentAt: 0, attempts: 0, refused: false, again: false, spooled }
}

function messageOf(together: readonly EventMessage[]): EventMessage {
  const [first] = together as [EventMessage]
  if (together.length === 1) return first
  return { subject: first.subject, id: first.id, body: `[${together.map(({ body }) => body).join(',')}]` }
}

function countOf({ body }: EventMessage): number {
  return body.startsWith('[') ? (JSON.parse(body) as unknown[]).length : 1
}

/** An event as its JSON text: an object of the envelope, made to be written down once, would cost as much again. */
function describe<N extends EventName>(source: string, name: N, data: EventData<N>, details: EventDetails): EventMessage {
  const { id = randomUUID(), time = Date.now(), traceparent } = details
  const subject = eventSubject(name, data)
  const trace = traceparent === undefined ? '' : `,"traceparent":${JSON.stringify(traceparent)}`
  const origin = `"source":"/services/${source}","type":"${eventCatalogue[name].type}","time":"${isoTime(time)}"`
  const rest = `"datacontenttype":"application/json"${trace},"data":${JSON.stringify(data)}`
  return { subject, id, body: `{"specversion":"1.0","id":${JSON.stringify(id)},${origin},"subject":${JSON.stringify(subject)},${rest}}` }
}
