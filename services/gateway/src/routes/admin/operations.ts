import { authCalls, authHeader } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { App, Deps } from '../../app-types.js'
import { problemResponses } from '../documented.js'
import { budgetOf, busHeaders } from '../forward.js'

const config = { permission: 'admin:ops' } as const

/** POST /api/v1/admin/debug/error */
export function adminOperations(app: App, deps: Deps): void {
  const record = (request: FastifyRequest, action: string) =>
    deps.bus.request(authCalls.recordAudit.subject, {
      body: JSON.stringify({ action }),
      headers: { ...busHeaders(request), [authHeader.ipHash]: deps.settings.hashAddress(request.ip) },
      timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
    })

  app.post('/api/v1/admin/debug/error', {
    config,
    schema: {
      operationId: 'debugError',
      summary: 'Raises a real 500, to see that it is reported',
      description: 'For example: `curl -X POST -H "X-API-Key: …" …/api/v1/admin/debug/error`',
      tags: ['admin'],
      response: problemResponses(500),
    },
    async handler(request) {
      await record(request, 'debug.error_raised')
      throw new Error('Raised on purpose by POST /api/v1/admin/debug/error')
    },
  })
}
