import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'

/** The documents page may run its own scripts and styles and talk to this API; everything else may do nothing at all. */
const documentsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** The page to try the API runs its own modules, calls this API, and shows pictures that it was sent. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const closedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function addSecurityHeaders(app: App, deps: Pick<Deps, 'settings'>): void {
  app.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply, deps.settings)
    done()
  })
}

/** Also for what is refused before any hook runs. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, settings: Pick<Deps['settings'], 'production'>): void {
  reply.headers(securityHeadersOf(request.url, settings))
}

export const securityHeadersOf = (url: string, { production }: Pick<Deps['settings'], 'production'>): Readonly<Record<string, string>> => ({
  'content-security-policy': policyOf(url),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'cross-origin',
  'strict-transport-security': `max-age=31536000${production ? '; includeSubDomains' : ''}`,
})

function policyOf(url: string): string {
  if (url.startsWith('/api/docs')) return documentsPolicy
  return url === '/' || url.startsWith('/?') ? pagePolicy : closedPolicy
}
