import type { Bus } from '@selemene/bus'
import type { Metrics } from './metrics.js'

/** What arrived from the bus and could not be used: broken, oversized, or from a service that may not say it. */
export function describeFaults(metrics: Metrics, { faults }: Pick<Bus, 'faults'>): void {
  metrics.counter('bus_faults_total', 'Messages that could not be used, by what they were meant to be', ['kind'], (counter) => {
    for (const [kind, count] of faults.counts) counter.inc({ kind }, count)
  })
}
