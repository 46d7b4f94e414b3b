import type { NoesisError } from '@selemene/contracts'
import type { HeaderFields, Request } from './bus.js'
import type { Route } from './liveness.js'
import type { Fields, Message } from './wire/wire.js'

const sweepMs = 20
/**
 * Most calls that may wait. A line in good health has some hundreds; a service that hangs gathers calls until its breaker opens, and each holds its
 * body and what waits for it in memory. At 2,500 calls a second, this is four seconds of a line that answers nothing.
 */
const mostPending = 10_000

/** A request that has been sent, or is about to be, and waits for its replies. */
export interface PendingCall {
  /** Its number: unlike its address, never used again. */
  readonly call: string
  /** Where its replies are awaited. */
  readonly address: string
  readonly subject: string
  readonly sentAt: number
  readonly timeoutMs: number
  readonly body: Request['body']
  readonly headers: HeaderFields
  /** The instance that has it; undefined where none is known, and the call went to whichever takes it. */
  route: Route | undefined
  /** Whether it may be sent to another instance when that one dies. */
  mayRepeat: boolean
  readonly onReply: (message: Message, fields: Fields) => void
  readonly onEnd: (error: NoesisError) => void
}

/** The calls that wait, by address. */
export interface PendingCalls {
  /** No more may be added. */
  readonly isFull: boolean
  at(address: string): PendingCall | undefined
  add(call: PendingCall): void
  /** Returns false where it did not wait any more. */
  remove(call: PendingCall): boolean
  all(): PendingCall[]
}

/** One timer for all: `check` looks at each call that waits, every 20 ms, and may remove it. No timer runs while none waits. */
export function createPendingCalls(check: (call: PendingCall, now: number) => void): PendingCalls {
  const calls = new Map<string, PendingCall>()
  let sweeper: NodeJS.Timeout | undefined

  function sweep() {
    const now = performance.now()
    for (const call of calls.values()) check(call, now)
  }

  return {
    get isFull() {
      return calls.size >= mostPending
    },
    at: (address) => calls.get(address),
    add(call) {
      calls.set(call.address, call)
      sweeper ??= setInterval(sweep, sweepMs)
    },
    remove(call) {
      if (calls.get(call.address) !== call) return false
      calls.delete(call.address)
      if (calls.size === 0) {
        clearInterval(sweeper)
        sweeper = undefined
      }
      return true
    },
    all: () => [...calls.values()],
  }
}
