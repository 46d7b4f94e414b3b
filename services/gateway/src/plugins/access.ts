import { grants, NoesisError, tierLimitPerMinute } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../access/access.js'
import { isListed, networkOf } from '../access/address-list.js'
import type { App, Deps } from '../app-types.js'
import type { Decision } from '../limits/sliding-window.js'

const tierWindowSeconds = 60

/** Credentials, then the limit, then the permission: in this order, before anything of the body is read. */
export function addAccess(app: App, deps: Deps): void {
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
    if (access === 'key') {
      const caller = deps.access.known(request.headers, request.ip)
      return caller === undefined ? admitAfterAsking(request, reply) : admitCaller(request, reply, caller)
    }
    assertOpen(request)
    return access === 'public' ? undefined : limitAddress(request, reply)
  }

  async function admitAfterAsking(request: FastifyRequest, reply: FastifyReply) {
    await admitCaller(request, reply, await authenticate(request, reply))
  }

  function admitCaller(request: FastifyRequest, reply: FastifyReply, caller: Caller): Promise<void> | undefined {
    const { who, most, windowSeconds } = limitOf(caller)
    request.caller = caller
    const limiting = limit(request, reply, who, most, windowSeconds)
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

  async function authenticate(request: FastifyRequest, reply: FastifyReply) {
    try {
      return await deps.access.authenticate(request.headers, request.ip, request.trace.traceparent)
    } catch (error) {
      if (!(error instanceof NoesisError) || error.code !== 'AUTH_ERROR') throw error
      // A refused credential is counted against its address, and against nobody else.
      request.failure = error
      await limitAddress(request, reply)
      throw error
    }
  }

  function limitAddress(request: FastifyRequest, reply: FastifyReply) {
    const { requests, windowSeconds } = deps.settings.anonymousLimit
    return limit(request, reply, `ip:${networkOf(request.ip)}`, requests, windowSeconds)
  }

  function limit(request: FastifyRequest, reply: FastifyReply, who: string, most: number, windowSeconds: number): Promise<void> | undefined {
    const tell = (decision: Decision) => {
      request.limitDecision = decision
      setLimitHeaders(reply, decision)
      assertAllowed(decision)
    }
    const decision = deps.limiter.take(who, most, windowSeconds)
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

/** Counts one more request of this request's caller, for routes that do several calls in one. Throws RATE_LIMIT_EXCEEDED. */
export async function takeLimit(deps: Pick<Deps, 'limiter'>, request: FastifyRequest): Promise<void> {
  const { who, most, windowSeconds } = limitOf(request.caller as Caller)
  assertAllowed(await deps.limiter.take(who, most, windowSeconds))
}

/** Counted per user over all keys, each request held to its own key's limit. */
const limitOf = (caller: Caller) => ({
  who: `user:${caller.user_id}`,
  most: caller.rate_limit ?? tierLimitPerMinute[caller.tier],
  windowSeconds: tierWindowSeconds,
})

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
