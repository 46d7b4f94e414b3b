import { type AuthRequest, authCalls, authHeader } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../app-types.js'
import { budgetOf, busHeaders } from '../forward.js'

/** Adds a row to the audit log for what the gateway itself does. Throws DATABASE_UNAVAILABLE when it cannot be written. */
export const recordAudit = (deps: Deps, request: FastifyRequest, row: AuthRequest<'recordAudit'>): Promise<unknown> =>
  askAuth(deps, request, 'recordAudit', row)

/** Asks auth on behalf of the caller. */
export function askAuth<N extends 'recordAudit' | 'clearCaches'>(
  deps: Deps,
  request: FastifyRequest,
  call: N,
  body: AuthRequest<N>,
): Promise<unknown> {
  return deps.bus.request(authCalls[call].subject, {
    body: JSON.stringify(body),
    headers: { ...busHeaders(request), [authHeader.ipHash]: deps.settings.hashAddress(request.ip) },
    timeoutMs: budgetOf(request, deps.settings.requestTimeoutMs),
  })
}
