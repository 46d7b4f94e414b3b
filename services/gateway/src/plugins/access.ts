import { grants, NoesisError, tierLimitPerMinute } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../access/access.js'
import { isListed, networkOf } from '../access/address-list.js'
import { type Credential, credentialOf } from '../access/credential.js'
import { createLookUpGate } from '../access/look-up-gate.js'
import type { App, Deps } from '../app-types.js'
import type { Decision } from '../limits/sliding-window.js'

const tierWindowSeconds = 60
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
    const { access = 'key', alwaysOpen } = request.routeOptions.config
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
    const { permission } = request.routeOptions.config
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

/** Counts `units` more of this request's caller, for routes that do several calls in one. Throws RATE_LIMIT_EXCEEDED. */
export async function takeLimit(deps: Pick<Deps, 'limiter'>, request: FastifyRequest, reply: FastifyReply, units: number): Promise<void> {
  const { who, most, windowSeconds } = limitOf(request.caller as Caller, units)
  tellDecision(request, reply, await deps.limiter.take(who, most, windowSeconds, units))
}

interface Counted {
  who: string
  most: number
  windowSeconds: number
  units: number
}

const costOf = (request: FastifyRequest): number => request.routeOptions.config.cost?.(request) ?? 1

/** Counted per user over all keys, each request held to its own key's limit. */
const limitOf = (caller: Caller, units: number): Counted => ({
  who: `user:${caller.user_id}`,
  most: caller.rate_limit ?? tierLimitPerMinute[caller.tier],
  windowSeconds: tierWindowSeconds,
  units,
})

/** What access refuses for the credential's own sake: it is no good, or not from here. */
const isRefusal = (error: unknown): error is NoesisError =>
  error instanceof NoesisError && (error.code === 'AUTH_ERROR' || error.code === 'PERMISSION_DENIED')

function tellDecision(request: FastifyRequest, reply: FastifyReply, decision: Decision): void {
  request.limitDecision = decision
  setLimitHeaders(reply, decision)
  assertAllowed(decision)
}

function assertAllowed({ allowed, limit, windowSeconds, resetMs }: Decision): void {
  if (allowed) return
  const seconds = Math.min(60, Math.max(1, Math.ceil(resetMs / 1000)))
  throw new NoesisError('RATE_LIMIT_EXCEEDED', `The limit of ${limit} requests in ${windowSeconds} seconds is used up. Try again in ${seconds} s.`, {
    extra: { retry_after_seconds: seconds },
  })
}

function setLimitHeaders(reply: FastifyReply, { limit, remaining, resetMs, windowSeconds }: Decision): void {
  const seconds = Math.min(windowSeconds, Math.max(1, Math.ceil(resetMs / 1000)))
  reply.header('x-ratelimit-limit', limit)
  reply.header('x-ratelimit-remaining', remaining)
  reply.header('x-ratelimit-reset', Math.ceil((Date.now() + resetMs) / 1000))
  reply.header('ratelimit-policy', `"default";q=${limit};w=${windowSeconds}`)
  reply.header('ratelimit', `"default";r=${remaining};t=${seconds}`)
}
