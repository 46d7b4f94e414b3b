import type { EventPublisher } from '@selemene/bus'
import type { Metrics } from './metrics.js'

/** How a service's own events fare on their way to the stream. */
export function describeEvents(metrics: Metrics, events: Pick<EventPublisher, 'pending' | 'published' | 'dropped'>): void {
  metrics.total('events_published_total', 'Events acknowledged by the stream', () => events.published)
  metrics.total('events_dropped_total', 'Events given up because too many waited for the stream', () => events.dropped)
  metrics.gauge('events_pending', 'Events not yet acknowledged by the stream', [], (gauge) => gauge.set(events.pending))
}
