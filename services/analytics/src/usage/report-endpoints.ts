import { type Endpoint, jsonEndpoint } from '@selemene/bus'
import { createParser, grants, Instant, NoesisError, OneOf, Strict, subjects } from '@selemene/contracts'
import Type from 'typebox'
import { type Grouping, groupings, type UsageStore } from './usage-store.js'

const Report = Strict({
  user_id: Type.Optional(Type.String()),
  from: Instant('Start, inclusive'),
  to: Instant('End, exclusive'),
  group_by: OneOf([...groupings]),
})

const Search = Strict({
  user_id: Type.Optional(Type.String()),
  engine_id: Type.Optional(Type.String()),
  workflow_id: Type.Optional(Type.String()),
  status: Type.Optional(Type.String()),
  from: Instant('Start, inclusive'),
  to: Instant('End, exclusive'),
  after: Type.Optional(Strict({ created_at: Type.String(), event_id: Type.String() })),
  limit: Type.Integer({ minimum: 1, maximum: 1000 }),
})

/** Names of a report row's group, as the API publishes them. */
const groupNames: Record<Grouping, string> = { day: 'day', engine: 'engine_id', workflow: 'workflow_id', status: 'status' }

/** analytics.usage.report and .search. Whoever is not an admin sees their own rows only: the gateway says whose, the principal says who asks. */
export function usageEndpoints(store: UsageStore): Endpoint[] {
  return [
    jsonEndpoint(subjects.usage('report'), createParser(Report), async (query, call) => {
      assertOwn(query.user_id, call.principal())
      const rows = await store.report(query)
      return {
        rows: rows.map(({ group, count, p50_ms, p95_ms }) => ({ [groupNames[query.group_by]]: group, count, p50_ms, p95_ms })),
        total: rows.reduce((sum, row) => sum + row.count, 0),
      }
    }),
    jsonEndpoint(subjects.usage('search'), createParser(Search), async (query, call) => {
      assertOwn(query.user_id, call.principal())
      const rows = await store.search(query)
      const last = rows.length === query.limit ? rows.at(-1) : undefined
      return { rows, ...(last === undefined ? {} : { next: { created_at: last.created_at, event_id: last.event_id } }) }
    }),
  ]
}

function assertOwn(userId: string | undefined, principal: { user_id: string; permissions: string[] } | undefined): void {
  if (principal === undefined || (userId !== principal.user_id && !grants(principal.permissions, 'admin:read')))
    throw new NoesisError('PERMISSION_DENIED', 'This usage is somebody else’s.')
}
