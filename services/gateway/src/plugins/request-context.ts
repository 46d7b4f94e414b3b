import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-types.js'
import { continueTrace } from '../http/trace.js'

const requestIdPattern = /^[\w.-]{8,128}$/

/** The id that a caller may choose, else undefined. */
export const acceptableRequestId = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && requestIdPattern.test(header) ? header : undefined

/** Id, trace and clock of every request, on every answer. */
export function addRequestContext(app: App): void {
  app.decorateRequest('trace')
  app.decorateRequest('startedAt', 0)
  app.decorateRequest('caller', undefined)
  app.decorateRequest('limitDecision', undefined)
  app.decorateRequest('engine', undefined)
  app.decorateRequest('workflow', undefined)
  app.decorateRequest('failure', undefined)
  app.decorateRequest('cacheHit', false)
  app.decorateRequest('engineCounts', undefined)

  app.addHook('onRequest', (request, reply, done) => {
    openContext(request, reply)
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header('server-timing', `total;dur=${(performance.now() - request.startedAt).toFixed(1)}`)
    done(null, payload)
  })
}

/** Also for what is refused before any hook runs, such as a path that cannot be decoded. */
export function openContext(request: FastifyRequest, reply: FastifyReply): void {
  request.startedAt = performance.now()
  request.trace = continueTrace(request.headers.traceparent as string | undefined)
  reply.header('x-request-id', request.id)
  reply.header('traceparent', request.trace.traceparent)
}
