import type { Metrics } from '@selemene/service'

/** How a question to an outside provider ended. */
export type ExternalApiOutcome = 'success' | 'client_error' | 'server_error' | 'timeout' | 'refused'

export interface ExternalApiMetrics {
  asked(status: ExternalApiOutcome): void
}

/** Figures of an outside provider. Made by whoever asks one: a service without a provider has no such series. */
export function createExternalApiMetrics(metrics: Metrics, readQuotaRemaining: () => number): ExternalApiMetrics {
  const requests = metrics.counter('external_api_requests_total', 'Questions to the outside provider by how they ended', ['status'])
  metrics.gauge('external_api_quota_remaining', 'Questions that the outside provider still takes today', [], (gauge) =>
    gauge.set(readQuotaRemaining()),
  )
  return { asked: (status) => requests.inc({ status }) }
}
