import type { App, Deps } from '../../app-types.js'
import { problemResponses } from '../documented.js'
import { recordAudit } from './record-audit.js'

const config = { permission: 'admin:ops' } as const

/** POST /api/v1/admin/debug/error */
export function adminOperations(app: App, deps: Deps): void {
  app.post('/api/v1/admin/debug/error', {
    config,
    schema: {
      operationId: 'debugError',
      summary: 'Raises a real 500, to see that it is reported',
      description: 'For example: `curl -X POST -H "X-API-Key: …" …/api/v1/admin/debug/error`',
      tags: ['admin'],
      response: { 204: { type: 'null', description: 'Never: this operation exists to fail' }, ...problemResponses(500) },
    },
    async handler(request) {
      await recordAudit(deps, request, { action: 'debug.error_raised' })
      throw new Error('Raised on purpose by POST /api/v1/admin/debug/error')
    },
  })
}
