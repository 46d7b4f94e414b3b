import type { WorkflowEntry } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified, problemResponses } from '../documented.js'
import { findWorkflow } from './find-workflow.js'

const briefFields = {
  id: { type: 'string' },
  name: { type: 'string' },
  title: { type: 'string' },
  summary: { type: 'string' },
  version: { type: 'string' },
  required_phase: { type: 'integer', minimum: 0, maximum: 5 },
  engines: { type: 'array', items: { type: 'string' }, description: 'Ids, in the order of the answer' },
  has_picture: { type: 'boolean' },
}
const briefWorkflow = { type: 'object', required: Object.keys(briefFields), properties: briefFields }
const fullWorkflow = {
  type: 'object',
  description: 'The workflow',
  required: [...briefWorkflow.required, 'available', 'schemas', 'examples'],
  properties: {
    ...briefFields,
    available: { type: 'boolean', description: 'The orchestrator answers right now' },
    schemas: { type: 'object', required: ['request'], properties: { request: { type: 'object', description: 'JSON Schema' } } },
    examples: {
      type: 'array',
      items: { type: 'object', required: ['title', 'request'], properties: { title: { type: 'string' }, request: { type: 'object' } } },
    },
  },
}

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
          required: ['workflows', 'total'],
          properties: { workflows: { type: 'array', items: briefWorkflow }, total: { type: 'integer' } },
        },
        ...notModified,
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
          200: fullWorkflow,
          ...notModified,
          ...problemResponses(404),
        },
      },
      handler(request, reply) {
        const entry = findWorkflow(request, deps)
        return sendDocument(request, reply, {
          ...brief(entry),
          available: deps.discovery.services().has(entry.service),
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
