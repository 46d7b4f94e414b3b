import { tiers } from '@selemene/contracts'
import type { CallQueue } from './call-queue.js'
import type { Metrics } from './metrics.js'

/** What a service refused because more was asked than it can do. */
export function describeOverload(metrics: Metrics, ...refusing: readonly Pick<CallQueue, 'refused'>[]): void {
  metrics.counter('overload_refusals_total', (counter) => {
    for (const { refused } of refusing) for (const tier of tiers) counter.inc({ tier }, refused[tier])
  })
}
