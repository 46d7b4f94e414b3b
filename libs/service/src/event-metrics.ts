import { type EventPublisher, refusals } from '@selemene/bus'
import type { Metrics } from './metrics.js'

/** How a service's own events fare on their way to the stream. */
export function describeEvents(metrics: Metrics, events: Omit<EventPublisher, 'publish' | 'flush' | 'save' | 'full'>): void {
  metrics.total('events_published_total', () => events.published)
  metrics.counter('events_refused_total', (counter) => {
    for (const reason of refusals) counter.inc({ reason }, events.refused[reason])
  })
  metrics.total('events_unanswered_total', () => events.unanswered)
  metrics.total('events_dropped_total', () => events.dropped)
  metrics.gauge('events_pending', (gauge) => gauge.set(events.pending))
  metrics.gauge('events_pending_limit', (gauge) => gauge.set(events.capacity))
  metrics.gauge('events_pending_oldest_seconds', (gauge) => gauge.set(events.oldestMs / 1000))
}
