import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Limiter } from './limiter.js'
import { createSlidingWindows, type Decision } from './sliding-window.js'

/** How long a count that Redis gave is good for deciding alone. */
const freshMs = 200
/** A replica may let through this share of what was left before it asks again: up to four replicas cannot overshoot. */
const shareOfRest = 4
const flushEveryMs = 100
const redisWithinMs = 8
/** After Redis was slow or gone, this replica decides alone for so long. */
const aloneMs = 1_000
const slotsPerWindow = 240

/** Adds what was let through since the last call, decides about one more, and tells the count of all replicas. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local window = tonumber(ARGV[1])
local slot_ms = window / ${slotsPerWindow}
local slot = math.floor(now / slot_ms)
local total, oldest = 0, slot
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  local number = tonumber(fields[i])
  if number < slot - ${slotsPerWindow} then
    redis.call('HDEL', KEYS[1], fields[i])
  else
    total = total + tonumber(fields[i + 1])
    if number < oldest then oldest = number end
  end
end
local adds = tonumber(ARGV[2])
local allowed = 0
if ARGV[3] == '1' and total + adds < tonumber(ARGV[4]) then
  allowed = 1
end
if adds + allowed > 0 then
  redis.call('HINCRBY', KEYS[1], slot, adds + allowed)
  redis.call('PEXPIRE', KEYS[1], window + slot_ms * 2)
end
return { allowed, total + adds + allowed, math.ceil((oldest + ${slotsPerWindow + 1}) * slot_ms - now) }
`

interface Caller {
  key: string
  windowSeconds: number
  /** Let through here and not yet told to Redis. */
  untold: number
  /** How many more this replica may let through before it asks. */
  allowance: number
  /** Count of all replicas at the last answer. */
  total: number
  resetMs: number
  askedAt: number
  asking: Promise<void> | undefined
}

type LimitClient = Redis & { takeLimit(key: string, windowMs: number, adds: number, wants: 0 | 1, limit: number): Promise<[number, number, number]> }

/**
 * One sliding window per caller over all replicas. Redis holds the counts; each replica decides alone within a share of
 * what is left, so that a busy caller costs a handful of round trips a window and a nearly exhausted one is counted exactly.
 * Redis slow or gone: the replica's own window decides, at once.
 */
export function createSharedLimiter(redis: Redis): Limiter {
  redis.defineCommand('takeLimit', { numberOfKeys: 1, lua: script })
  const client = redis as LimitClient
  const own = createSlidingWindows()
  const callers = new Map<string, Caller>()
  let aloneUntil = 0

  function callerOf(who: string, windowSeconds: number): Caller {
    const known = callers.get(who)
    if (known !== undefined && known.windowSeconds === windowSeconds) return known
    const key = `limit:${createHash('sha256').update(`${who} ${windowSeconds}`).digest('base64url')}`
    const caller: Caller = { key, windowSeconds, untold: 0, allowance: 0, total: 0, resetMs: windowSeconds * 1000, askedAt: 0, asking: undefined }
    callers.set(who, caller)
    return caller
  }

  /** Tells and asks Redis; throws when it does not answer in time. */
  async function ask(caller: Caller, wants: 0 | 1, limit: number): Promise<boolean> {
    const adds = caller.untold
    caller.untold = 0
    try {
      const [allowed, total, resetMs] = await within(client.takeLimit(caller.key, caller.windowSeconds * 1000, adds, wants, limit))
      caller.total = total
      caller.resetMs = resetMs
      caller.askedAt = performance.now()
      caller.allowance = Math.floor(Math.max(0, limit - total) / shareOfRest)
      return allowed === 1
    } catch (error) {
      caller.untold += adds
      aloneUntil = performance.now() + aloneMs
      throw error
    }
  }

  /** One question at a time per caller: those who come meanwhile use its answer. */
  function turn(caller: Caller, work: () => Promise<void>): Promise<void> {
    caller.asking = work().finally(() => {
      caller.asking = undefined
    })
    return caller.asking
  }

  async function take(who: string, limit: number, windowSeconds: number): Promise<Decision> {
    const caller = callerOf(who, windowSeconds)
    const alone = () => own.take(who, limit, windowSeconds, Date.now())
    for (;;) {
      if (performance.now() < aloneUntil || redis.status !== 'ready') return alone()
      const sinceMs = performance.now() - caller.askedAt
      if (sinceMs < freshMs && caller.total + caller.untold < limit && caller.allowance > 0) {
        caller.allowance -= 1
        caller.untold += 1
        alone()
        return decision(caller, true, limit)
      }
      // A flood of refused calls must not become a flood of questions.
      if (sinceMs < freshMs / 2 && caller.total >= limit) return decision(caller, false, limit)
      if (caller.asking !== undefined) {
        await caller.asking
        continue
      }
      let allowed: boolean | undefined
      await turn(caller, async () => {
        allowed = await ask(caller, 1, limit).catch(() => undefined)
      })
      if (allowed === undefined) return alone()
      if (allowed) alone()
      return decision(caller, allowed, limit)
    }
  }

  const flusher = setInterval(() => {
    for (const caller of callers.values()) {
      if (caller.untold > 0 && caller.asking === undefined && redis.status === 'ready' && performance.now() >= aloneUntil) {
        // Asking for nothing: only tells. A lost telling stays untold and goes with the next.
        void turn(caller, () =>
          ask(caller, 0, caller.total + caller.untold + caller.allowance * shareOfRest).then(
            () => undefined,
            () => undefined,
          ),
        )
      }
    }
  }, flushEveryMs)
  const sweeper = setInterval(() => {
    own.sweep(Date.now())
    for (const [who, caller] of callers)
      if (caller.untold === 0 && performance.now() - caller.askedAt > caller.windowSeconds * 1000) callers.delete(who)
  }, 30_000)

  return {
    take,
    async close() {
      clearInterval(flusher)
      clearInterval(sweeper)
    },
  }
}

const decision = ({ total, untold, windowSeconds, resetMs }: Caller, allowed: boolean, limit: number): Decision => ({
  allowed,
  limit,
  remaining: Math.max(0, limit - total - untold),
  windowSeconds,
  resetMs: Math.max(1, resetMs),
})

function within<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Redis did not answer in time')), redisWithinMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
