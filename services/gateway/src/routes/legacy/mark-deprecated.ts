import type { FastifyReply } from 'fastify'

/** When the old routes were declared deprecated, and when they end. */
const deprecatedSince = Date.UTC(2026, 10, 21)
const sunset = Date.UTC(2027, 10, 21)

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where to go instead. */
export function markDeprecated(reply: FastifyReply, successor: string): void {
  reply.header('deprecation', `@${deprecatedSince / 1000}`)
  reply.header('sunset', new Date(sunset).toUTCString())
  reply.header('link', `<${successor}>; rel="successor-version"`)
}
