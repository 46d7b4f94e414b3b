import { type EventPublisher, type Refused, refusals } from '@selemene/bus'
import type { Log } from './log.js'
import type { Metrics } from './metrics.js'

const tellAgainAfterMs = 60_000

/** How a service's own events fare on their way to the stream. */
export function describeEvents(metrics: Metrics, events: Omit<EventPublisher, 'publish' | 'flush'>): void {
  metrics.total('events_published_total', 'Events stored by the stream', () => events.published)
  metrics.counter('events_refused_total', 'Answers of the stream that refused an event, which is sent again', ['reason'], (counter) => {
    for (const reason of refusals) counter.inc({ reason }, events.refused[reason])
  })
  metrics.total('events_unanswered_total', 'Attempts to send an event that got no answer, and were repeated', () => events.unanswered)
  metrics.total('events_dropped_total', 'Events given up because too many waited for the stream', () => events.dropped)
  metrics.gauge('events_pending', 'Events not yet stored by the stream', [], (gauge) => gauge.set(events.pending))
  metrics.gauge('events_pending_oldest_seconds', 'How long the oldest of the pending events has waited', [], (gauge) =>
    gauge.set(events.oldestMs / 1000),
  )
}

/** Writes to the log that the stream refuses, and that it takes events again; once a minute at most, since a stream at its limit does both in turn. */
export function tellRefusals(log: Log): (refused: Refused | undefined) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (refused) => {
    const now = performance.now()
    if (refused === undefined || now - toldAt < tellAgainAfterMs) return
    toldAt = now
    log.error({ reason: refused.refusal, code: refused.code }, 'the stream refuses events; they wait and are sent again')
  }
}
