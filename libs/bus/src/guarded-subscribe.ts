import type { Connection } from './connection.js'
import type { FaultKind } from './faults.js'
import type { Message, SubscribeOptions, Subscription } from './wire/wire.js'

export interface GuardedSubscription extends SubscribeOptions {
  subject: string
  /** What its messages are, for the count of those that cannot be used. */
  kind: FaultKind
}

/**
 * The only way to subscribe: the client closes the whole connection when a callback throws, so what `hear` throws is counted and
 * reported as the fault of the sender.
 */
export function guardedSubscribe(
  { wire, faults }: Pick<Connection, 'wire' | 'faults'>,
  { subject, kind, ...options }: GuardedSubscription,
  hear: (message: Message) => void,
): Subscription {
  return wire.subscribe(subject, options, (message) => {
    try {
      hear(message)
    } catch (thrown) {
      faults.report(kind, message.subject, thrown)
    }
  })
}
