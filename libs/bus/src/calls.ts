import type { NoesisError } from '@selemene/contracts'
import type { HeaderFields, Reply, Request } from './bus.js'
import type { PendingCall } from './pending-calls.js'

/** What becomes of a call. */
export type CallEnds = Pick<PendingCall, 'onReply' | 'onEnd'>

/** What both kinds of request, for one reply and for several, are made of. */
export interface Calls {
  /** A call that waits at an address of its own from now on; it has not been sent. */
  open(subject: string, request: Request, ends: CallEnds, extra?: HeaderFields): PendingCall
  /** Sends it for the first time. Returns what telemetry wants to be told of the end. */
  send(call: PendingCall): ((error?: unknown) => void) | undefined
  /** It waits no more. What still comes for it is late. */
  close(call: PendingCall): void
  /** Nothing more can arrive at its address, so that another call may wait there. */
  giveBack(call: PendingCall): void
  /** Passes a reply on; one that cannot be read is reported by the subject that was asked. */
  blamed(reply: Reply | NoesisError, subject: string): Reply | NoesisError
}
