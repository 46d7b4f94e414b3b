import { header } from '@selemene/bus'
import { type AuthCallName, authCalls, authHeader, isId, NoesisError, type Permission } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'
import { readQuery } from '../http/query.js'
import { problemResponses } from './documented.js'
import { budgetOf, busHeaders } from './forward.js'

/** One route that the auth service answers: the gateway adds who calls, and passes the body as it came. */
export interface AuthRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  url: string
  operationId: string
  call: AuthCallName
  status: 200 | 201 | 204
  tag: 'account' | 'admin'
  access?: 'address'
  /** Keeps the answer for a repeated Idempotency-Key. */
  creates?: boolean
}

export function addAuthRoute(app: App, deps: Deps, route: AuthRoute): void {
  const call = authCalls[route.call]
  const permission = typeof call.caller === 'string' ? (call.caller as Permission) : undefined
  const reads = route.method === 'GET'
  const takesBody = !reads && route.method !== 'DELETE' && hasFields(call.request)
  app.route({
    method: route.method,
    url: route.url,
    config: {
      ...(route.access === undefined ? {} : { access: route.access }),
      ...(permission === undefined ? {} : { permission }),
      ...(route.creates ? { idempotent: true } : {}),
    },
    schema: {
      operationId: route.operationId,
      summary: call.summary,
      tags: [route.tag],
      ...(route.url.includes(':id')
        ? {
            params: {
              type: 'object',
              properties: { id: { type: 'string', format: 'uuid', examples: ['0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11'] } },
              required: ['id'],
            },
          }
        : {}),
      ...(reads && hasFields(call.request) ? { querystring: call.request } : {}),
      ...(takesBody ? { body: call.request } : {}),
      response: {
        [route.status]: route.status === 204 ? { type: 'null', description: 'Done' } : { ...call.reply, description: 'Done' },
        ...problemResponses(
          ...(route.access === 'address' ? [401, 500, 504] : []),
          ...(route.url.includes(':id') ? [404] : []),
          ...(reads ? [] : [409]),
          422,
          502,
        ),
      },
    },
    handler: (request, reply) => forward(request, reply),
  })

  async function forward(request: FastifyRequest, reply: FastifyReply) {
    const { id } = request.params as { id?: string }
    // What is no id at all is the id of nothing, and must not get into a header of the bus.
    if (id !== undefined && !isId(id)) throw new NoesisError('NOT_FOUND', 'There is no such thing.')
    const answer = await deps.bus.request(call.subject, {
      body: reads ? JSON.stringify(readQuery(request, call.request)) : ((request.body as Buffer | undefined) ?? ''),
      headers: {
        ...busHeaders(request),
        [authHeader.ipHash]: deps.settings.hashAddress(request.ip),
        ...(id === undefined ? {} : { [authHeader.targetId]: id }),
      },
      timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
      safeToRepeat: reads,
    })
    if (reads) linkNextPage(request, reply, answer.json<{ next_cursor?: string | null }>().next_cursor)
    if (route.status === 204) return reply.code(204).send()
    return reply
      .code(route.status)
      .header('content-type', answer.header(header.contentType) ?? 'application/json')
      .send(answer.body)
  }
}

const hasFields = (schema: object) => Object.keys((schema as { properties?: object }).properties ?? {}).length > 0

/** `Link: <…>; rel="next"` as RFC 8288 has it. */
export function linkNextPage(request: FastifyRequest, reply: FastifyReply, cursor: string | null | undefined): void {
  if (cursor === null || cursor === undefined) return
  const [path, query] = request.url.split('?', 2) as [string, string | undefined]
  const parameters = new URLSearchParams(query)
  parameters.set('cursor', cursor)
  reply.header('link', `<${path}?${parameters}>; rel="next"`)
}
