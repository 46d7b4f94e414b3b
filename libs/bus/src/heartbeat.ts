import { createParser, Heartbeat, subjects } from '@selemene/contracts'
import type { Connection } from './connection.js'
import { guardedSubscribe } from './guarded-subscribe.js'
import { createLiveness, type Liveness } from './liveness.js'
import { jsonOf } from './text-of.js'

const beatEveryMs = 250
const tickMs = 100
const mostBytes = 32 * 1024

const parseHeartbeat = createParser(Heartbeat) as (value: unknown) => Heartbeat

export interface Beating {
  /** Says now, and from now on, that no more calls are wanted. */
  leave(): void
  stop(): void
}

/** Says four times a second that this instance lives, and what it answers, until stopped or until the connection is closed for good. */
export function beat({ wire }: Pick<Connection, 'wire'>, service: string, instance: Pick<Heartbeat, 'id' | 'serves'>): Beating {
  let leaving = false
  const timer = setInterval(say, beatEveryMs)
  say()

  function say() {
    if (wire.isClosed()) return clearInterval(timer)
    wire.publish(subjects.alive(service), JSON.stringify({ ...instance, leaving } satisfies Heartbeat))
  }

  return {
    leave() {
      leaving = true
      say()
    },
    stop: () => clearInterval(timer),
  }
}

/** Hears which instances live; a heartbeat counts for the service on whose subject it came, where no other may speak. */
export function followHeartbeats(connection: Pick<Connection, 'wire' | 'faults'>): { liveness: Liveness; stop: () => void } {
  const liveness = createLiveness()
  const prefix = subjects.alive('')
  guardedSubscribe(connection, { subject: subjects.alive('*'), kind: 'heartbeat' }, (message) => {
    if (message.data.length > mostBytes) throw new RangeError('a heartbeat that is too large')
    liveness.heard(message.subject.slice(prefix.length), parseHeartbeat(jsonOf(message.data)))
  })
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    liveness.tick(now - last)
    last = now
  }, tickMs)
  timer.unref()
  return { liveness, stop: () => clearInterval(timer) }
}
