import type { WorkflowEntry } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { problemResponses } from '../documented.js'
import { findWorkflow } from './find-workflow.js'

/** GET /api/v1/workflows, /:id, /:id/info */
export function workflowCatalogue(app: App, deps: Deps): void {
  app.get('/api/v1/workflows', {
    schema: {
      operationId: 'listWorkflows',
      summary: 'All workflows',
      tags: ['workflows'],
      response: {
        200: {
          type: 'object',
          description: 'The catalogue',
          examples: [{ workflows: [{ id: 'birth-blueprint', engines: ['numerology'], required_phase: 0 }], total: 6 }],
        },
        ...problemResponses(401, 429),
      },
    },
    handler(request, reply) {
      const workflows = [...deps.catalogue.workflows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(brief)
      return sendDocument(request, reply, { workflows, total: workflows.length })
    },
  })

  for (const path of ['/api/v1/workflows/:id', '/api/v1/workflows/:id/info']) {
    app.get(path, {
      schema: {
        operationId: path.endsWith('info') ? 'workflowInfo' : 'showWorkflow',
        summary: 'One workflow: its engines, its request, an example',
        tags: ['workflows'],
        params: { type: 'object', properties: { id: { type: 'string', examples: ['birth-blueprint'] } }, required: ['id'] },
        response: {
          200: { type: 'object', description: 'The workflow', examples: [{ id: 'birth-blueprint', engines: ['numerology'], required_phase: 0 }] },
          ...problemResponses(401, 404, 429),
        },
      },
      handler(request, reply) {
        const entry = findWorkflow(request, deps)
        return sendDocument(request, reply, {
          ...brief(entry),
          available: deps.presence.services().has(entry.service),
          schemas: { request: entry.request_schema },
          examples: entry.examples,
        })
      },
    })
  }
}

function brief({ id, title, summary, version, required_phase, engines, has_picture }: WorkflowEntry) {
  return { id, name: title, title, summary, version, required_phase, engines, has_picture }
}
