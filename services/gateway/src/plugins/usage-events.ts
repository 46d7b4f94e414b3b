import type { App, Deps } from '../app-types.js'
import { pathOf } from './problems.js'

/**
 * One event per counted call, published before the answer is written: nothing waits for it, and nothing that a caller
 * has seen can be missing from the stream once the socket has been flushed.
 */
export function addUsageEvents(app: App, deps: Pick<Deps, 'events'>): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { engine, workflow, caller } = request
    if (request.routeOptions.config.counted && (engine ?? workflow) !== undefined && reply.statusCode !== 401 && reply.statusCode !== 429) {
      deps.events.publish(
        'requestCompleted',
        {
          user_id: caller?.user_id ?? null,
          key_id: caller?.key_id ?? null,
          tier: caller?.tier ?? null,
          consciousness_level: caller?.consciousness_level ?? 0,
          engine_id: workflow === undefined ? (engine?.id ?? null) : null,
          workflow_id: workflow?.id ?? null,
          status: outcomeOf(reply.statusCode),
          response_status: reply.statusCode,
          request_path: pathOf(request),
          duration_ms: performance.now() - request.startedAt,
          cache_hit: request.cacheHit,
          ...request.engineCounts,
        },
        { traceparent: request.trace.traceparent },
      )
    }
    done(null, payload)
  })
}

export const outcomeOf = (status: number): 'success' | 'client_error' | 'server_error' =>
  status < 400 ? 'success' : status < 500 ? 'client_error' : 'server_error'
