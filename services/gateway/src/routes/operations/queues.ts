import { NoesisError } from '@selemene/contracts'
import type { App } from '../../app-types.js'
import type { QueueReader } from '../../queue-reader.js'
import { problemResponses } from '../documented.js'

const example = {
  streams: [
    {
      name: 'EVENTS',
      messages: 1204,
      bytes: 632_117,
      max_bytes: 2_147_483_648,
      replicas_away: 0,
      last_message_at: '2026-02-08T10:00:00.123Z',
      consumers: [{ name: 'usage', subject: 'events.request.completed', pending: 0, in_flight: 0, redelivered: 0, dead_letters: 0, lag_seconds: 0 }],
    },
  ],
  dead_letters: 0,
}

/** GET /api/queues/status */
export function queuesStatus(app: App, queues: QueueReader): void {
  app.get('/api/queues/status', {
    schema: {
      operationId: 'queuesStatus',
      summary: 'Streams and durable consumers: what waits, what was given again, what was given up',
      tags: ['operations'],
      response: {
        200: { type: 'object', description: 'As the message server counts them', required: ['streams', 'dead_letters'], examples: [example] },
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
