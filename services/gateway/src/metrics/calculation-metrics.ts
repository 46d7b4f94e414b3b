import type { EventPublisher } from '@selemene/bus'
import type { EventData } from '@selemene/contracts'
import type { Metrics } from '@selemene/service'

/**
 * The publisher, counting every call that has a usage row, batch items included. Engines and workflows are counted here as
 * callers saw them: a service that is away cannot count what it did not answer. Ids come from the catalogue, so their set is closed.
 */
export function countCalculations(metrics: Metrics, events: EventPublisher): EventPublisher {
  metrics.counter('calculations_total', async (counter) => {
    for (const status of ['success', 'client_error', 'server_error']) counter.inc({ status }, 0)
    for (const { labels, value } of (await perEngine.get()).values) counter.inc({ status: String(labels.status) }, value)
  })
  const duration = metrics.histogram('calculation_duration_seconds')
  const perEngine = metrics.counter('engine_calculations_total')
  const engineDuration = metrics.histogram('engine_calculation_duration_seconds')
  const workflowDuration = metrics.histogram('workflow_execution_duration_seconds')
  const workflowEngines = metrics.counter('workflow_engines_total')

  function observe({ engine_id, workflow_id, status, duration_ms, engines_succeeded = 0, engines_failed = 0 }: EventData<'requestCompleted'>) {
    const seconds = duration_ms / 1000
    if (workflow_id !== null) {
      workflowDuration.observe({ workflow_id }, seconds)
      if (engines_succeeded > 0) workflowEngines.inc({ workflow_id, status: 'ok' }, engines_succeeded)
      if (engines_failed > 0) workflowEngines.inc({ workflow_id, status: 'failed' }, engines_failed)
    } else if (engine_id !== null) {
      duration.observe(seconds)
      perEngine.inc({ engine_id, status })
      engineDuration.observe({ engine_id }, seconds)
    }
  }

  return Object.assign(Object.create(events) as EventPublisher, {
    publish: ((name, data, details) => {
      if (name === 'requestCompleted') observe(data as EventData<'requestCompleted'>)
      events.publish(name, data, details)
    }) satisfies EventPublisher['publish'],
  })
}
