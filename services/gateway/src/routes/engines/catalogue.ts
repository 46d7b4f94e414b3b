import type { EngineEntry } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { sendDocument } from '../../http/send-document.js'
import { problemResponses } from '../documented.js'
import { findEngine } from './find-engine.js'

const idParams = { type: 'object', properties: { id: { type: 'string', examples: ['numerology'] } }, required: ['id'] }
const okObject = (description: string, examples: unknown[]) => ({ 200: { type: 'object', description, examples } })

/** GET /api/v1/engines, /:id, /:id/info, /:id/schema */
export function engineCatalogue(app: App, deps: Deps): void {
  const available = (entry: EngineEntry) => deps.presence.services().has(entry.service)

  app.get('/api/v1/engines', {
    schema: {
      operationId: 'listEngines',
      summary: 'All engines',
      tags: ['engines'],
      response: {
        ...okObject('The catalogue', [{ engines: [{ id: 'numerology', title: 'Numerology', required_phase: 0 }], total: 14 }]),
        ...problemResponses(401, 429),
      },
    },
    async handler(request, reply) {
      const services = deps.presence.services()
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
          ...okObject('The engine', [{ id: 'numerology', version: '1.0.0', required_phase: 0, deterministic: false }]),
          ...problemResponses(401, 404, 429),
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
        ...okObject('Two JSON Schemas', [{ request: { type: 'object' }, response: { type: 'object' } }]),
        ...problemResponses(401, 404, 429),
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
  const { id, title, summary, tags, required_phase, version, deterministic, determinism, needs, has_picture } = entry
  return { id, name: title, title, summary, tags, required_phase, version, deterministic, determinism, needs, has_picture }
}

const sorted = (entries: Iterable<EngineEntry>) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))
