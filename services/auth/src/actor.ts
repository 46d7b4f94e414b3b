import { type Call, header } from '@selemene/bus'
import { authHeader, grants, NoesisError } from '@selemene/contracts'

/** Who acts, as the audit log names them. What an actor may do is read from its key, in the transaction of what it does. */
export interface Actor {
  kind: 'key' | 'operator' | 'stranger'
  /** null for the command line, and for a stranger who registers. */
  userId: string | null
  keyId: string | null
  ipHash: string | null
  requestId: string | null
}

/** The operator at the command line: has the owner's URL of the database, so nothing can be withheld. */
export const commandLine: Actor = { kind: 'operator', userId: null, keyId: null, ipHash: null, requestId: null }

/** A stranger with an invite code. */
export const strangerOf = (call: Call): Actor => ({ kind: 'stranger', userId: null, keyId: null, ...traceOf(call) })

/** The principal of a call. Throws AUTH_ERROR without one, and PERMISSION_DENIED without `permission`. */
export function callerOf(call: Call, permission?: string): Actor {
  const principal = call.principal()
  if (principal === undefined) throw new NoesisError('AUTH_ERROR', 'This call needs a principal.', { extra: { reason: 'missing' } })
  if (permission !== undefined && !grants(principal.permissions, permission))
    throw new NoesisError('PERMISSION_DENIED', `This needs the permission ${permission}.`)
  return { kind: 'key', userId: principal.user_id, keyId: principal.key_id, ...traceOf(call) }
}

const traceOf = (call: Call) => ({ ipHash: call.header(authHeader.ipHash) ?? null, requestId: call.header(header.requestId) ?? null })
