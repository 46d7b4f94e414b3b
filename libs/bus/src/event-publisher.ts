import { randomUUID } from 'node:crypto'
import { jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream'
import { type CloudEvent, type EventData, type EventName, eventCatalogue, eventStream, eventSubject } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'
import { toHeaders } from './requester.js'

const dayNanos = 24 * 3600 * 1e9
const ackTimeoutMs = 5_000

/** Makes the stream that holds all events, unless it stands. Idempotent: every service that publishes or consumes calls it. */
export async function ensureEventStream(bus: Bus): Promise<void> {
  const manager = await jetstreamManager(bus.nats)
  const config = {
    name: eventStream,
    subjects: ['events.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: 14 * dayNanos,
    duplicate_window: 600 * 1e9,
  }
  try {
    await manager.streams.info(eventStream)
  } catch {
    // Two services may both find it missing; adding the same configuration twice is no error.
    await manager.streams.add(config)
  }
}

export interface EventPublisher {
  /** Sends without waiting: the bytes are handed to the socket, the acknowledgement is watched in the background. */
  publish<N extends EventName>(name: N, data: EventData<N>, details?: { id?: string; traceparent?: string; time?: number }): void
  /** Events that the stream has not acknowledged yet. */
  readonly pending: number
  readonly published: number
  /** Events given up because the buffer was full. */
  readonly dropped: number
  /** Waits until all are acknowledged, `graceMs` at most. */
  flush(graceMs: number): Promise<void>
}

interface Outgoing {
  subject: string
  id: string
  body: string
}

/**
 * Events to JetStream. What is not acknowledged is sent again, with the same id, so that the stream keeps one copy;
 * at most `bufferSize` wait in memory, beyond that the newest are counted as dropped.
 */
export function createEventPublisher(bus: Bus, source: string, bufferSize = 50_000): EventPublisher {
  const waiting = new Set<Outgoing>()
  let published = 0
  let dropped = 0

  async function send(outgoing: Outgoing) {
    for (let attempt = 0; waiting.has(outgoing); attempt++) {
      try {
        await bus.jetstream.publish(outgoing.subject, outgoing.body, {
          msgID: outgoing.id,
          timeout: ackTimeoutMs,
          headers: toHeaders({ 'Content-Type': 'application/cloudevents+json' }),
        })
        waiting.delete(outgoing)
        published += 1
        return
      } catch {
        // Away, or slow: kept, and tried again with a growing pause. The count of pending events shows it.
        await pause(Math.min(5_000, 100 * 2 ** Math.min(attempt, 6)) * (0.5 + Math.random() / 2))
      }
    }
  }

  return {
    publish(name, data, details = {}) {
      if (waiting.size >= bufferSize) {
        dropped += 1
        return
      }
      const id = details.id ?? randomUUID()
      const subject = eventSubject(name, data)
      const event: CloudEvent = {
        specversion: '1.0',
        id,
        source: `/services/${source}`,
        type: eventCatalogue[name].type,
        time: new Date(details.time ?? Date.now()).toISOString(),
        subject,
        datacontenttype: 'application/json',
        ...(details.traceparent === undefined ? {} : { traceparent: details.traceparent }),
        data,
      }
      const outgoing = { subject, id, body: JSON.stringify(event) }
      waiting.add(outgoing)
      void send(outgoing)
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
      while (waiting.size > 0 && performance.now() < end) await pause(10)
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
