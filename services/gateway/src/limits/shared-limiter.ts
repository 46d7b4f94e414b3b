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
/** How long the other replicas' count is still believed while Redis does not answer. */
const othersGoodForMs = 5_000
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
  /** On its way to Redis with the question that is out. */
  telling: number
  /** How many more this replica may let through before it asks. */
  allowance: number
  /** Count of all replicas, and of the others, at the last answer. */
  total: number
  others: number
  resetMs: number
  answeredAt: number
  /** The question that is out, and since when. */
  asking: Promise<boolean | undefined> | undefined
  askedAt: number
  /** The question came too late for its request, which this replica has decided, and counted, by itself. */
  decidedAlone: boolean
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

  function callerOf(who: string, windowSeconds: number): Caller {
    const known = callers.get(who)
    if (known !== undefined && known.windowSeconds === windowSeconds) return known
    const key = `limit:${createHash('sha256').update(`${who} ${windowSeconds}`).digest('base64url')}`
    const caller: Caller = {
      key,
      windowSeconds,
      untold: 0,
      telling: 0,
      allowance: 0,
      total: 0,
      others: 0,
      resetMs: windowSeconds * 1000,
      answeredAt: Number.NEGATIVE_INFINITY,
      asking: undefined,
      askedAt: 0,
      decidedAlone: false,
    }
    callers.set(who, caller)
    return caller
  }

  /** Tells and asks Redis, one question at a time per caller. The outcome is whether one more was allowed, or undefined when Redis failed. */
  function ask(who: string, caller: Caller, wants: 0 | 1, limit: number): Promise<boolean | undefined> {
    const adds = caller.untold
    caller.untold = 0
    caller.telling = adds
    caller.askedAt = performance.now()
    caller.decidedAlone = false
    caller.asking = client
      .takeLimit(caller.key, caller.windowSeconds * 1000, adds, wants, limit)
      .then(
        ([allowed, total, resetMs]) => {
          caller.total = total
          caller.telling = 0
          // What Redis knows of this replica: all it has counted but the untold, and the one just allowed, which it counts next.
          const told = countOf(who, caller.windowSeconds) - caller.untold + (caller.decidedAlone ? 0 : allowed)
          caller.others = Math.max(0, total - told)
          caller.resetMs = resetMs
          caller.answeredAt = performance.now()
          caller.allowance = Math.floor(Math.max(0, limit - total) / shareOfRest)
          return allowed === 1
        },
        () => {
          caller.untold += adds
          caller.telling = 0
          return undefined
        },
      )
      .finally(() => {
        caller.asking = undefined
      })
    return caller.asking
  }

  const countOf = (who: string, windowSeconds: number) => {
    const most = Number.MAX_SAFE_INTEGER
    return most - own.look(who, most, windowSeconds, Date.now()).remaining
  }

  /** This replica's own count, and what it last knew of the others'. */
  function alone(who: string, caller: Caller, limit: number, tell: boolean): Decision {
    const others = performance.now() - caller.answeredAt < othersGoodForMs ? caller.others : 0
    const taken = own.take(who, Math.max(0, limit - others), caller.windowSeconds, Date.now())
    if (taken.allowed && tell) caller.untold += 1
    return { ...taken, limit }
  }

  async function take(who: string, limit: number, windowSeconds: number): Promise<Decision> {
    const caller = callerOf(who, windowSeconds)
    for (;;) {
      const now = performance.now()
      if (redis.status !== 'ready') return alone(who, caller, limit, true)
      const sinceMs = now - caller.answeredAt
      if (sinceMs < freshMs && countedOf(caller) < limit && caller.allowance > 0) {
        caller.allowance -= 1
        caller.untold += 1
        own.take(who, Number.MAX_SAFE_INTEGER, windowSeconds, Date.now())
        return decision(caller, true, limit)
      }
      // A flood of refused calls must not become a flood of questions.
      if (sinceMs < freshMs / 2 && caller.total >= limit) return decision(caller, false, limit)
      if (caller.asking !== undefined) {
        if ((await within(caller.asking, caller.askedAt + redisWithinMs - now)) === late) return alone(who, caller, limit, true)
        continue
      }
      const allowed = await within(ask(who, caller, 1, limit), redisWithinMs)
      // A late answer still counts this request in Redis, so it is not told a second time.
      if (allowed === late) {
        caller.decidedAlone = true
        return alone(who, caller, limit, false)
      }
      if (allowed === undefined) return alone(who, caller, limit, true)
      // Others may have been let through alone while Redis, which did not know of them, allowed this one.
      if (allowed && countedOf(caller) > limit) {
        caller.untold -= 1
        return decision(caller, false, limit)
      }
      if (allowed) own.take(who, Number.MAX_SAFE_INTEGER, windowSeconds, Date.now())
      return decision(caller, allowed, limit)
    }
  }

  const flusher = setInterval(() => {
    for (const [who, caller] of callers) {
      // Asking for nothing: only tells. What cannot be told stays untold and goes with the next.
      if (caller.untold > 0 && caller.asking === undefined && redis.status === 'ready')
        void ask(who, caller, 0, caller.total + caller.untold + caller.allowance * shareOfRest)
    }
  }, flushEveryMs)
  const sweeper = setInterval(() => {
    own.sweep(Date.now())
    for (const [who, caller] of callers)
      if (caller.untold === 0 && performance.now() - caller.answeredAt > caller.windowSeconds * 1000) callers.delete(who)
  }, 30_000)

  return {
    take,
    async close() {
      clearInterval(flusher)
      clearInterval(sweeper)
    },
  }
}

const decision = (caller: Caller, allowed: boolean, limit: number): Decision => ({
  allowed,
  limit,
  remaining: Math.max(0, limit - countedOf(caller)),
  windowSeconds: caller.windowSeconds,
  resetMs: Math.max(1, caller.resetMs),
})

/** What Redis counted at its last answer, and what was let through here since. */
const countedOf = ({ total, telling, untold }: Caller) => total + telling + untold

const late = Symbol('late')

/**
 * The outcome, or `late` after `ms`. The work itself goes on. What had arrived by then is read before it is called late: a process
 * that is busy itself must not take Redis for slow.
 */
function within<T>(work: Promise<T>, ms: number): Promise<T | typeof late> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => setImmediate(resolve, late), Math.max(0, ms))
    void work.then(resolve).finally(() => clearTimeout(timer))
  })
}
