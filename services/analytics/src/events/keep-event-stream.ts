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

/** Holds the event stream to its limits and makes room in it: at start, and every quarter of a minute. */
export function keepEventStream(bus: Bus, { maxBytes, essential }: EventStreamKeeperOptions, log: Log): EventStreamKeeper {
  async function round() {
    if (!bus.connected) return
    try {
      await limitEventStream(bus, maxBytes)
      const { count, overtaken } = await trimEventStream(bus, essential)
      if (count > 0) log.info({ count }, 'events that are done with were removed to make room')
      for (const consumer of overtaken) log.warn({ consumer }, 'events were removed before this consumer had seen them: the stream is nearly full')
    } catch (error) {
      log.error({ error }, 'the event stream could not be held to its limits; the next round tries again')
    }
  }
  const timer = setInterval(() => void round(), everyMs)
  void round()
  return { stop: () => clearInterval(timer) }
}
