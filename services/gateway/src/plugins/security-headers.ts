import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'

/** The documents page may run its own scripts and styles and talk to this API; everything else may do nothing at all. */
const documentsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const closedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function addSecurityHeaders(app: App, deps: Pick<Deps, 'settings'>): void {
  app.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply, deps.settings)
    done()
  })
}

/** Also for what is refused before any hook runs. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, { production }: Pick<Deps['settings'], 'production'>): void {
  reply.header('content-security-policy', request.url.startsWith('/api/docs') ? documentsPolicy : closedPolicy)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cache-control', 'private, no-store')
  reply.header('cross-origin-resource-policy', 'cross-origin')
  reply.header('strict-transport-security', `max-age=31536000${production ? '; includeSubDomains' : ''}`)
}
