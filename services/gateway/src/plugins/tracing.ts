import type { App } from '../app-types.js'

/** Ends the span of every request whose trace is kept; `request-context` has opened it. */
export function addTracing(app: App): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.route.url
    request.span?.end({
      name: route === undefined ? request.method : `${request.method} ${route}`,
      status: reply.statusCode,
      errorCode: request.failure?.code,
      attributes: { 'http.request.method': request.method, 'http.route': route, 'noesis.request_id': request.id },
    })
    done()
  })
}
