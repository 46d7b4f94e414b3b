import type { EngineEntry } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { notModified, problemResponses } from '../documented.js'
import { findEngine } from './find-engine.js'

const idParams = { type: 'object', properties: { id: { type: 'string', examples: ['numerology'] } }, required: ['id'] }
const schemaObject = { type: 'object', description: 'JSON Schema' }
const briefFields = {
  id: { type: 'string' },
  name: { type: 'string' },
  title: { type: 'string' },
  summary: { type: 'string' },
  tags: { type: 'array', items: { type: 'string' } },
  required_phase: { type: 'integer', minimum: 0, maximum: 5 },
  version: { type: 'string', description: 'Of the method: it changes when results do' },
  deterministic: { type: 'boolean', description: 'Same body, same result, without a seed or a time' },
  determinism: { type: 'string', enum: ['pure', 'seeded', 'timed'] },
  needs: { type: 'array', items: { type: 'string' }, description: 'Birth fields that it cannot do without' },
  has_picture: { type: 'boolean' },
  cost: { type: 'integer', minimum: 1, description: 'What one call counts against the limit per minute' },
  available: { type: 'boolean', description: 'A service answers for it right now' },
}
const briefEngine = { type: 'object', required: Object.keys(briefFields), properties: briefFields }

const fullEngine = {
  type: 'object',
  description: 'The engine',
  required: [...briefEngine.required, 'schemas', 'examples'],
  properties: {
    ...briefFields,
    schemas: { type: 'object', required: ['request', 'response'], properties: { request: schemaObject, response: schemaObject } },
    examples: {
      type: 'array',
      items: { type: 'object', required: ['title', 'request'], properties: { title: { type: 'string' }, request: { type: 'object' } } },
    },
  },
}

/** GET /api/v1/engines, /:id, /:id/info, /:id/schema */
export function engineCatalogue(app: App, deps: Deps): void {
  const available = (entry: EngineEntry) => deps.discovery.services().has(entry.service)

  app.get('/api/v1/engines', {
    schema: {
      operationId: 'listEngines',
      summary: 'All engines',
      tags: ['engines'],
      response: {
        200: {
          type: 'object',
          description: 'The catalogue',
          required: ['engines', 'total'],
          properties: { engines: { type: 'array', items: briefEngine }, total: { type: 'integer' } },
        },
        ...notModified,
      },
    },
    async handler(request, reply) {
      const services = deps.discovery.services()
      const engines = sorted(deps.catalogue.engines.values()).map((entry) => ({ ...brief(entry), available: services.has(entry.service) }))
      return sendDocument(request, reply, { engines, total: engines.length })
    },
  })

  for (const path of ['/api/v1/engines/:id', '/api/v1/engines/:id/info']) {
    app.get(path, {
      schema: {
        operationId: path.endsWith('info') ? 'engineInfo' : 'showEngine',
        summary: 'One engine: what it needs, what it returns, examples',
        tags: ['engines'],
        params: idParams,
        response: {
          200: fullEngine,
          ...notModified,
          ...problemResponses(404),
        },
      },
      async handler(request, reply) {
        const entry = findEngine(request, deps)
        return sendDocument(request, reply, {
          ...brief(entry),
          available: available(entry),
          schemas: { request: entry.request_schema, response: entry.result_schema },
          examples: entry.examples,
        })
      },
    })
  }

  app.get('/api/v1/engines/:id/schema', {
    schema: {
      operationId: 'engineSchema',
      summary: 'JSON Schemas of request and response',
      tags: ['engines'],
      params: idParams,
      response: {
        200: {
          type: 'object',
          description: 'Two JSON Schemas',
          required: ['engine_id', 'request', 'response'],
          properties: { engine_id: { type: 'string' }, request: schemaObject, response: schemaObject },
        },
        ...notModified,
        ...problemResponses(404),
      },
    },
    async handler(request, reply) {
      const entry = findEngine(request, deps)
      return sendDocument(request, reply, { engine_id: entry.id, request: entry.request_schema, response: entry.result_schema })
    },
  })
}

/** An entry without its schemas and examples. */
function brief(entry: EngineEntry) {
  const { id, title, summary, tags, required_phase, version, deterministic, determinism, needs, has_picture, cost } = entry
  return { id, name: title, title, summary, tags, required_phase, version, deterministic, determinism, needs, has_picture, cost }
}

const sorted = (entries: Iterable<EngineEntry>) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
