import type { EventData } from '@selemene/contracts'
import { NoesisError, tiers } from '@selemene/contracts'
import type { FastifyRequest } from 'fastify'
import { networkOf } from '../access/address-list.js'
import type { App, Deps } from '../app-types.js'
import { createMergeBySecond } from '../security/merge-by-second.js'

const sweepMs = 100
const clock = () => performance.now()

type AuthFailure = Omit<EventData<'authFailed'>, 'count'>
type LimitHit = Omit<EventData<'rateLimitHit'>, 'count'>

/**
 * Refused credentials and used-up limits: each one in the metrics, and at most one event a second per address or user.
 * They are seen in `onError`, which runs before the answer is made: a refused credential beyond its address's limit is
 * answered 429 and is both.
 */
export function addSecurityEvents(app: App, deps: Pick<Deps, 'events' | 'metrics' | 'settings'>): void {
  const failures = deps.metrics.counter('auth_failures_total')
  const hits = deps.metrics.counter('rate_limit_hits_total')
  // Series stand at 0 from the start: a rate needs a value before the first increment.
  for (const auth_method of methods) for (const reason of reasons) failures.inc({ auth_method, reason }, 0)
  for (const tier of [...tiers, 'anonymous']) hits.inc({ tier }, 0)
  const failed = createMergeBySecond<AuthFailure>((facts, count) => deps.events.publish('authFailed', { ...facts, count }), clock)
  const limited = createMergeBySecond<LimitHit>((facts, count) => deps.events.publish('rateLimitHit', { ...facts, count }), clock)

  app.decorateRequest('itemsRefused', 0)
  app.addHook('onError', (request, _reply, error, done) => {
    // Metrics have a token of their own, which is no caller's credential.
    if (request.route.config.alwaysOpen) return done()
    const refused = refusedCredential(request, error)
    if (refused !== undefined) tellFailure(request, refused)
    if (error instanceof NoesisError && error.code === 'RATE_LIMIT_EXCEEDED') tellHit(request)
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    for (let i = 0; i < request.itemsRefused; i++) tellHit(request)
    done()
  })

  const timer = setInterval(() => {
    failed.sweep()
    limited.sweep()
  }, sweepMs)
  timer.unref()
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer)
    failed.flush()
    limited.flush()
    done()
  })

  function tellFailure(request: FastifyRequest, error: NoesisError) {
    const auth_method = request.credential?.method ?? 'none'
    const error_reason = reasonOf(error)
    const ip_hash = deps.settings.hashAddress(request.ip)
    failures.inc({ auth_method, reason: error_reason })
    failed.add(networkOf(request.ip), { auth_method, error_reason, ip_hash })
  }

  function tellHit({ caller, limitDecision, ip }: FastifyRequest) {
    hits.inc({ tier: caller?.tier ?? 'anonymous' })
    limited.add(caller === undefined ? `ip:${networkOf(ip)}` : `user:${caller.user_id}`, {
      user_id: caller?.user_id ?? null,
      tier: caller?.tier ?? null,
      limit: limitDecision?.limit ?? 0,
      window_seconds: limitDecision?.windowSeconds ?? 0,
    })
  }
}

/** The access plugin leaves the refusal in `failure` when what is thrown is the limit. */
function refusedCredential({ failure }: FastifyRequest, error: Error): NoesisError | undefined {
  if (error instanceof NoesisError && error.code === 'AUTH_ERROR') return error
  return failure?.code === 'AUTH_ERROR' ? failure : undefined
}

const methods = ['api_key', 'jwt', 'none'] as const
const reasons: readonly string[] = ['missing', 'invalid', 'expired', 'revoked']

const reasonOf = ({ extra }: NoesisError): AuthFailure['error_reason'] =>
  typeof extra.reason === 'string' && reasons.includes(extra.reason) ? (extra.reason as AuthFailure['error_reason']) : 'invalid'
