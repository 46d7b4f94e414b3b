import { type EventPublisher, refusals } from '@selemene/bus'
import type { Metrics } from './metrics.js'

/** How a service's own events fare on their way to the stream. */
export function describeEvents(metrics: Metrics, events: Omit<EventPublisher, 'publish' | 'flush' | 'save' | 'full'>): void {
  metrics.total('events_published_total', 'Events stored by the stream', () => events.published)
  metrics.counter('events_refused_total', 'Answers of the stream that refused an event, which is sent again', ['reason'], (counter) => {
    for (const reason of refusals) counter.inc({ reason }, events.refused[reason])
  })
  metrics.total('events_unanswered_total', 'Attempts to send an event that got no answer, and were repeated', () => events.unanswered)
  metrics.total('events_dropped_total', 'Events given up because too many waited for the stream', () => events.dropped)
  metrics.gauge('events_pending', 'Events not yet stored by the stream', [], (gauge) => gauge.set(events.pending))
  metrics.gauge('events_pending_limit', 'How many events may be pending; at it, counted calls are refused', [], (gauge) => gauge.set(events.capacity))
  metrics.gauge('events_pending_oldest_seconds', 'How long the oldest of the pending events has waited', [], (gauge) =>
    gauge.set(events.oldestMs / 1000),
  )
}
