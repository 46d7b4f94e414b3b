import { type Bus, type QueueStatus, readQueueStatus } from '@selemene/bus'
import type { Log } from '@selemene/service'

const freshMs = 2_000

export interface QueueReader {
  /** Streams and consumers, at most two seconds old; undefined while the bus cannot be asked. */
  read(): Promise<QueueStatus | undefined>
}

/** Asks the server once however many want to know: a scrape, the status page and the queues route. */
export function createQueueReader({ bus, log }: { bus: Bus; log: Log }): QueueReader {
  let last: { at: number; status: Promise<QueueStatus | undefined> } | undefined

  async function ask(): Promise<QueueStatus | undefined> {
    if (!bus.connected) return undefined
    try {
      return await readQueueStatus(bus, Date.now())
    } catch (error) {
      log.warn({ error }, 'the queues could not be read')
      return undefined
    }
  }

  return {
    read() {
      const now = performance.now()
      if (last === undefined || now - last.at > freshMs) last = { at: now, status: ask() }
      return last.status
    },
  }
}
