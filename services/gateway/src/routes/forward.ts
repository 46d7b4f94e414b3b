import { type HeaderFields, header } from '@selemene/bus'
import { encodePrincipal, invalidInput, NoesisError } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../access/access.js'

/** The headers that go with every request on the bus. A PNG is made here, of an SVG. The principal is what this gateway found out, never what a caller sent. */
export function busHeaders(request: FastifyRequest): HeaderFields {
  const { answersIn, draw } = request
  return {
    [header.requestId]: request.id,
    [header.traceparent]: request.trace.traceparent,
    ...(request.caller === undefined ? {} : { [header.principal]: principalHeader(request.caller) }),
    ...(answersIn === '' ? {} : { [header.accept]: answersIn === 'image/png' ? 'image/svg+xml' : answersIn }),
    ...(draw === undefined ? {} : { [header.seed]: draw.seed, [header.now]: String(draw.now) }),
  }
}

const principalHeaders = new WeakMap<Caller, string>()

function principalHeader(caller: Caller): string {
  const known = principalHeaders.get(caller)
  if (known !== undefined) return known
  const { user_id, key_id, tier, consciousness_level, permissions, rate_limit } = caller
  const text = encodePrincipal({ user_id, key_id, tier, consciousness_level, permissions, rate_limit })
  principalHeaders.set(caller, text)
  return text
}

/** What is left of this request's time: the caller's own deadline, the service's at most. */
export function budgetOf(request: FastifyRequest, mostMs: number): number {
  const stated = request.headers['request-timeout-ms']
  const spent = performance.now() - request.startedAt
  if (stated === undefined) return Math.max(1, mostMs - spent)
  const wanted = Number(stated)
  if (!(Number.isInteger(wanted) && wanted >= 1))
    throw invalidInput('Request-Timeout-Ms', 'must be a whole number of milliseconds, at least 1', 'header')
  return Math.max(1, Math.min(wanted, mostMs) - spent)
}

/** Errors of the bus in the words of one engine: no responder means that it is unavailable. */
export function asEngineError(error: unknown, engineId: string): unknown {
  if (!(error instanceof NoesisError) || error.code !== 'SERVICE_UNAVAILABLE') return error
  return new NoesisError('ENGINE_UNAVAILABLE', `The engine ${engineId} is not available right now. Try again shortly.`, {
    extra: { engine_id: engineId, ...error.extra },
  })
}
