import { createHash } from 'node:crypto'
import { type CloudEvent, type EventData, type EventName, eventCatalogue } from '@selemene/contracts'

/** One event as PostHog takes it. */
export interface PosthogEvent {
  event: 'engine_calculation' | 'workflow_execution' | 'auth_failure' | 'rate_limit_hit'
  /** The user's id, else `anonymous`. */
  distinctId: string
  /** The same at every attempt: PostHog keeps one event per uuid. */
  uuid: string
  timestamp: Date
  properties: Record<string, string | number | boolean | null>
}

/** What PostHog is told of an event of the bus; undefined for what it is not told. */
export function posthogEventOf(event: CloudEvent): PosthogEvent | undefined {
  if (is('requestCompleted', event)) return event.data.engine_id === null ? undefined : build(event, 'engine_calculation', calculation(event.data))
  if (is('workflowCompleted', event)) return build(event, 'workflow_execution', execution(event.data))
  if (is('authFailed', event)) return build(event, 'auth_failure', authFailure(event.data))
  if (is('rateLimitHit', event)) return build(event, 'rate_limit_hit', rateLimitHit(event.data))
  return undefined
}

const is = <N extends EventName>(name: N, event: CloudEvent): event is CloudEvent<EventData<N>> =>
  event.type === eventCatalogue[name].type && typeof event.data === 'object' && event.data !== null

const calculation = (data: EventData<'requestCompleted'>) => ({
  engine_id: data.engine_id,
  user_id: data.user_id,
  tier: data.tier,
  consciousness_level: data.consciousness_level,
  status_code: data.response_status,
  duration_ms: data.duration_ms,
  cache_hit: data.cache_hit,
})

const execution = (data: EventData<'workflowCompleted'>) => ({
  workflow_id: data.workflow_id,
  user_id: data.user_id,
  tier: data.tier,
  engines_count: data.engines_count,
  engines_succeeded: data.engines_succeeded,
  engines_failed: data.engines_failed,
  total_duration_ms: data.duration_ms,
})

const authFailure = ({ auth_method, error_reason, ip_hash }: EventData<'authFailed'>) => ({ auth_method, error_reason, ip_hash })

const rateLimitHit = ({ user_id, tier, limit, window_seconds }: EventData<'rateLimitHit'>) => ({ user_id, tier, limit, window_seconds })

function build({ id, time }: CloudEvent, event: PosthogEvent['event'], properties: PosthogEvent['properties']): PosthogEvent {
  const { user_id: user } = properties
  return { event, distinctId: typeof user === 'string' ? user : 'anonymous', uuid: uuidOf(id), timestamp: new Date(time), properties }
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** An event's own id where it is a UUID; else one made of it (RFC 9562, version 8). */
function uuidOf(id: string): string {
  if (uuidPattern.test(id)) return id
  const hash = createHash('sha256').update(id).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
