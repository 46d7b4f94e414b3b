import type { Log } from '@selemene/service'
import type { UsageStore } from './usage-store.js'

const everyMs = 6 * 3600 * 1000

export interface PartitionKeeper {
  stop(): void
}

/** Has the months to come made and those past retention dropped, by the clock of the database: at start, and every six hours. */
export function keepPartitions(store: UsageStore, retentionMonths: number, log: Log): PartitionKeeper {
  async function round() {
    try {
      const dropped = await store.keepPartitions(retentionMonths)
      if (dropped.length > 0) log.info({ partitions: dropped }, 'usage partitions past retention were dropped')
    } catch (error) {
      log.error({ error }, 'usage partitions could not be kept; the next round tries again')
    }
  }
  const timer = setInterval(() => void round(), everyMs)
  void round()
  return { stop: () => clearInterval(timer) }
}
