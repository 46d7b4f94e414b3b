import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified } from '../documented.js'

/** GET /api/v1/status */
export function status(app: App, deps: Deps): void {
  app.get('/api/v1/status', {
    schema: {
      operationId: 'status',
      summary: 'Ids of all engines and workflows',
      tags: ['engines'],
      response: {
        200: {
          type: 'object',
          description: 'Ids',
          required: ['engines', 'workflows'],
          properties: { engines: { type: 'array', items: { type: 'string' } }, workflows: { type: 'array', items: { type: 'string' } } },
        },
        ...notModified,
      },
    },
    handler: (request, reply) =>
      sendDocument(request, reply, { engines: [...deps.catalogue.engines.keys()].sort(), workflows: [...deps.catalogue.workflows.keys()].sort() }),
  })
}
