import { createInbox } from '@nats-io/transport-node'
import type { Bus } from './connect-bus.js'

export interface ServiceInstance {
  name: string
  id: string
  version: string
  /** Round trip of its answer, milliseconds. */
  latencyMs: number
}

/** Every service instance that answers a ping within `waitMs`. */
export async function findServices({ nats, inboxPrefix }: Pick<Bus, 'nats' | 'inboxPrefix'>, waitMs: number): Promise<ServiceInstance[]> {
  const inbox = createInbox(inboxPrefix)
  const found: ServiceInstance[] = []
  const started = performance.now()
  const answers = nats.subscribe(inbox, {
    callback(error, message) {
      if (error || message.headers?.code === 503) return
      const { name, id, version } = message.json<ServiceInstance>()
      found.push({ name, id, version, latencyMs: performance.now() - started })
    },
  })
  nats.publish('$SRV.PING', '', { reply: inbox })
  await new Promise((resolve) => setTimeout(resolve, waitMs))
  answers.unsubscribe()
  return found
}
