import type { CloudEvent, EventData } from '@selemene/contracts'

/** One row of usage_logs. */
export interface UsageRow {
  event_id: string
  /** The event's own time, as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  created_at: string
  user_id: string | null
  key_id: string | null
  engine_id: string | null
  workflow_id: string | null
  status: 'success' | 'client_error' | 'server_error'
  response_status: number
  request_path: string
  duration_ms: number
  cache_hit: boolean
}

/** The row of an `events.request.completed`, or undefined when the event does not carry what a row needs. */
export function usageRowOf(event: CloudEvent): UsageRow | undefined {
  const data = event.data as Partial<EventData<'requestCompleted'>> | undefined
  const whole =
    typeof data?.request_path === 'string' &&
    typeof data.response_status === 'number' &&
    typeof data.duration_ms === 'number' &&
    typeof event.time === 'string' &&
    !Number.isNaN(Date.parse(event.time)) &&
    [data.user_id, data.key_id, data.engine_id, data.workflow_id].every(isTextOrNone)
  if (!whole || data.status === undefined || !['success', 'client_error', 'server_error'].includes(data.status)) return undefined
  return {
    event_id: event.id,
    created_at: instantOf(event.time),
    user_id: data.user_id ?? null,
    key_id: data.key_id ?? null,
    engine_id: data.engine_id ?? null,
    workflow_id: data.workflow_id ?? null,
    status: data.status,
    response_status: data.response_status as number,
    request_path: data.request_path as string,
    duration_ms: Math.max(0, data.duration_ms as number),
    cache_hit: data.cache_hit === true,
  }
}

const isTextOrNone = (value: unknown) => typeof value === 'string' || value === null || value === undefined

/** Months have partitions within these bounds only: a broken clock must not make thousands of tables. */
const earliest = Date.parse('2020-01-01T00:00:00.000Z')
const latest = Date.parse('2099-12-31T23:59:59.999Z')

/**
 * A function of the event alone, so that a second delivery finds the same row, whatever any clock says by then. An event from outside
 * the bounds is counted at the nearer one.
 */
const instantOf = (time: string) => new Date(Math.min(latest, Math.max(earliest, Date.parse(time)))).toISOString()
