import { subjects } from '@selemene/contracts'
import { describeBus, describeEvents, describeOverload } from '@selemene/service'
import type { FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'
import { describeQueues } from '../metrics/queue-metrics.js'
import type { QueueReader } from '../queue-reader.js'

const breakerValues = { closed: 0, 'half-open': 1, open: 2 } as const
const knownMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * The gateway's own figures. A route is its template and a status its class, so that the set of series is closed whatever
 * callers send; what matches no route is `unmatched`, what never became a request `malformed`, and what was refused before a route was
 * looked for `overloaded`.
 */
export function addMetrics(app: App, deps: Pick<Deps, 'bus' | 'calls' | 'catalogue' | 'events' | 'metrics' | 'shedding'>, queues: QueueReader): void {
  const { metrics } = deps
  let malformed = 0
  metrics.counter('requests_total', async (counter) => {
    for (const { metricName, labels, value } of (await duration.get()).values)
      if (metricName?.endsWith('_count')) counter.inc(labels as Record<'route' | 'method' | 'status', string>, value)
    if (malformed > 0) counter.inc({ route: 'malformed', method: 'other', status: '4xx' }, malformed)
    const refused = Object.values(deps.calls.refused).reduce((sum, count) => sum + count, 0)
    if (refused > 0) counter.inc({ route: 'overloaded', method: 'other', status: '5xx' }, refused)
  })
  const duration = metrics.histogram('request_duration_seconds')
  describeEvents(metrics, deps.events)
  describeBus(metrics, deps.bus)
  describeOverload(metrics, deps.calls, deps.shedding)
  describeQueues(metrics, queues)
  metrics.gauge('active_connections', async (gauge) => gauge.set(await countConnections(app)))
  metrics.gauge('circuit_breaker_state', (gauge) => {
    gauge.reset()
    for (const engine_id of deps.catalogue.engines.keys()) {
      const state = deps.bus.breakers.get(subjects.engine(engine_id, 'calculate')) ?? 'closed'
      gauge.set({ engine_id }, breakerValues[state])
    }
  })

  // A caller who leaves before the answer is written never gets one: such a request is counted once, here or there.
  const left = new WeakSet<FastifyRequest>()
  app.addHook('onRequestAbort', (request, done) => {
    left.add(request)
    count(request, 'aborted')
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (!left.has(request)) count(request, `${Math.floor(reply.statusCode / 100)}xx`)
    done()
  })
  app.server.on('clientError', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET') malformed += 1
  })

  function count(request: FastifyRequest, status: string) {
    const labels = {
      route: request.route.url ?? 'unmatched',
      method: knownMethods.includes(request.method) ? request.method : 'other',
      status,
    }
    duration.observe(labels, (performance.now() - request.startedAt) / 1000)
  }
}

const countConnections = (app: App): Promise<number> =>
  new Promise((resolve, reject) => app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))))
