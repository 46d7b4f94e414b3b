import { type Call, header } from '@selemene/bus'
import { authHeader, grants, NoesisError, type Principal } from '@selemene/contracts'
import { allPowers, type Powers } from './powers.js'

/** Who does something, as the audit log names them. */
export interface Actor {
  /** null for the command line and for whoever registers. */
  userId: string | null
  keyId: string | null
  powers: Powers
  ipHash: string | null
  requestId: string | null
}

/** The operator at the command line: has the owner's URL of the database, so nothing can be withheld. */
export const commandLine: Actor = { userId: null, keyId: null, powers: allPowers, ipHash: null, requestId: null }

/** Nobody yet: a stranger with an invite code. */
export function strangerOf(call: Call): Actor {
  const none: Powers = { tier: 'free', consciousness_level: 0, permissions: [] }
  return { userId: null, keyId: null, powers: none, ...traceOf(call) }
}

/** The principal of a call. Throws AUTH_ERROR without one, and PERMISSION_DENIED without `permission`. */
export function callerOf(call: Call, permission?: string): Actor {
  const principal = call.principal()
  if (principal === undefined) throw new NoesisError('AUTH_ERROR', 'This call needs a principal.', { extra: { reason: 'missing' } })
  if (permission !== undefined && !grants(principal.permissions, permission))
    throw new NoesisError('PERMISSION_DENIED', `This needs the permission ${permission}.`)
  return { userId: principal.user_id, keyId: principal.key_id, powers: powersOf(principal), ...traceOf(call) }
}

const powersOf = ({ tier, consciousness_level, permissions }: Principal): Powers => ({ tier, consciousness_level, permissions })

const traceOf = (call: Call) => ({ ipHash: call.header(authHeader.ipHash) ?? null, requestId: call.header(header.requestId) ?? null })
