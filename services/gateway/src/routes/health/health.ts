import type { App, Deps } from '../../app-types.js'
import { readiness } from './readiness.js'

const publicRoute = { access: 'public', alwaysOpen: true } as const

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
            examples: [{ status: 'ok', version: deps.version, uptime_seconds: 12, engines_loaded: 14, workflows_loaded: 6 }],
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
      response: { 200: { type: 'object', description: 'Alive', examples: [{ status: 'ok' }] } },
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
            type: 'object',
            description: 'Ready or degraded',
            examples: [{ redis: 'ok', postgres: 'ok', nats: 'ok', orchestrator: 'ok', engines: { numerology: 'ok' }, overall_status: 'ready' }],
          },
          503: { type: 'object', description: 'Not ready', examples: [{ nats: 'unavailable', overall_status: 'not_ready' }] },
        },
      },
      async handler(_request, reply) {
        const state = await readiness(deps)
        return reply.code(state.overall_status === 'not_ready' ? 503 : 200).send(state)
      },
    })
  }
}
