import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'

/** One wide line per request when it is over: all that is known of it and nothing that was in it. */
export function addRequestLog(app: App, { log, settings }: Pick<Deps, 'log' | 'settings'>): void {
  app.decorateRequest('bytesBefore', 0)

  app.addHook('onRequest', (request, _reply, done) => {
    request.bytesBefore = request.raw.socket.bytesWritten
    done()
  })

  app.addHook('onResponse', (request, reply, done) => {
    const level = levelOf(request, reply)
    if (log.writes(level)) {
      const { caller, failure, route } = request
      log[level](
        {
          method: request.method,
          route: route.url,
          status: reply.statusCode,
          duration_ms: Math.round(reply.elapsedTime * 1000) / 1000,
          bytes: request.raw.socket.bytesWritten - request.bytesBefore,
          user_id: caller?.user_id,
          key_id: caller?.key_id,
          tier: caller?.tier,
          engine_id: request.engine?.id,
          workflow_id: request.workflow?.id,
          error_code: failure?.code,
          request_id: request.id,
          trace_id: request.trace?.traceId,
          ip_hash: settings.hashAddress(request.ip),
        },
        'request',
      )
    }
    done()
  })
}

/**
 * Health and metrics are asked every few seconds by machines; our own failures are worth more than a line among many, but for what is
 * refused in thousands when there is too much to do: metrics tell that, and a line of each would add to it. Maintenance is no failure.
 */
function levelOf(request: FastifyRequest, reply: FastifyReply): 'debug' | 'info' | 'error' {
  if (request.failure?.code === 'OVERLOADED') return 'debug'
  if (reply.statusCode >= 500 && request.failure?.code !== 'MAINTENANCE') return 'error'
  return request.route.config.alwaysOpen ? 'debug' : 'info'
}
