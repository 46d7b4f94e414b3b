import { type Bus, limitEventStream, trimEventStream } from '@selemene/bus'
import type { Log } from '@selemene/service'

const everyMs = 15_000

export interface EventStreamKeeper {
  stop(): void
}

export interface EventStreamKeeperOptions {
  maxBytes: number
  /** The consumer without whose acknowledgement nothing is removed. */
  essential: string
}

/**
 * Brings the event stream to its limits, and removes what is done with: at start, and every quarter of a minute. A stream that has its
 * limits is not brought to them again unless it is made anew, so that an operator may change them while it runs.
 */
export function keepEventStream(bus: Bus, { maxBytes, essential }: EventStreamKeeperOptions, log: Log): EventStreamKeeper {
  let limited: string | undefined
  async function round() {
    if (!bus.connected) return
    try {
      limited = await limitEventStream(bus, maxBytes, limited)
      const { count, overtaken } = await trimEventStream(bus, { essential })
      if (count > 0) log.info({ count }, 'events that are done with were removed')
      for (const consumer of overtaken) log.warn({ consumer }, 'events were removed before this consumer had seen them: the stream is nearly full')
    } catch (error) {
      log.error({ error }, 'the event stream could not be held to its limits; the next round tries again')
    }
  }
  const timer = setInterval(() => void round(), everyMs)
  void round()
  return { stop: () => clearInterval(timer) }
}
