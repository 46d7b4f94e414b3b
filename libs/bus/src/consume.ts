import { AckPolicy, DeliverPolicy, type JsMsg, jetstreamManager } from '@nats-io/jetstream'
import { type CloudEvent, eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'

/** One event as a durable consumer got it. */
export interface Delivery {
  /** The parsed event; undefined when the message is no event at all. */
  event: CloudEvent | undefined
  subject: string
  /** 1 for the first delivery. */
  attempt: number
  /** Done: never deliver again. Resolves when the server has recorded it. */
  ack(): Promise<boolean>
  /** Deliver again, after a pause. */
  retry(afterMs: number): void
  /** Poison: kept in the dead-letter stream with the reason, never delivered again. */
  bury(reason: string): Promise<void>
}

export interface ConsumerSpec {
  /** Durable name: replicas with the same name share, a restart resumes. */
  name: string
  /** The subject to follow, e.g. `events.request.completed` or `events.>`: one, since servers before 2.10 filter by one only. */
  subject: string
  /** How many to hand over at once, at most. */
  batchSize: number
  /** How long to wait for a batch to fill, milliseconds. */
  batchWaitMs: number
  /** Not acknowledged within this time: delivered again. */
  ackWaitMs?: number
  handle(batch: Delivery[]): Promise<void>
  /** A batch that threw is delivered again; the error is for the log. */
  onError(error: unknown): void
}

export interface Consuming {
  /** Stops asking for more and waits for the batch at hand. */
  stop(): Promise<void>
}

/** Dead letters: what a consumer could not read or gave up on. */
export const deadLetterStream = 'DEAD_LETTERS'
export const deadLetterSubject = (consumer: string) => `dead_letters.${consumer}`

/** Follows events with a durable pull consumer, batch by batch, at least once. */
export async function consume(bus: Bus, spec: ConsumerSpec): Promise<Consuming> {
  const manager = await jetstreamManager(bus.nats)
  await manager.streams.add({ name: deadLetterStream, subjects: ['dead_letters.>'], max_age: 30 * 24 * 3600 * 1e9 })
  await manager.consumers.add(eventStream, {
    durable_name: spec.name,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: (spec.ackWaitMs ?? 30_000) * 1e6,
    max_ack_pending: spec.batchSize * 8,
    filter_subject: spec.subject,
  })
  const consumer = await bus.jetstream.consumers.get(eventStream, spec.name)
  let running = true

  async function loop() {
    while (running) {
      try {
        const batch: Delivery[] = []
        const messages = await consumer.fetch({ max_messages: spec.batchSize, expires: Math.max(1000, spec.batchWaitMs) })
        // A batch is handed over when it is full or when nothing more has come for a moment.
        for await (const message of messages) {
          batch.push(asDelivery(bus, spec.name, message))
          if (message.info.pending === 0 || batch.length >= spec.batchSize) {
            await messages.close()
            break
          }
        }
        if (batch.length > 0) await spec.handle(batch)
      } catch (error) {
        spec.onError(error)
        await new Promise((resolve) => setTimeout(resolve, 250))
      }
    }
  }

  const ended = loop()
  return {
    async stop() {
      running = false
      await ended
    },
  }
}

function asDelivery(bus: Bus, consumer: string, message: JsMsg): Delivery {
  return {
    event: readEvent(message),
    subject: message.subject,
    attempt: message.info.deliveryCount,
    ack: () => message.ackAck(),
    retry: (afterMs) => message.nak(afterMs),
    async bury(reason) {
      const letter = JSON.stringify({ reason, subject: message.subject, stream_sequence: message.seq, body: message.string() })
      await bus.jetstream.publish(deadLetterSubject(consumer), letter, { msgID: `${consumer}-${message.seq}` })
      message.term(reason)
    },
  }
}

function readEvent(message: JsMsg): CloudEvent | undefined {
  try {
    const event = message.json<CloudEvent>()
    return typeof event === 'object' && event !== null && typeof event.id === 'string' ? event : undefined
  } catch {
    return undefined // Not JSON: the consumer buries it.
  }
}
