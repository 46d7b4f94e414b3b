import { type Endpoint, jsonEndpoint } from '@selemene/bus'
import {
  createParser,
  grants,
  NoesisError,
  subjects,
  type UsagePage,
  type UsageReport,
  UsageReportQuery,
  UsageSearchQuery,
  usageGroupFields,
} from '@selemene/contracts'
import type { UsageStore } from './usage-store.js'

/** analytics.usage.report and .search. A caller who is not an admin sees their own rows only: the gateway says whose, the principal says who asks. */
export function usageEndpoints(store: UsageStore): Endpoint[] {
  return [
    jsonEndpoint(subjects.usage('report'), createParser(UsageReportQuery), async (query, call): Promise<UsageReport> => {
      assertOwn(query.user_id, call.principal())
      const rows = await store.report(query)
      return {
        rows: rows.map(({ group, count, p50_ms, p95_ms }) => ({ [usageGroupFields[query.group_by]]: group, count, p50_ms, p95_ms })),
        total: rows.reduce((sum, row) => sum + row.count, 0),
      }
    }),
    jsonEndpoint(subjects.usage('search'), createParser(UsageSearchQuery), async (query, call): Promise<UsagePage> => {
      assertOwn(query.user_id, call.principal())
      const rows = await store.search(query)
      const last = rows.length === query.limit ? rows.at(-1) : undefined
      return { rows, ...(last === undefined ? {} : { next: { created_at: last.created_at, event_id: last.event_id } }) }
    }),
  ]
}

function assertOwn(userId: string | undefined, principal: { user_id: string; permissions: string[] } | undefined): void {
  if (principal === undefined || (userId !== principal.user_id && !grants(principal.permissions, 'admin:read')))
    throw new NoesisError('PERMISSION_DENIED', 'This usage belongs to another user.')
}
