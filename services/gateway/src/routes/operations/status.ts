import type { App, Deps } from '../../app-types.js'
import type { QueueReader } from '../../queue-reader.js'
import { countLookUps } from './count-look-ups.js'
import { createStatusBoard } from './status-board.js'
import { statusPage } from './status-page.js'

const part = { name: 'auth', state: 'ok', since: '2026-02-08T10:00:00.000Z', latency_ms: 1.2 }
const example = {
  overall_status: 'ready',
  version: '1.0.0',
  checked_at: '2026-02-08T10:05:00.000Z',
  services: [{ ...part, replicas: 1 }],
  stores: [{ ...part, name: 'postgres' }],
  engines: [{ ...part, id: 'numerology', name: 'Numerology', service: 'engines-rust-port', breaker: 'closed' }],
  workflows: [{ ...part, id: 'birth-blueprint', name: 'Birth blueprint', engines_unavailable: [] }],
  queues: [{ ...part, name: 'EVENTS', messages: 12, consumers: [] }],
  cache: { hit_rate: 0.9, layers: [{ layer: 'l1', hits: 90, misses: 10, failures: 0, hit_rate: 0.9 }], replicas: 2 },
}

/** GET /api/status: JSON, or a page where HTML is asked for. */
export function systemStatus(app: App, deps: Deps, queues: QueueReader): void {
  const board = createStatusBoard(deps, { queues, countLookUps: () => countLookUps(deps) })
  app.addHook('onClose', async () => board.close())

  app.get('/api/status', {
    config: { access: 'public', alwaysOpen: true },
    schema: {
      operationId: 'systemStatus',
      summary: 'State of every service, store, engine, workflow, queue and cache',
      description: 'With `Accept: text/html` a page for people.',
      tags: ['operations'],
      response: {
        200: {
          description: 'What works, how fast it answers, and since when',
          content: {
            'application/json': {
              schema: { type: 'object', required: ['overall_status', 'services', 'stores', 'engines', 'workflows', 'queues', 'cache'] },
              example,
            },
            'text/html': { schema: { type: 'string' }, example: '<!doctype html>' },
          },
        },
      },
    },
    async handler(request, reply) {
      const report = await board.read()
      if (request.answersIn !== 'text/html') return report
      return reply.type('text/html; charset=utf-8').send(statusPage(report))
    },
  })
}
