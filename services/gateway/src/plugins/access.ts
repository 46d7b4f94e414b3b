import { grants, NoesisError } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../access/access.js'
import { isListed, networkOf } from '../access/address-list.js'
import { type Credential, credentialOf } from '../access/credential.js'
import { createLookUpGate } from '../access/look-up-gate.js'
import type { App, Deps } from '../app-types.js'
import { type Counted, costOf, limitOf, tellDecision } from '../limits/decide-limit.js'
import type { Decision } from '../limits/sliding-window.js'

/** Look-ups at auth that one address may have under way. */
const lookUpsAtOnce = 32

/** Credentials, then the limit, then the permission: in this order, before anything of the body is read. */
export function addAccess(app: App, deps: Deps): void {
  const throughGate = createLookUpGate(lookUpsAtOnce)

  app.addHook('onRequest', (request, reply, done) => {
    let waiting: Promise<void> | undefined
    try {
      waiting = admit(request, reply)
    } catch (error) {
      return done(error as Error)
    }
    if (waiting === undefined) done()
    else waiting.then(() => done(), done)
  })

  /** Nearly every request is decided at once: promises would cost more than the decision. */
  function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
    const { access = 'key', alwaysOpen } = request.route.config
    if (alwaysOpen) return undefined
    if (access === 'key') return admitByCredential(request, reply)
    assertOpen(request)
    return access === 'public' ? undefined : limitAddress(request, reply, costOf(request))
  }

  function admitByCredential(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
    const credential = credentialOf(request.headers)
    request.credential = credential
    let caller: Caller | undefined
    try {
      caller = deps.access.known(credential, request.ip)
    } catch (error) {
      return refuse(request, reply, error)
    }
    return caller === undefined ? admitAfterAsking(request, reply, credential) : admitCaller(request, reply, caller)
  }

  async function admitAfterAsking(request: FastifyRequest, reply: FastifyReply, credential: Credential) {
    const caller = await deps.access
      .authenticate(credential, request.ip, request.trace.traceparent, (isKnown, ask) => lookUp(request, reply, isKnown, ask))
      .catch((error: unknown) => refuse(request, reply, error))
    await admitCaller(request, reply, caller)
  }

  /** Asks auth about a credential, unless its address has used up what an address may get wrong. */
  function lookUp(request: FastifyRequest, reply: FastifyReply, isKnown: () => boolean, ask: () => Promise<Caller>): Promise<Caller> {
    return throughGate(networkOf(request.ip), async () => {
      // Another request with the same credential may have asked while this one waited.
      if (!isKnown()) await limitAddress(request, reply, 0)
      return ask().catch((error: unknown) => refuse(request, reply, error))
    })
  }

  /** A refused credential is counted against its address, and against nothing else; beyond that limit the answer is 429. Rethrows `error`. */
  async function refuse(request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<never> {
    if (isRefusal(error) && request.failure !== error) {
      request.failure = error
      await limitAddress(request, reply, 1)
    }
    throw error
  }

  function admitCaller(request: FastifyRequest, reply: FastifyReply, caller: Caller): Promise<void> | undefined {
    request.caller = caller
    const limiting = limit(request, reply, limitOf(caller, costOf(request)))
    if (limiting !== undefined) return limiting.then(() => enter(request, caller))
    enter(request, caller)
    return undefined
  }

  function enter(request: FastifyRequest, caller: Caller) {
    const { permission } = request.route.config
    assertOpen(request)
    if (permission !== undefined) assertPermitted(request, permission)
    deps.touches.touch(caller.key_id)
  }

  /** During maintenance only admins come in. */
  function assertOpen(request: FastifyRequest) {
    const { active } = deps.maintenance
    if (active === undefined || grants(request.caller?.permissions ?? [], 'admin:ops')) return
    throw new NoesisError('MAINTENANCE', active.message ?? 'The API is closed for maintenance.', {
      extra: { retry_after_seconds: active.retry_after_seconds },
    })
  }

  function limitAddress(request: FastifyRequest, reply: FastifyReply, units: number) {
    const { requests, windowSeconds } = deps.settings.anonymousLimit
    return limit(request, reply, { who: `ip:${networkOf(request.ip)}`, most: requests, windowSeconds, units })
  }

  function limit(request: FastifyRequest, reply: FastifyReply, { who, most, windowSeconds, units }: Counted): Promise<void> | undefined {
    const tell = (decision: Decision) => tellDecision(request, reply, decision)
    const decision = deps.limiter.take(who, most, windowSeconds, units)
    if (decision instanceof Promise) return decision.then(tell)
    tell(decision)
    return undefined
  }

  function assertPermitted(request: FastifyRequest, permission: string) {
    const admin = permission.startsWith('admin:')
    if (admin && deps.settings.adminAllowlist.length > 0 && !isListed(request.ip, deps.settings.adminAllowlist))
      throw new NoesisError('PERMISSION_DENIED', 'Admin routes are closed to this address.')
    if (!grants(request.caller?.permissions ?? [], permission))
      throw new NoesisError('PERMISSION_DENIED', `This needs the permission ${permission}.`, { extra: { required_permission: permission } })
  }
}

/** What access refuses for the credential's own sake: it is no good, or not from here. */
const isRefusal = (error: unknown): error is NoesisError =>
  error instanceof NoesisError && (error.code === 'AUTH_ERROR' || error.code === 'PERMISSION_DENIED')
