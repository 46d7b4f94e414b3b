import type { Msg, Subscription } from '@nats-io/transport-node'
import type { FaultKind } from './faults.js'
import type { Connection } from './outbox.js'

export interface GuardedSubscription {
  subject: string
  /** What its messages are, for the count of those that cannot be used. */
  kind: FaultKind
  queue?: string
  /** Unsubscribes after so many messages. */
  max?: number
  /** The server refused the subscription, or the connection is closed. The connection's own status tells the log. */
  onRefused?: (error: Error) => void
}

/**
 * The only way to subscribe: the client closes the whole connection when a callback throws, so what `hear` throws is counted and
 * reported as the fault of the sender.
 */
export function guardedSubscribe(
  { nats, faults }: Pick<Connection, 'nats' | 'faults'>,
  { subject, kind, onRefused, ...options }: GuardedSubscription,
  hear: (message: Msg) => void,
): Subscription {
  return nats.subscribe(subject, {
    ...options,
    callback(error, message) {
      if (error) return onRefused?.(error)
      try {
        hear(message)
      } catch (thrown) {
        faults.report(kind, message.subject, thrown)
      }
    },
  })
}
