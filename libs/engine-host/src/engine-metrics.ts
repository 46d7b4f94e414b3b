import type { NoesisError } from '@selemene/contracts'
import type { AnyEngine } from '@selemene/engine'
import type { Metrics } from '@selemene/service'

/** How one call ended. */
export interface Outcome {
  error?: NoesisError
  cacheHit?: boolean
}

export interface EngineMetrics {
  observe(engine: AnyEngine, durationMs: number, outcome: Outcome): void
}

/** Counters of all engines of a service. Labels are the engines' own ids, so their set is closed. */
export function createEngineMetrics(metrics: Metrics, engines: readonly AnyEngine[]): EngineMetrics {
  const total = metrics.counter('engine_requests_total')
  const duration = metrics.histogram('engine_request_duration_seconds')
  const errors = metrics.counter('calculation_errors_total')
  const swiss = metrics.counter('swiss_ephemeris_usage_total')
  const native = metrics.counter('native_engine_usage_total')
  // Series stand at 0 from the start: a rate needs a value before the first increment.
  for (const { id } of engines) {
    for (const status of ['success', 'client_error', 'server_error']) total.inc({ engine_id: id, status }, 0)
    errors.inc({ engine_id: id, error_code: 'CALCULATION_ERROR' }, 0)
  }
  return {
    observe(engine, durationMs, { error, cacheHit = false }) {
      const failed = error !== undefined && error.status >= 500 ? 'server_error' : 'client_error'
      const status = error === undefined ? 'success' : failed
      total.inc({ engine_id: engine.id, status })
      duration.observe({ engine_id: engine.id }, durationMs / 1000)
      if (error !== undefined && error.status >= 500) errors.inc({ engine_id: engine.id, error_code: error.code })
      if (error === undefined && !cacheHit) (engine.backend === 'swiss-ephemeris' ? swiss : native).inc()
    },
  }
}
