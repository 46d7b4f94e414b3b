import Type, { type Static, type TSchema } from 'typebox'
import { tiers } from './principal.js'

const Id = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
const TierOrNull = Type.Union([Type.Enum([...tiers], { type: 'string' }), Type.Null()])
const Outcome = Type.Enum(['success', 'client_error', 'server_error'], { type: 'string' })
const Duration = Type.Number({ minimum: 0, description: 'Milliseconds' })

/** CloudEvents 1.0 envelope. `data` holds ids, categories, counts and durations only: never birth data, names, questions, results or keys. */
const CloudEvent = <D extends TSchema>(data: D) =>
  Type.Object({
    specversion: Type.Literal('1.0'),
    id: Type.String({
      description:
        'The same in every copy; also the Nats-Msg-Id of its message, of which JetStream refuses a second copy, where it is the first or the only one there',
    }),
    source: Type.String({ description: 'The service that speaks, e.g. /services/gateway' }),
    type: Type.String(),
    time: Type.String({ description: 'RFC 3339' }),
    subject: Type.String(),
    datacontenttype: Type.Literal('application/json'),
    traceparent: Type.Optional(Type.String()),
    data,
  })
export interface CloudEvent<D = unknown> {
  specversion: '1.0'
  id: string
  source: string
  type: string
  time: string
  subject: string
  datacontenttype: 'application/json'
  traceparent?: string
  data: D
}

const Calculation = Type.Object({
  engine_id: Type.String(),
  user_id: Id('Who called'),
  engine_version: Type.String(),
  duration_ms: Duration,
  cache_hit: Type.Boolean(),
  error_code: Type.Optional(Type.String()),
})

const RequestCompleted = Type.Object({
  user_id: Id('null for the legacy routes'),
  key_id: Id('null for the legacy routes'),
  tier: TierOrNull,
  consciousness_level: Type.Integer(),
  engine_id: Id('null for a workflow'),
  workflow_id: Id('null for an engine'),
  status: Outcome,
  response_status: Type.Integer(),
  request_path: Type.String({ description: 'The template of the route, such as /api/v1/engines/{id}/calculate: nothing that a caller wrote' }),
  duration_ms: Duration,
  cache_hit: Type.Boolean(),
  engines_count: Type.Optional(Type.Integer()),
  engines_succeeded: Type.Optional(Type.Integer()),
  engines_failed: Type.Optional(Type.Integer()),
})

const WorkflowCompleted = Type.Object({
  workflow_id: Type.String(),
  user_id: Id('Who called'),
  tier: TierOrNull,
  status: Type.Enum(['complete', 'degraded', 'failed'], { type: 'string' }),
  engines_count: Type.Integer(),
  engines_succeeded: Type.Integer(),
  engines_failed: Type.Integer(),
  duration_ms: Duration,
})

const AuthFailed = Type.Object({
  auth_method: Type.Enum(['api_key', 'jwt', 'none'], { type: 'string' }),
  error_reason: Type.Enum(['missing', 'invalid', 'expired', 'revoked'], { type: 'string' }),
  ip_hash: Type.String({ description: 'Keyed hash of the address' }),
  count: Type.Integer({ minimum: 1, description: 'Failures merged into this event' }),
})

const RateLimitHit = Type.Object({
  user_id: Id('null for an unauthenticated caller'),
  tier: TierOrNull,
  limit: Type.Integer(),
  window_seconds: Type.Integer(),
  count: Type.Integer({ minimum: 1, description: 'Refusals merged into this event' }),
})

const KeyChanged = Type.Object({ key_id: Type.String(), user_id: Type.String(), actor: Id('The user who did it; null for the command line') })

/** Every event of the bus: its subject (`{…}` is a parameter), what it says, and the schema of its `data`. */
export const eventCatalogue = {
  calculationCompleted: {
    subject: 'events.calculation.completed.{engine_id}',
    type: 'noesis.calculation.completed',
    summary: 'An engine has answered.',
    data: Calculation,
  },
  calculationFailed: {
    subject: 'events.calculation.failed.{engine_id}',
    type: 'noesis.calculation.failed',
    summary: 'An engine has refused or failed.',
    data: Calculation,
  },
  workflowCompleted: {
    subject: 'events.workflow.completed.{workflow_id}',
    type: 'noesis.workflow.completed',
    summary: 'A workflow has answered.',
    data: WorkflowCompleted,
  },
  authFailed: {
    subject: 'events.auth.failed',
    type: 'noesis.auth.failed',
    summary: 'Credentials were refused; at most one event a second per address.',
    data: AuthFailed,
  },
  rateLimitHit: {
    subject: 'events.rate_limit.hit',
    type: 'noesis.rate_limit.hit',
    summary: 'A limit refused requests; at most one event a second per caller.',
    data: RateLimitHit,
  },
  keyCreated: { subject: 'events.key.created', type: 'noesis.key.created', summary: 'A key was made.', data: KeyChanged },
  keyRevoked: { subject: 'events.key.revoked', type: 'noesis.key.revoked', summary: 'A key was revoked.', data: KeyChanged },
  keyRotated: { subject: 'events.key.rotated', type: 'noesis.key.rotated', summary: 'A key was replaced by a new one.', data: KeyChanged },
  requestCompleted: {
    subject: 'events.request.completed',
    type: 'noesis.request.completed',
    summary: 'The gateway has answered a call that counts.',
    data: RequestCompleted,
  },
} as const

export type EventName = keyof typeof eventCatalogue
export type EventData<N extends EventName> = Static<(typeof eventCatalogue)[N]['data']>

/** The schema of one whole event, envelope included. */
export const eventSchema = (name: EventName) => CloudEvent(eventCatalogue[name].data)

/** Each subject without its one parameter, and the field of the data that is it. */
const subjectParts = new Map(
  Object.entries(eventCatalogue).map(([name, { subject }]) => {
    const [before = '', field] = subject.split(/[{}]/)
    return [name, { before, field }]
  }),
)

/** The subject an event goes to: the parameter is taken from its data, which has it under the same name. */
export function eventSubject<N extends EventName>(name: N, data: EventData<N>): string {
  const { before, field } = subjectParts.get(name) as { before: string; field: string | undefined }
  return field === undefined ? before : before + String((data as Record<string, unknown>)[field])
}
