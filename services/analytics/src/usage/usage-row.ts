import { type CloudEvent, CountedCall, createValidator, type UsageRow } from '@selemene/contracts'
import type { Static } from 'typebox'

const faultsOf = createValidator(CountedCall)

/** The row of an `events.request.completed`, or undefined when the event does not carry what a row needs. */
export function usageRowOf(event: CloudEvent): UsageRow | undefined {
  if (typeof event.time !== 'string' || Number.isNaN(Date.parse(event.time)) || faultsOf(event.data).length > 0) return undefined
  const { user_id = null, key_id = null, engine_id = null, workflow_id = null, cache_hit = false, ...call } = event.data as Static<typeof CountedCall>
  const { status, response_status, request_path, duration_ms } = call
  return {
    event_id: event.id,
    created_at: instantOf(event.time),
    user_id,
    key_id,
    engine_id,
    workflow_id,
    status,
    response_status,
    request_path,
    duration_ms,
    cache_hit,
  }
}

/** Months have partitions within these bounds only: a broken clock must not make thousands of tables. */
const earliest = Date.parse('2020-01-01T00:00:00.000Z')
const latest = Date.parse('2099-12-31T23:59:59.999Z')

/**
 * A function of the event alone, so that a second delivery finds the same row, whatever any clock says by then. An event from outside
 * the bounds is counted at the nearer one.
 */
const instantOf = (time: string) => new Date(Math.min(latest, Math.max(earliest, Date.parse(time)))).toISOString()
