import type { Log, LogFields, Metrics } from '@selemene/service'
import type { FallbackReason } from './fallback-reasons.js'
import { type RequestOutcome, requestOutcomes } from './provider-fault.js'

export interface ProviderMetrics {
  asked(outcome: RequestOutcome): void
  /** `details` go to the log. */
  fellBack(reason: FallbackReason, details?: Pick<LogFields, 'limb' | 'seconds'>): void
}

/** A log line for a reason that goes on: no more than one in this time. */
const logEveryMs = 60_000

/** Figures of the outside provider; a service without one has no such series. */
export function createProviderMetrics(metrics: Metrics, log: Pick<Log, 'warn'>, readRemaining: () => Promise<number>): ProviderMetrics {
  const requests = metrics.counter('external_api_requests_total')
  const fallbacks = metrics.counter('external_api_fallbacks_total')
  metrics.gauge('external_api_quota_remaining', async (gauge) => gauge.set(await readRemaining()))
  for (const status of requestOutcomes) requests.inc({ status }, 0)
  // Bounded by the reasons.
  const loggedAt = new Map<FallbackReason, number>()
  return {
    asked: (status) => requests.inc({ status }),
    fellBack(reason, details = {}) {
      fallbacks.inc({ reason })
      const now = performance.now()
      if (now - (loggedAt.get(reason) ?? Number.NEGATIVE_INFINITY) < logEveryMs) return
      loggedAt.set(reason, now)
      log.warn({ reason, ...details }, 'our own code answered in place of the provider')
    },
  }
}
