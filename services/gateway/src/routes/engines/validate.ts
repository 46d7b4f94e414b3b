import { subjects } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { exampleOf, problemResponses, problemSchema } from '../documented.js'
import { asEngineError, budgetOf, busHeaders } from '../forward.js'
import { admitToEngine } from './find-engine.js'

/** POST /api/v1/engines/:id/validate */
export function validate(app: App, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/api/v1/engines/:id/validate',
    onRequest: admitToEngine(deps),
    schema: {
      operationId: 'validate',
      summary: 'Check a request without calculating',
      tags: ['engines'],
      params: { type: 'object', properties: { id: { type: 'string', examples: ['numerology'] } }, required: ['id'] },
      body: { type: 'object', examples: [exampleOf.birth] },
      response: {
        200: {
          type: 'object',
          description: 'Whether the body would be accepted',
          required: ['valid', 'errors'],
          properties: {
            valid: { type: 'boolean' },
            errors: problemSchema.properties.errors,
            errors_omitted: problemSchema.properties.errors_omitted,
          },
        },
        ...problemResponses(404, 422, 502),
      },
    },
    async handler(request, reply) {
      const { id } = request.engine as { id: string }
      try {
        const answer = await deps.bus.request(subjects.engine(id, 'validate'), {
          body: (request.body as Buffer | undefined) ?? '',
          headers: busHeaders(request),
          timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
          safeToRepeat: true,
        })
        return reply.type('application/json').send(answer.body)
      } catch (error) {
        throw asEngineError(error, id)
      }
    },
  })
}
