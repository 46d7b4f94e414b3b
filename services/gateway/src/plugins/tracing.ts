import { type Tracing, writeTraceparent } from '@selemene/service'
import type { App } from '../app-types.js'

/**
 * One server span per request, where a collector is configured. It takes the place of the ids that `request-context` has made, so
 * that the trace on the wire is the one that is exported. Added right after it.
 */
export function addTracing(app: App, { tracing }: { tracing: Tracing | undefined }): void {
  if (tracing === undefined) return
  app.decorateRequest('span', undefined)

  app.addHook('onRequest', (request, reply, done) => {
    const span = tracing.openRequest(request.headers.traceparent as string | undefined)
    const { traceId, traceparent } = request.trace
    if (span === undefined) request.trace = { traceId, traceparent: `${traceparent.slice(0, -2)}00` }
    else {
      request.span = span
      request.trace = { traceId: span.context.traceId, traceparent: writeTraceparent(span.context) }
    }
    reply.header('traceparent', request.trace.traceparent)
    done()
  })

  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url
    request.span?.end({
      name: route === undefined ? request.method : `${request.method} ${route}`,
      status: reply.statusCode,
      errorCode: request.failure?.code,
      attributes: { 'http.request.method': request.method, 'http.route': route, 'noesis.request_id': request.id },
    })
    done()
  })
}
