import type { App, Deps } from '../../app-types.js'
import { readiness } from './readiness.js'

const publicRoute = { access: 'public', alwaysOpen: true } as const

const partState = { type: 'string', enum: ['ok', 'unavailable'] }
const exampleParts = { redis: 'ok', postgres: 'ok', nats: 'ok', auth: 'ok', orchestrator: 'ok', analytics: 'ok' }
const readinessSchema = {
  type: 'object',
  required: [...Object.keys(exampleParts), 'engines', 'overall_status'],
  properties: {
    ...Object.fromEntries(Object.keys(exampleParts).map((part) => [part, partState])),
    engines: { type: 'object', additionalProperties: partState },
    overall_status: { type: 'string', enum: ['ready', 'degraded', 'not_ready'] },
  },
} as const

/** GET /health, /api/health, /health/live, /health/ready, /ready */
export function health(app: App, deps: Deps): void {
  for (const url of ['/health', '/api/health']) {
    app.get(url, {
      config: publicRoute,
      schema: {
        operationId: url === '/health' ? 'health' : 'apiHealth',
        summary: 'Version and size of what runs',
        tags: ['operations'],
        response: {
          200: {
            type: 'object',
            description: 'Running',
            required: ['status', 'version', 'uptime_seconds', 'engines_loaded', 'workflows_loaded'],
            properties: {
              status: { type: 'string', enum: ['ok'] },
              version: { type: 'string' },
              uptime_seconds: { type: 'integer' },
              engines_loaded: { type: 'integer' },
              workflows_loaded: { type: 'integer' },
            },
          },
        },
      },
      handler: () => ({
        status: 'ok',
        version: deps.version,
        uptime_seconds: Math.floor(process.uptime()),
        engines_loaded: deps.catalogue.engines.size,
        workflows_loaded: deps.catalogue.workflows.size,
      }),
    })
  }

  app.get('/health/live', {
    config: publicRoute,
    schema: {
      operationId: 'live',
      summary: '200 while the process runs',
      tags: ['operations'],
      response: {
        200: { type: 'object', description: 'Alive', required: ['status'], properties: { status: { type: 'string' } } },
      },
    },
    handler: () => ({ status: 'ok' }),
  })

  for (const url of ['/health/ready', '/ready']) {
    app.get(url, {
      config: publicRoute,
      schema: {
        operationId: url === '/ready' ? 'ready' : 'healthReady',
        summary: 'Whether requests can be served; 503 only when none can',
        tags: ['operations'],
        response: {
          200: {
            ...readinessSchema,
            description: 'Ready or degraded',
          },
          503: {
            ...readinessSchema,
            description: 'Not ready',
            examples: [{ ...exampleParts, nats: 'unavailable', engines: {}, overall_status: 'not_ready' }],
          },
        },
      },
      async handler(_request, reply) {
        const state = await readiness(deps)
        return reply.code(state.overall_status === 'not_ready' ? 503 : 200).send(state)
      },
    })
  }
}
