import type { EventPublisher } from '@selemene/bus'
import type { EventData } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'
import { pathOf } from './problems.js'

/**
 * One event per counted call, published before the answer is written: nothing waits for it, and nothing that a caller
 * has seen can be missing from the stream once the socket has been flushed.
 */
export function addUsageEvents(app: App, deps: Pick<Deps, 'events'>): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (
      request.routeOptions.config.counted &&
      (request.engine ?? request.workflow) !== undefined &&
      reply.statusCode !== 401 &&
      reply.statusCode !== 429
    ) {
      publishUsage(deps.events, request, {
        engine_id: request.workflow === undefined ? (request.engine?.id ?? null) : null,
        workflow_id: request.workflow?.id ?? null,
        response_status: reply.statusCode,
        duration_ms: performance.now() - request.startedAt,
        cache_hit: request.cacheHit,
        ...request.engineCounts,
      })
    }
    done(null, payload)
  })
}

type CallFacts = Omit<EventData<'requestCompleted'>, 'user_id' | 'key_id' | 'tier' | 'consciousness_level' | 'status' | 'request_path'>

/** The one event behind one usage row. */
export function publishUsage(events: EventPublisher, request: FastifyRequest, facts: CallFacts): void {
  const { caller } = request
  const who = {
    user_id: caller?.user_id ?? null,
    key_id: caller?.key_id ?? null,
    tier: caller?.tier ?? null,
    consciousness_level: caller?.consciousness_level ?? 0,
  }
  events.publish(
    'requestCompleted',
    { ...who, ...facts, status: outcomeOf(facts.response_status), request_path: pathOf(request) },
    { traceparent: request.trace.traceparent },
  )
}

function outcomeOf(status: number): 'success' | 'client_error' | 'server_error' {
  if (status < 400) return 'success'
  return status < 500 ? 'client_error' : 'server_error'
}
