import {
  createParser,
  earliestMoment,
  invalidInput,
  Moment,
  NoesisError,
  OneOf,
  plainText,
  readMoment,
  Strict,
  subjects,
  type UsagePage,
  UsageReport,
  UsageRow,
  usageGroupings,
} from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { App, Deps } from '../../app-types.js'
import { createQueryParser } from '../../http/query.js'
import { linkNextPage } from '../auth-route.js'
import { problemResponses } from '../documented.js'
import { budgetOf, busHeaders } from '../forward.js'

const dayMs = 86_400_000
const usualDays = 30

const span = {
  from: Type.Optional(Moment('Start, inclusive; midnight in UTC, 30 days before the end, when absent')),
  to: Type.Optional(Moment('End, exclusive; now when absent')),
}

const OwnUsage = Strict({
  ...span,
  group_by: Type.Optional(OneOf(usageGroupings, { description: '`status` unless said', examples: ['engine'] })),
})

const AllUsage = Strict({
  user_id: Type.Optional(Type.String({ format: 'uuid' })),
  engine_id: Type.Optional(Type.String({ maxLength: 100, pattern: plainText })),
  workflow_id: Type.Optional(Type.String({ maxLength: 100, pattern: plainText })),
  status: Type.Optional(UsageRow.properties.status),
  ...span,
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: 'Rows a page; 100 unless said' })),
})

/** GET /api/v1/me/usage and GET /api/v1/admin/usage */
export function usage(app: App, deps: Deps): void {
  const parseOwn = createQueryParser(OwnUsage)
  const parseAll = createQueryParser(AllUsage)

  app.get('/api/v1/me/usage', {
    schema: {
      operationId: 'ownUsage',
      summary: 'Your own calls, counted',
      tags: ['account'],
      querystring: OwnUsage,
      response: {
        200: UsageReport,
        ...problemResponses(422, 502),
      },
    },
    async handler(request, reply) {
      const { group_by = 'status', ...span } = parseOwn(request)
      return ask(request, reply, 'report', { ...spanOf(span), user_id: request.caller?.user_id, group_by })
    },
  })

  app.get('/api/v1/admin/usage', {
    config: { permission: 'admin:read' },
    schema: {
      operationId: 'allUsage',
      summary: 'Calls of all users, newest first',
      tags: ['admin'],
      querystring: AllUsage,
      response: {
        200: {
          type: 'object',
          description: 'Rows and, while there are more, a cursor',
          required: ['rows', 'next_cursor'],
          properties: { rows: { type: 'array', items: UsageRow }, next_cursor: { type: ['string', 'null'] } },
        },
        ...problemResponses(422, 502),
      },
    },
    async handler(request, reply) {
      const { cursor, limit = 100, ...filters } = parseAll(request)
      const answer = await deps.bus.request(
        subjects.usage('search'),
        question(request, { ...filters, ...spanOf(filters), limit, ...(cursor === undefined ? {} : { after: readCursor(cursor) }) }),
      )
      const { rows, next } = answer.json<UsagePage>()
      const next_cursor = next === undefined ? null : Buffer.from(JSON.stringify(next)).toString('base64url')
      linkNextPage(request, reply, next_cursor)
      return { rows, next_cursor }
    },
  })

  const question = (request: FastifyRequest, body: object) => ({
    body: JSON.stringify(body),
    headers: busHeaders(request),
    timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
    safeToRepeat: true,
  })

  async function ask(request: FastifyRequest, reply: FastifyReply, verb: 'report' | 'search', body: object) {
    const answer = await deps.bus.request(subjects.usage(verb), question(request, body))
    return reply.type('application/json').send(answer.body)
  }
}

/** The whole span as instants. */
function spanOf({ from, to }: { from?: string; to?: string }): { from: string; to: string } {
  const end = to === undefined ? Date.now() + 60_000 : readMoment('/to', to)
  const start = from === undefined ? Math.max(midnightBefore(end) - usualDays * dayMs, earliestMoment) : readMoment('/from', from)
  if (from !== undefined && start >= end) throw invalidInput('/from', 'must be before `to`', 'range')
  return { from: new Date(start).toISOString(), to: new Date(end).toISOString() }
}

const midnightBefore = (epochMs: number) => Math.floor(epochMs / dayMs) * dayMs

const LastRow = Strict({
  created_at: Type.String({ pattern: '^[^ ]{19}\\.\\d{6}Z$' }),
  event_id: Type.String({ maxLength: 100, pattern: plainText }),
})
const parseLastRow = createParser(LastRow)

/** The row after which a page begins. Throws INVALID_INPUT for what no page has given out. */
function readCursor(text: string): Static<typeof LastRow> {
  try {
    const row = parseLastRow(JSON.parse(Buffer.from(text, 'base64url').toString()))
    readMoment('/cursor', row.created_at)
    return row
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof NoesisError)) throw error
    throw invalidInput('/cursor', 'is not a cursor that a page of this list has given out', 'cursor')
  }
}
