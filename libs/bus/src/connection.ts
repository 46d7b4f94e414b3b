import type { JetStreamClient, JetStreamManager, JetStreamManagerOptions } from '@nats-io/jetstream'
import type { Faults } from './faults.js'
import type { Wire } from './wire/wire.js'

/** What the parts of one bus share. */
export interface Connection {
  readonly wire: Wire
  /** What arrived here and could not be used. */
  readonly faults: Faults
  /** Begins every reply inbox of this connection. */
  readonly inboxPrefix: string
  /** Stores single messages and waits until they are. */
  readonly jetstream: Pick<JetStreamClient, 'publish'>
  /** Streams and consumers, by the client's own module. */
  manage(options?: JetStreamManagerOptions): Promise<JetStreamManager>
}

/** Where a bus keeps its connection. The package does not export it, so that no other can reach through a bus to its client. */
export const internals: unique symbol = Symbol('internals')

export interface HasConnection {
  readonly [internals]: Connection
}
