import { type RequestSpan, type Tracing, writeTraceparent } from '@selemene/service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-types.js'
import { continueTrace, type Trace } from '../http/trace.js'

const requestIdPattern = /^[\w.-]{8,128}$/

/** The id that a caller may choose, else undefined. */
export const acceptableRequestId = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && requestIdPattern.test(header) ? header : undefined

/** Id, trace and clock of every request, on every answer. */
export function addRequestContext(app: App, tracing: Tracing | undefined): void {
  app.decorateRequest('route')
  app.decorateRequest('trace')
  app.decorateRequest('span', undefined)
  app.decorateRequest('startedAt', 0)
  app.decorateRequest('credential', undefined)
  app.decorateRequest('caller', undefined)
  app.decorateRequest('limitDecision', undefined)
  app.decorateRequest('engine', undefined)
  app.decorateRequest('workflow', undefined)
  app.decorateRequest('failure', undefined)
  app.decorateRequest('cacheHit', false)
  app.decorateRequest('engineCounts', undefined)

  app.addHook('onRequest', (request, reply, done) => {
    openContext(request, reply, tracing)
    done()
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header('server-timing', `total;dur=${(performance.now() - request.startedAt).toFixed(1)}`)
    done(null, payload)
  })
}

/**
 * Also for what is refused before any hook runs, such as a path that cannot be decoded. With a collector, the trace on the wire is the
 * one that is exported, or says that it is not kept.
 */
export function openContext(request: FastifyRequest, reply: FastifyReply, tracing?: Tracing): void {
  const { traceparent } = request.headers as { traceparent?: string }
  request.startedAt = performance.now()
  request.route = request.routeOptions
  request.span = tracing?.openRequest(traceparent)
  request.trace = request.span === undefined ? continueTrace(traceparent, tracing === undefined) : traceOf(request.span)
  reply.header('x-request-id', request.id)
  reply.header('traceparent', request.trace.traceparent)
}

const traceOf = ({ context }: RequestSpan): Trace => ({ traceId: context.traceId, traceparent: writeTraceparent(context) })
