import type { Log } from '@selemene/service'
import type { UsageStore } from './usage-store.js'

const everyMs = 6 * 3600 * 1000
const monthsAhead = 2

export interface PartitionKeeper {
  stop(): void
}

/** Makes the months to come and drops those past retention: at start, and every six hours. */
export function keepPartitions(store: UsageStore, retentionMonths: number, log: Log, now: () => Date = () => new Date()): PartitionKeeper {
  async function round() {
    try {
      for (let ahead = 0; ahead <= monthsAhead; ahead++) await store.createPartition(monthStart(now(), ahead))
      const dropped = await store.dropPartitionsBefore(monthStart(now(), -retentionMonths))
      if (dropped.length > 0) log.info({ partitions: dropped }, 'usage partitions past retention were dropped')
    } catch (error) {
      log.error({ error }, 'usage partitions could not be kept; the next round tries again')
    }
  }
  const timer = setInterval(() => void round(), everyMs)
  void round()
  return { stop: () => clearInterval(timer) }
}

/** The first day of the month so many months from `date`, YYYY-MM-DD. */
export const monthStart = (date: Date, months: number): string =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
