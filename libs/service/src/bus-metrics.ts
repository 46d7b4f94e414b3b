import type { Bus } from '@selemene/bus'
import type { Metrics } from './metrics.js'

/** What arrived from the bus and could not be used: broken, oversized, from a service that may not say it, or too late. */
export function describeBus(metrics: Metrics, bus: Pick<Bus, 'faults' | 'lateReplies'>): void {
  metrics.counter('bus_faults_total', (counter) => {
    for (const [kind, count] of bus.faults.counts) counter.inc({ kind }, count)
  })
  metrics.total('bus_late_replies_total', () => bus.lateReplies)
}
