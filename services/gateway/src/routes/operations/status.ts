import type { App, Deps } from '../../app-types.js'
import type { QueueReader } from '../../queue-reader.js'
import { countLookUps } from './count-look-ups.js'
import { createStatusBoard } from './status-board.js'
import { statusPage } from './status-page.js'

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
