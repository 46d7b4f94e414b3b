import type { Bus } from './connect-bus.js'
import { findServices, type ServiceInstance } from './find-services.js'

const pingEveryMs = 1000
const answerWithinMs = 300
/** An instance counts as gone when it has missed this many pings in a row. */
const missesUntilGone = 2

/** Which services answer, watched by a ping a second. */
export interface Discovery {
  /** Instances by service name. */
  services(): ReadonlyMap<string, readonly ServiceInstance[]>
  /** Pings now and waits for the answers: for callers that cannot wait for the next round. */
  refresh(): Promise<void>
  close(): Promise<void>
}

/** `names` tells which services to ask, at each round anew. */
export function watchServices(bus: Bus, names: () => Iterable<string>): Discovery {
  const seen = new Map<string, { instance: ServiceInstance; misses: number }>()
  let running: Promise<void> | undefined

  async function round() {
    if (!bus.connected) return seen.clear()
    const answers = await findServices(bus, names(), answerWithinMs)
    for (const known of seen.values()) known.misses += 1
    for (const instance of answers) seen.set(`${instance.name}.${instance.id}`, { instance, misses: 0 })
    for (const [key, { misses }] of seen) if (misses >= missesUntilGone) seen.delete(key)
  }

  const refresh = () => {
    running ??= round().finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(() => void refresh(), pingEveryMs)

  return {
    services() {
      const byName = new Map<string, ServiceInstance[]>()
      for (const { instance } of seen.values()) byName.set(instance.name, [...(byName.get(instance.name) ?? []), instance])
      return byName
    },
    refresh,
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
