import { NoesisError, tierLimitPerMinute } from '@selemene/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../access/access.js'
import type { Deps } from '../app-types.js'
import type { Decision } from './sliding-window.js'

const tierWindowSeconds = 60

/** Whose requests are counted, up to how many, and for how many this one counts. */
export interface Counted {
  who: string
  most: number
  windowSeconds: number
  units: number
}

/** For how many requests a call of this route counts: the stated cost of its engine, else one. */
export const costOf = (request: FastifyRequest): number => request.route.config.cost?.(request) ?? 1

/** Counted per user over all keys, each request held to its own key's limit. */
export const limitOf = (caller: Caller, units: number): Counted => ({
  who: `user:${caller.user_id}`,
  most: caller.rate_limit ?? tierLimitPerMinute[caller.tier],
  windowSeconds: tierWindowSeconds,
  units,
})

/** Counts `units` more of this request's caller, for routes that do several calls in one. Throws RATE_LIMIT_EXCEEDED. */
export async function takeLimit(deps: Pick<Deps, 'limiter'>, request: FastifyRequest, reply: FastifyReply, units: number): Promise<void> {
  const { who, most, windowSeconds } = limitOf(request.caller as Caller, units)
  tellDecision(request, reply, await deps.limiter.take(who, most, windowSeconds, units))
}

/** Writes a decision into the headers of the answer. Throws RATE_LIMIT_EXCEEDED where it is no. */
export function tellDecision(request: FastifyRequest, reply: FastifyReply, decision: Decision): void {
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
