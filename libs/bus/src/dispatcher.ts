import { header } from './bus.js'
import type { Liveness, Route } from './liveness.js'
import type { PendingCall } from './pending-calls.js'
import { InstanceLost } from './unanswered.js'
import type { Wire } from './wire/wire.js'

/** Sends calls to instances that live, where any is known, and on to another where one is silent or gone. */
export interface Dispatcher {
  /** Throws what `Wire.publish` throws. */
  send(call: PendingCall): void
  /** The instance that has the call may have fallen silent. */
  checkInstance(call: PendingCall): void
  /** The server says that the instance has left its subject. */
  turnFromUnserved(call: PendingCall, route: Route): void
  /** The call waits for no instance any more. */
  release(call: PendingCall): void
}

export function createDispatcher(wire: Pick<Wire, 'publish'>, liveness: () => Liveness): Dispatcher {
  function sendTo(call: PendingCall, route: Route | undefined) {
    release(call)
    if (route !== undefined) route.instance.waiting += 1
    call.route = route
    const leftMs = call.timeoutMs - (performance.now() - call.sentAt)
    call.headers[header.timeoutMs] = String(Math.max(1, Math.floor(leftMs)))
    wire.publish(route?.address ?? call.subject, call.body, { reply: call.address, headers: call.headers })
  }

  function release({ route }: PendingCall) {
    if (route !== undefined) route.instance.waiting -= 1
  }

  return {
    release,
    send: (call) => sendTo(call, liveness().pick(call.subject)),
    /** One that is silent may only be busy: its calls go to another one that lives, once, or wait until it is gone for good. */
    checkInstance(call) {
      const { route } = call
      if (route === undefined || liveness().isLiving(route.instance)) return
      const other = call.mayRepeat ? liveness().pickAnother(call.subject, route) : undefined
      if (other !== undefined) {
        call.mayRepeat = false
        return sendTo(call, other)
      }
      if (liveness().isGone(route.instance)) call.onEnd(new InstanceLost(performance.now() - call.sentAt))
    },
    /** No instance has the call, so it may go to any other, whatever it does. */
    turnFromUnserved(call, route) {
      liveness().unserved(route)
      sendTo(call, liveness().pick(call.subject))
    },
  }
}
