import type { FastifyReply, FastifyRequest } from 'fastify'

/** What scripts of other origins may read of an answer. */
const exposedHeaders = [
  'x-request-id',
  'cache-status',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'traceparent',
  'server-timing',
  'etag',
  'deprecation',
  'sunset',
  'link',
].join(', ')

/** Only a browser that asks for a script of another origin says where that is from; the plugin would tell every caller. */
export function exposeHeaders(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (request.headers.origin !== undefined) reply.header('access-control-expose-headers', exposedHeaders)
  done()
}

/** The same that the CORS plugin would set, for what is answered before any hook runs. */
export function corsHeadersOf(origin: string | undefined, allowedOrigins: readonly string[]): Record<string, string> {
  if (origin === undefined || !allowedOrigins.includes(origin)) return { vary: 'Origin' }
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders }
}
