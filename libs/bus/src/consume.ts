import { AckPolicy, DeliverPolicy, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream'
import type { Msg } from '@nats-io/transport-node'
import { type CloudEvent, eventStream } from '@selemene/contracts'
import type { Bus } from './connect-bus.js'
import { ensureEventStream } from './event-stream.js'
import { ConsumerMissing, createPuller } from './pull.js'
import { replicasOf } from './stream-replicas.js'

/** One event as a durable consumer got it. */
export interface Delivery {
  /** The parsed event; undefined when the message is no event at all. */
  event: CloudEvent | undefined
  subject: string
  /** 1 for the first delivery. */
  attempt: number
  /** Done: never deliver again, unless this word is lost with the connection. */
  ack(): void
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

/** Dead letters: what a consumer could not read or gave up on. */
export const deadLetterStream = 'DEAD_LETTERS'
export const deadLetterSubject = (consumer: string) => `dead_letters.${consumer}`

/** How long one look for a first event lasts: stopping waits for its end. */
const lookMs = 1_000
const pauseAfterErrorMs = 500

/**
 * Follows events with a durable pull consumer, batch by batch, at least once. Resolves when the server knows the consumer; if it
 * should forget it later (a stream made anew), it is told again.
 */
export async function consume(bus: Bus, spec: ConsumerSpec): Promise<Consuming> {
  await tellServer(bus, spec)
  const puller = createPuller(bus, eventStream, spec.name)
  let running = true

  /** A full batch at once where there is a backlog; else what comes while the batch fills. */
  async function nextBatch(): Promise<Msg[]> {
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
        if (messages.length > 0) await spec.handle(messages.map((message) => new PulledDelivery(bus, spec.name, message)))
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

const pause = (ms: number): Promise<Msg[]> => new Promise((resolve) => setTimeout(resolve, ms, []))

/** Makes the consumer and the stream of its dead letters, unless they stand. */
async function tellServer(bus: Bus, spec: ConsumerSpec): Promise<void> {
  await ensureEventStream(bus)
  const manager = await jetstreamManager(bus.nats)
  await ensureDeadLetterStream(manager, replicasOf(bus))
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

/** The acknowledgement subject tells how often and from where: `$JS.ACK.[domain.account.]stream.consumer.deliveries.sequence…` */
function deliveryInfo(message: Msg): { attempt: number; sequence: number } {
  const tokens = (message.reply as string).split('.')
  const [deliveries, sequence] = tokens.length < 11 ? tokens.slice(4) : tokens.slice(6)
  return { attempt: Number(deliveries), sequence: Number(sequence) }
}

/** Made for every event that there is: a class, so that its methods are made once. */
class PulledDelivery implements Delivery {
  readonly event: CloudEvent | undefined
  readonly #bus: Bus
  readonly #consumer: string
  readonly #message: Msg

  constructor(bus: Bus, consumer: string, message: Msg) {
    this.event = readEvent(message)
    this.#bus = bus
    this.#consumer = consumer
    this.#message = message
  }

  get subject() {
    return this.#message.subject
  }

  get attempt() {
    return deliveryInfo(this.#message).attempt
  }

  ack() {
    this.#answer('+ACK')
  }

  retry(afterMs: number) {
    this.#answer(`-NAK ${JSON.stringify({ delay: afterMs * 1e6 })}`)
  }

  async bury(reason: string) {
    const { sequence } = deliveryInfo(this.#message)
    const letter = JSON.stringify({ reason, subject: this.subject, stream_sequence: sequence, body: this.#message.string() })
    await this.#bus.jetstream.publish(deadLetterSubject(this.#consumer), letter, { msgID: `${this.#consumer}-${sequence}` })
    this.#answer('+TERM')
  }

  #answer(word: string) {
    this.#bus.outbox.publish(this.#message.reply as string, word)
  }
}

function readEvent(message: Msg): CloudEvent | undefined {
  try {
    const event = message.json<CloudEvent>()
    return typeof event === 'object' && event !== null && typeof event.id === 'string' ? event : undefined
  } catch (error) {
    // Not JSON: the consumer buries it.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
