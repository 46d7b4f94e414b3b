import { asNoesisError, type ErrorCode, NoesisError } from '@selemene/contracts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { App, Deps } from '../app-types.js'
import { problemOf, problemType } from '../http/problem.js'

/** Every error of every layer leaves as problem+json, and unexpected ones are told to log and Sentry. */
export function addProblems(app: App, deps: Pick<Deps, 'log' | 'telemetry'>): void {
  app.setErrorHandler((thrown: FastifyError | NoesisError, request, reply) => {
    const error = asKnownError(thrown)
    if (error.status >= 500 && !expectedCodes.has(error.code)) report(deps, error, thrown, request)
    sendProblem(request, reply, error)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, notFound(request)))
}

/** Refuses what leads to no route before anything of its body is looked at; after credentials and limit, hence a hook of its own. */
export function addNotFound(app: App): void {
  app.addHook('onRequest', (request, _reply, done) => done(request.is404 ? notFound(request) : undefined))
}

const notFound = (request: FastifyRequest) =>
  new NoesisError('NOT_FOUND', `There is nothing at ${request.method} ${pathOf(request)}. /api/docs lists what there is.`)

/**
 * What a system under stress answers again and again: metrics tell it, and a report of each would add to the stress. Maintenance is no
 * failure at all: an operator has asked for it.
 */
const expectedCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['SERVICE_UNAVAILABLE', 'OVERLOADED', 'MAINTENANCE'])

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: NoesisError): void {
  request.failure = error
  const retryAfter = retryAfterOf(error)
  if (retryAfter !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', retryAfter)
  const problem = problemOf(error, { instance: pathOf(request), requestId: request.id, traceId: request.trace?.traceId ?? '' })
  reply.code(error.status).type(problemType).send(JSON.stringify(problem))
}

/** The path without its query, which may hold a place or a name. */
export const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] as string

function retryAfterOf(error: NoesisError): number | undefined {
  const stated = error.extra.retry_after_seconds
  if (typeof stated === 'number') return stated
  return error.status === 503 ? 1 : undefined
}

/** Fastify's own errors, by their codes. */
const frameworkCodes: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send application/json in UTF-8.'],
  FST_ERR_BAD_URL: ['MALFORMED_REQUEST', 'The path is not a valid URL path.'],
  FST_ERR_ASYNC_CONSTRAINT: ['MALFORMED_REQUEST', 'The request cannot be routed.'],
  FST_ERR_MAX_PARAM_LENGTH: ['NOT_FOUND', 'The path is longer than any route here.'],
}

function asKnownError(thrown: FastifyError | NoesisError): NoesisError {
  if (thrown instanceof NoesisError) return thrown
  const known = frameworkCodes[thrown.code]
  if (known !== undefined) return new NoesisError(known[0], known[1], { cause: thrown })
  if (thrown.statusCode !== undefined && thrown.statusCode >= 400 && thrown.statusCode < 500)
    return new NoesisError('MALFORMED_REQUEST', 'The request is malformed.', { cause: thrown })
  return asNoesisError(thrown)
}

function report(deps: Pick<Deps, 'log' | 'telemetry'>, error: NoesisError, thrown: unknown, request: FastifyRequest): void {
  const context = { error_code: error.code, request_id: request.id, trace_id: request.trace?.traceId }
  deps.log.error({ error: thrown, ...context, route: request.route.url }, 'request failed')
  deps.telemetry.report(error.cause ?? error, {
    ...context,
    ...(request.engine === undefined ? {} : { engine_id: request.engine.id }),
    ...(request.workflow === undefined ? {} : { workflow_id: request.workflow.id }),
    ...(request.caller === undefined ? {} : { tier: request.caller.tier, consciousness_level: request.caller.consciousness_level }),
  })
}
