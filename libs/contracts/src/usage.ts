import Type, { type Static } from 'typebox'
import { eventCatalogue } from './events.js'
import { Instant, OneOf, Strict } from './json-schema.js'

const call = Type.Pick(eventCatalogue.requestCompleted.data, [
  'user_id',
  'key_id',
  'engine_id',
  'workflow_id',
  'status',
  'response_status',
  'request_path',
  'duration_ms',
  'cache_hit',
]).properties
const { user_id, key_id, engine_id, workflow_id, status, cache_hit } = call

/** Of an `events.request.completed`, what its row needs. An absent id is none. */
export const CountedCall = Type.Object({
  ...call,
  user_id: Type.Optional(user_id),
  key_id: Type.Optional(key_id),
  engine_id: Type.Optional(engine_id),
  workflow_id: Type.Optional(workflow_id),
  cache_hit: Type.Optional(cache_hit),
})

/** One call that was counted: a row of usage_logs, and of GET /api/v1/admin/usage. */
export const UsageRow = Type.Object({
  event_id: Type.String({ description: 'The id of the event that told of the call' }),
  created_at: Type.String({ description: 'When the call was answered, RFC 3339 in UTC' }),
  ...call,
})
export type UsageRow = Static<typeof UsageRow>

/** What a caller may count calls by, and the field of a report's row that then names its group. */
export const usageGroupFields = { day: 'day', engine: 'engine_id', workflow: 'workflow_id', status: 'status' } as const
export type UsageGrouping = keyof typeof usageGroupFields
export const usageGroupings = Object.keys(usageGroupFields) as UsageGrouping[]

const accuracy = 'within 2 % (or 0.01 ms) of the exact value'

/** 200 of GET /api/v1/me/usage, and the reply to `analytics.usage.report`. Each row has the one field that names its group. */
export const UsageReport = Type.Object(
  {
    rows: Type.Array(
      Type.Object({
        day: Type.Optional(Type.String({ description: 'YYYY-MM-DD in UTC' })),
        engine_id: Type.Optional(engine_id),
        workflow_id: Type.Optional(workflow_id),
        status: Type.Optional(status),
        count: Type.Integer({ description: 'Calls, exactly' }),
        p50_ms: Type.Number({ description: `Median duration in milliseconds, ${accuracy}` }),
        p95_ms: Type.Number({ description: `95th percentile of durations in milliseconds, ${accuracy}` }),
      }),
    ),
    total: Type.Integer({ description: 'Calls of all rows' }),
  },
  { description: 'Counts by group' },
)
export type UsageReport = Static<typeof UsageReport>

const span = { from: Instant('Start, inclusive'), to: Instant('End, exclusive') }

/** Asked of `analytics.usage.report`: calls of one user, or of all. */
export const UsageReportQuery = Strict({ user_id: Type.Optional(Type.String()), ...span, group_by: OneOf(usageGroupings) })

export type UsageReportQuery = Static<typeof UsageReportQuery>

/** The row that a page ends with, and the next one begins after. */
export const UsageCursor = Strict({ created_at: Type.String(), event_id: Type.String() })

/** Asked of `analytics.usage.search`: rows that fit every filter, newest first. */
export const UsageSearchQuery = Strict({
  user_id: Type.Optional(Type.String()),
  engine_id: Type.Optional(Type.String()),
  workflow_id: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  ...span,
  after: Type.Optional(UsageCursor),
  limit: Type.Integer({ minimum: 1, maximum: 1000 }),
})
export type UsageSearchQuery = Static<typeof UsageSearchQuery>

/** The reply to `analytics.usage.search`; `next` while there may be more. */
export const UsagePage = Type.Object({ rows: Type.Array(UsageRow), next: Type.Optional(UsageCursor) })
export type UsagePage = Static<typeof UsagePage>
