import type { HeaderFields } from '../bus.js'

/** How the bus speaks to its client: `fast` reads and writes messages below the client's public face, `stock` uses nothing but that. */
export const wireKinds = ['fast', 'stock'] as const
export type WireKind = (typeof wireKinds)[number]

/** A message as it came. */
export interface Message {
  readonly subject: string
  /** Where its reply is awaited; empty or undefined where none is. */
  readonly reply?: string
  readonly data: Uint8Array
}

/** The header fields of a message. */
export interface Fields {
  /** The server itself says that no service has the subject. */
  readonly isUnserved: boolean
  /** A field's value without surrounding white space, undefined where there is none or an empty one. Names are exact. */
  get(name: string): string | undefined
}

export interface Subscription {
  /** Messages that are under way are not heard any more. */
  unsubscribe(): void
  /** Asks for no more messages; resolves when those that the server had sent by then have been heard. */
  drain(): Promise<void>
}

export interface SubscribeOptions {
  queue?: string
  /** Unsubscribes after so many messages. */
  max?: number
  /** The server refused the subscription, or the connection is closed. */
  onRefused?: (error: Error) => void
}

export interface WireEvents {
  /** The connection was lost, or is there again with all its subscriptions. */
  onConnectionChange(connected: boolean): void
  /** The server reports an error: permissions, or that this client reads too slowly. */
  onError(error: Error): void
}

/** The server that is connected, or was last. */
export interface ServerFacts {
  version: string
  hasJetStream: boolean
  /** It is one of several. */
  isClustered: boolean
}

/** One connection to NATS, as far as the bus needs it. Lost connections come back by themselves, with their subscriptions, until `close`. */
export interface Wire {
  /**
   * Leaves with everything else that this turn of the event loop publishes. Throws PAYLOAD_TOO_LARGE for what the server would not carry,
   * SERVICE_UNAVAILABLE when the connection has been closed, RangeError for white space in the subject or a line break in a header.
   */
  publish(subject: string, body: Uint8Array | string, options?: { reply?: string; headers?: HeaderFields }): void
  /** Calls back just before the messages of this turn are handed over: for what is better published together. */
  beforeFlush(publishRest: () => void): void
  /** Calls back when everything published so far has been handed to the socket. */
  afterWrite(done: () => void): void
  /** `hear` must not throw: the client would close the connection. */
  subscribe(subject: string, options: SubscribeOptions, hear: (message: Message) => void): Subscription
  /** Undefined for a message without header fields. */
  fieldsOf(message: Message): Fields | undefined
  /** Resolves when the server has dealt with all that was sent before. Rejects when the connection is lost meanwhile. */
  roundTrip(): Promise<void>
  /** Tells of the connection from now on. */
  watch(events: WireEvents): void
  /** Closed for good. A connection that is lost and comes back is not. */
  isClosed(): boolean
  server(): ServerFacts
  /** Hears and sends what is under way, then closes. A connection that is lost at the moment is closed at once. */
  close(): Promise<void>
}
