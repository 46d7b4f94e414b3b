import type { CloudEvent } from '@selemene/contracts'
import type { Connection } from './connection.js'
import { deadLetterSubject } from './dead-letters.js'
import { jsonOf, textOf } from './text-of.js'
import type { Message } from './wire/wire.js'

/** One event as a durable consumer got it. */
export interface Delivery {
  /** The parsed event; undefined when the message is no event at all. */
  event: CloudEvent | undefined
  subject: string
  /** 1 for the first delivery. */
  attempt: number
  /** Done: never deliver again, unless this word is lost with the connection. */
  ack(): void
  /** Deliver again, after a pause, with those events that traveled in the same message. */
  retry(afterMs: number): void
  /** Poison: kept in the dead-letter stream with the reason, never delivered again. */
  bury(reason: string): Promise<void>
}

/**
 * The events of a message: one, or those of a batch (JSON array, section 4 of the JSON format of CloudEvents 1.0). A batch is
 * acknowledged when each of its events is settled, and delivered again as a whole when one of them is to be.
 */
export function deliveriesOf(connection: Connection, consumer: string, message: Message): Delivery[] {
  const content = parse(message)
  const events = Array.isArray(content) && content.length > 0 ? (content as unknown[]) : [content]
  const parcel: Parcel = { connection, consumer, message, isBatch: Array.isArray(content), unsettled: events.length, retryAfterMs: undefined }
  return events.map((event, index) => new ParcelDelivery(parcel, isEvent(event) ? event : undefined, index, event))
}

/** A message and what has become of its events. */
interface Parcel {
  readonly connection: Connection
  readonly consumer: string
  readonly message: Message
  readonly isBatch: boolean
  unsettled: number
  /** The longest pause that one of them asked for. */
  retryAfterMs: number | undefined
}

/** Made for every event that there is: a class, so that its methods are made once. */
class ParcelDelivery implements Delivery {
  readonly event: CloudEvent | undefined
  readonly #parcel: Parcel
  readonly #index: number
  readonly #content: unknown
  #isSettled = false

  constructor(parcel: Parcel, event: CloudEvent | undefined, index: number, content: unknown) {
    this.event = event
    this.#parcel = parcel
    this.#index = index
    this.#content = content
  }

  get subject() {
    return this.#parcel.message.subject
  }

  get attempt() {
    return deliveryInfo(this.#parcel.message).attempt
  }

  ack() {
    this.#settle()
  }

  retry(afterMs: number) {
    if (!this.#isSettled) this.#parcel.retryAfterMs = Math.max(this.#parcel.retryAfterMs ?? 0, afterMs)
    this.#settle()
  }

  async bury(reason: string) {
    const { connection, consumer, message, isBatch } = this.#parcel
    const { sequence } = deliveryInfo(message)
    const body = isBatch ? JSON.stringify(this.#content) : textOf(message.data)
    const letter = JSON.stringify({ reason, subject: this.subject, stream_sequence: sequence, body })
    await connection.jetstream.publish(deadLetterSubject(consumer), letter, { msgID: `${consumer}-${sequence}${isBatch ? `-${this.#index}` : ''}` })
    this.#settle()
  }

  #settle() {
    if (this.#isSettled) return
    this.#isSettled = true
    const parcel = this.#parcel
    parcel.unsettled -= 1
    if (parcel.unsettled > 0) return
    const word = parcel.retryAfterMs === undefined ? '+ACK' : `-NAK ${JSON.stringify({ delay: parcel.retryAfterMs * 1e6 })}`
    parcel.connection.wire.publish(parcel.message.reply as string, word)
  }
}

/** The acknowledgement subject tells how often and from where: `$JS.ACK.[domain.account.]stream.consumer.deliveries.sequence…` */
function deliveryInfo(message: Message): { attempt: number; sequence: number } {
  const tokens = (message.reply as string).split('.')
  const [deliveries, sequence] = tokens.length < 11 ? tokens.slice(4) : tokens.slice(6)
  return { attempt: Number(deliveries), sequence: Number(sequence) }
}

const isEvent = (value: unknown): value is CloudEvent => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** Undefined for what is not JSON: the consumer buries it. */
function parse(message: Message): unknown {
  try {
    return jsonOf(message.data)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
