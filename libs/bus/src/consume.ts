import { AckPolicy, DeliverPolicy, type JetStreamManager } from '@nats-io/jetstream'
import { eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'
import { internals } from './connection.js'
import { deadLetterStream } from './dead-letters.js'
import { type Delivery, deliveriesOf } from './deliveries.js'
import { ensureEventStream } from './event-stream.js'
import { ConsumerMissing, createPuller } from './pull.js'
import { replicasOf } from './stream-replicas.js'
import type { Message } from './wire/wire.js'

export interface ConsumerSpec {
  /** Durable name: replicas with the same name share, a restart resumes. */
  name: string
  /** The subject to follow, e.g. `events.request.completed` or `events.>`: one, since servers before 2.10 filter by one only. */
  subject: string
  /** How many events to hand over at once, at most. */
  batchSize: number
  /** How long to wait for a batch to fill once its first event is there, milliseconds. */
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

/** How long one look for a first event lasts: stopping waits for its end. */
const lookMs = 1_000
const pauseAfterErrorMs = 500

/**
 * Follows events with a durable pull consumer, batch by batch, at least once. Resolves when the server knows the consumer; if it
 * should forget it later (a stream made anew), it is told again.
 */
export async function consume(bus: Bus, spec: ConsumerSpec): Promise<Consuming> {
  await tellServer(bus, spec)
  const puller = createPuller(bus[internals], eventStream, spec.name)
  let running = true

  /** A full batch at once where there is a backlog; else what comes while the batch fills. */
  async function nextBatch(): Promise<Message[]> {
    const waiting = await puller.pull({ batch: spec.batchSize })
    if (waiting.length === spec.batchSize || !running) return waiting
    const begun = waiting.length > 0 ? waiting : await puller.pull({ batch: 1, expiresMs: lookMs })
    if (begun.length === 0 || begun.length === spec.batchSize) return begun
    await pause(spec.batchWaitMs)
    return [...begun, ...(await puller.pull({ batch: spec.batchSize - begun.length }))]
  }

  async function loop() {
    while (running) {
      try {
        const messages = bus.connected ? await nextBatch() : await pause(pauseAfterErrorMs)
        const deliveries = messages.flatMap((message) => deliveriesOf(bus[internals], spec.name, message))
        for (let at = 0; at < deliveries.length; at += spec.batchSize) await spec.handle(deliveries.slice(at, at + spec.batchSize))
      } catch (error) {
        const isMissing = error instanceof ConsumerMissing
        if (running && !isMissing) spec.onError(error)
        await pause(pauseAfterErrorMs)
        // A server that has been away may only have lost the question.
        if (isMissing && bus.connected) await tellServer(bus, spec).catch(spec.onError)
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

const pause = (ms: number): Promise<Message[]> => new Promise((resolve) => setTimeout(resolve, ms, []))

/** Makes the consumer and the stream of its dead letters, unless they stand. */
async function tellServer(bus: Bus, spec: ConsumerSpec): Promise<void> {
  await ensureEventStream(bus)
  const manager = await bus[internals].manage()
  await ensureDeadLetterStream(manager, replicasOf(bus[internals]))
  await manager.consumers.add(eventStream, {
    durable_name: spec.name,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: (spec.ackWaitMs ?? 30_000) * 1e6,
    max_ack_pending: spec.batchSize * 8,
    filter_subject: spec.subject,
  })
}

/** One that stands is taken as it is: a server refuses the same name with another limit, and an operator or the next release may have set one. */
async function ensureDeadLetterStream(manager: JetStreamManager, replicas: number): Promise<void> {
  if ((await manager.streams.info(deadLetterStream).catch(() => undefined)) !== undefined) return
  await manager.streams.add({ name: deadLetterStream, subjects: ['dead_letters.>'], max_age: 30 * 24 * 3600 * 1e9, num_replicas: replicas })
}
