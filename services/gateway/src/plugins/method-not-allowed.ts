import { NoesisError } from '@selemene/contracts'
import type { HTTPMethods } from 'fastify'
import type { App } from '../app-types.js'
import { sendProblem } from './problems.js'

const allMethods: HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Remembers every route, so that `close()` can answer 405 with `Allow` where a path exists and its method does not. */
export function addMethodNotAllowed(app: App): { close(): void } {
  // Bounded by the routes of this program.
  const routes = new Map<string, { methods: Set<string>; access: 'key' | 'address' | 'public' | undefined }>()
  app.addHook('onRoute', (route) => {
    // Swagger UI's own routes come in pairs, with and without a slash, which cannot be told apart here.
    if (route.url.includes('*') || route.url.startsWith('/api/docs')) return
    // Bounded by the methods of HTTP.
    const known = routes.get(route.url) ?? { methods: new Set<string>(), access: route.config?.access }
    for (const method of [route.method].flat()) known.methods.add(method)
    routes.set(route.url, known)
  })
  return {
    close() {
      for (const [url, { methods, access }] of [...routes]) {
        const missing = allMethods.filter((method) => !methods.has(method))
        if (missing.length === 0) continue
        const allow = [...methods].sort().join(', ')
        app.route({
          url,
          method: missing,
          schema: { hide: true },
          config: access === undefined ? {} : { access },
          // Before anything of a body is looked at: its type and size matter only to a route that takes it.
          onRequest(request, reply, _done) {
            reply.header('allow', allow)
            sendProblem(request, reply, new NoesisError('METHOD_NOT_ALLOWED', `${request.method} is not answered here; ${allow} is.`))
          },
          handler: () => undefined,
        })
      }
    },
  }
}
