import { createHash, timingSafeEqual } from 'node:crypto'
import { NoesisError } from '@selemene/contracts'
import type { App, Deps } from '../../app-types.js'
import { problemResponses } from '../documented.js'

/** GET /metrics and /api/metrics */
export function metricsRoute(app: App, deps: Pick<Deps, 'metrics' | 'settings'>): void {
  const { registry } = deps.metrics
  for (const url of ['/metrics', '/api/metrics']) {
    app.get(url, {
      config: { access: 'public', alwaysOpen: true },
      schema: {
        operationId: url === '/metrics' ? 'metrics' : 'apiMetrics',
        summary: 'Figures of the gateway for Prometheus',
        description: 'Open, or for the bearer token METRICS_TOKEN where one is configured. Every other service has /metrics on its health port.',
        tags: ['operations'],
        response: {
          200: {
            description: 'Prometheus text format',
            content: { 'text/plain': { schema: { type: 'string' }, example: 'noesis_uptime_seconds{service="gateway"} 12.5\n' } },
          },
          ...problemResponses(401),
        },
      },
      async handler(request, reply) {
        assertToken(request.headers.authorization, deps.settings.metricsToken)
        return reply.type(registry.contentType).send(await registry.metrics())
      },
    })
  }
}

function assertToken(authorization: string | undefined, expected: string | undefined): void {
  if (expected === undefined) return
  const sent = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (sent === undefined) throw new NoesisError('AUTH_ERROR', 'Metrics need their own bearer token.', { extra: { reason: 'missing' } })
  if (!timingSafeEqual(digest(sent), digest(expected)))
    throw new NoesisError('AUTH_ERROR', 'This is not the token of the metrics.', { extra: { reason: 'invalid' } })
}

const digest = (text: string) => createHash('sha256').update(text).digest()
