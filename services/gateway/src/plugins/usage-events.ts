import type { EventPublisher } from '@selemene/bus'
import { type EventData, NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'

const retryAfterSeconds = 5

/**
 * A call that could not be counted is refused before anything of it is done. Others are one event each, handed to the socket before the answer is: nothing waits for the stream, and nothing that a caller
 * has seen was never sent. What was refused before anything was done for it (no credential, limit, overload) is not counted.
 */
export function addUsageEvents(app: App, deps: Pick<Deps, 'events' | 'bus' | 'metrics'>): void {
  const uncountable = deps.metrics.counter('uncountable_calls_total')
  app.addHook('onRequest', (request, _reply, done) => {
    if (!request.route.config.counted || !deps.events.full) return done()
    uncountable.inc()
    done(
      new NoesisError('SERVICE_UNAVAILABLE', 'Calls cannot be counted right now, so none are taken. Try again shortly.', {
        extra: { retry_after_seconds: retryAfterSeconds },
      }) as Error,
    )
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!request.route.config.counted) return done(null, payload)
    const named = request.engine ?? request.workflow
    if (named !== undefined && !isUncounted(request, reply))
      publishUsage(deps.events, request, {
        engine_id: request.workflow === undefined ? named.id : null,
        workflow_id: request.workflow?.id ?? null,
        response_status: reply.statusCode,
        duration_ms: performance.now() - request.startedAt,
        cache_hit: request.cacheHit,
      })
    deps.bus.afterWrite(() => done(null, payload))
  })
}

const isUncounted = ({ failure }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  statusCode === 401 || statusCode === 429 || failure?.code === 'OVERLOADED'

type CallFacts = Pick<EventData<'requestCompleted'>, 'engine_id' | 'workflow_id' | 'response_status' | 'duration_ms' | 'cache_hit'>

/** The one event behind one usage row. */
export function publishUsage(events: EventPublisher, request: FastifyRequest, facts: CallFacts): void {
  const { caller } = request
  const { engine_id, workflow_id, response_status, duration_ms, cache_hit } = facts
  const data = {
    user_id: caller?.user_id ?? null,
    key_id: caller?.key_id ?? null,
    tier: caller?.tier ?? null,
    consciousness_level: caller?.consciousness_level ?? 0,
    engine_id,
    workflow_id,
    response_status,
    duration_ms,
    cache_hit,
    status: outcomeOf(response_status),
    request_path: templateOf(request),
  }
  const { engineCounts } = request
  events.publish('requestCompleted', engineCounts === undefined ? data : { ...data, ...engineCounts }, {
    traceparent: request.trace.traceparent,
    keep: true,
  })
}

/** The route as the document writes it; only routes of the API are counted, so the set is closed. */
function templateOf({ route: { url, config } }: FastifyRequest): string {
  const known = templates.get(config)
  if (known !== undefined) return known
  const template = (url as string).replace(/:(\w+)/g, '{$1}')
  templates.set(config, template)
  return template
}

/** By a route’s own configuration. */
const templates = new WeakMap<object, string>()

function outcomeOf(status: number): 'success' | 'client_error' | 'server_error' {
  if (status < 400) return 'success'
  return status < 500 ? 'client_error' : 'server_error'
}
