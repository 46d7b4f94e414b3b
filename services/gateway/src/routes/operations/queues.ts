import { NoesisError } from '@selemene/contracts'
import type { App } from '../../app-types.js'
import type { QueueReader } from '../../queue-reader.js'
import { problemResponses } from '../documented.js'

/** GET /api/queues/status */
export function queuesStatus(app: App, queues: QueueReader): void {
  app.get('/api/queues/status', {
    schema: {
      operationId: 'queuesStatus',
      summary: 'Streams and durable consumers: what waits, what was given again, what was given up',
      tags: ['operations'],
      response: {
        200: { type: 'object', description: 'As the message server counts them', required: ['streams', 'dead_letters'] },
        ...problemResponses(401, 429, 503),
      },
    },
    async handler() {
      const status = await queues.read()
      if (status === undefined) throw new NoesisError('SERVICE_UNAVAILABLE', 'The message bus cannot be asked right now. Try again shortly.')
      return status
    },
  })
}
