import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Limiter } from './limiter.js'
import { Recent } from './recent.js'
import { createSlidingWindows, type Decision } from './sliding-window.js'

/** How long a count that Redis gave is good for deciding alone. */
const freshMs = 200
/** A replica may let through this share of what was left before it asks again, and this share of the limit: nobody overshoots by more. */
const shareOfRest = 4
const shareOfLimit = 200
const flushEveryMs = 100
/** A request waits for the question that is out and for its own: twice this at most. */
const redisWithinMs = 5
/** How long the other replicas' count is still believed while Redis does not answer. */
const othersGoodForMs = 5_000
const slotsPerWindow = 240
/** What one that is forgotten has not told Redis yet is lost: a handful of requests of those who were away for longest. */
const mostCallers = 20_000

/** Adds what was let through since the last call, decides how many of those who wait may pass, and tells the count of all replicas. */
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
local adds, wants, limit, units = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local room = math.max(0, limit - total - adds)
local allowed = 0
if units > 0 then
  allowed = math.min(wants, math.floor(room / units))
elseif room > 0 then
  allowed = wants
end
local counted = adds + allowed * units
if counted ~= 0 then
  redis.call('HINCRBY', KEYS[1], slot, counted)
  redis.call('PEXPIRE', KEYS[1], window + slot_ms * 2)
end
return { allowed, total + counted, math.ceil((oldest + ${slotsPerWindow + 1}) * slot_ms - now) }
`

/** A request that waits for Redis. */
interface Waiting {
  limit: number
  units: number
  resolve(decision: Decision): void
}

interface Caller {
  key: string
  windowSeconds: number
  /** Let through here and not yet told to Redis; below zero when Redis has counted more than passed. */
  untold: number
  /** On its way to Redis with the question that is out. */
  telling: number
  /** How many more this replica may let through before it asks. */
  allowance: number
  /** The limit of the last question. */
  limit: number
  /** Count of all replicas, and of the others, at the last answer. */
  total: number
  others: number
  resetMs: number
  answeredAt: number
  /** Whether a question is out; who comes meanwhile goes with the next. */
  asking: boolean
  /** Whether it has been out for too long: until it ends nobody waits. */
  isLate: boolean
  waiting: Waiting[]
}

type LimitClient = Redis & {
  takeLimit(
    key: string,
    windowMs: number,
    adds: number,
    wants: number,
    limit: number,
    units: number,
  ): Promise<[allowed: number, total: number, resetMs: number]>
}

/**
 * One sliding window per caller over all replicas. Redis holds the counts. Those who come at once are asked about together; a replica
 * decides alone within a small share of what is left, so that a busy caller costs a handful of round trips a window and a small limit
 * is counted exactly. Redis slow or gone: the replica's own window decides, at once.
 */
export function createSharedLimiter(redis: Redis): Limiter {
  redis.defineCommand('takeLimit', { numberOfKeys: 1, lua: script })
  const client = redis as LimitClient
  const own = createSlidingWindows()
  const callers = new Recent<Caller>(mostCallers)

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
      limit: 0,
      total: 0,
      others: 0,
      resetMs: windowSeconds * 1000,
      answeredAt: Number.NEGATIVE_INFINITY,
      asking: false,
      isLate: false,
      waiting: [],
    }
    callers.set(who, caller)
    return caller
  }

  /** Tells Redis what it does not know and asks for those who wait, one question at a time per caller. */
  function ask(who: string, caller: Caller, waiting: readonly Waiting[], limit: number, units: number) {
    const adds = caller.untold
    caller.untold = 0
    caller.telling = adds
    caller.limit = limit
    caller.asking = true
    let decided = false
    let passedAlone = 0

    // What has arrived is read before it is called late: a process that is busy itself must not take Redis for slow.
    const timer = setTimeout(() => setImmediate(giveUp), redisWithinMs)
    function giveUp() {
      if (decided) return
      decided = true
      caller.isLate = true
      passedAlone = letDecideAlone(who, caller, waiting)
      caller.untold += letDecideAlone(who, caller, caller.waiting.splice(0))
    }

    function answered([granted, total, resetMs]: [number, number, number]) {
      caller.total = total
      caller.telling = 0
      caller.resetMs = resetMs
      caller.answeredAt = performance.now()
      caller.allowance = Math.min(Math.floor(Math.max(0, limit - total) / shareOfRest), Math.floor(limit / shareOfLimit))
      if (decided) caller.untold += passedAlone - granted * units
      else answer(who, caller, waiting, granted, units)
      decided = true
      caller.others = Math.max(0, total - (own.count(who, caller.windowSeconds, Date.now()) - caller.untold))
    }

    function failed() {
      giveUp()
      caller.untold += adds + passedAlone
      caller.telling = 0
    }

    void client
      .takeLimit(caller.key, caller.windowSeconds * 1000, adds, waiting.length, limit, units)
      .then(answered, failed)
      .finally(() => {
        clearTimeout(timer)
        caller.asking = false
        caller.isLate = false
        askForNext(who, caller)
      })
  }

  /** The first to come pass, as many as Redis has granted, less those that this replica let through alone in the meantime. */
  function answer(who: string, caller: Caller, waiting: readonly Waiting[], granted: number, units: number) {
    const passed = Math.max(0, granted - Math.ceil(Math.max(0, countedOf(caller) - caller.limit) / Math.max(1, units)))
    caller.untold -= (granted - passed) * units
    waiting.forEach(({ limit, resolve }, i) => {
      if (i < passed) own.take(who, Number.MAX_SAFE_INTEGER, caller.windowSeconds, Date.now(), units)
      resolve(decision(caller, i < passed, limit, Math.max(0, passed - 1 - i) * units))
    })
  }

  /** How many units passed. */
  function letDecideAlone(who: string, caller: Caller, waiting: readonly Waiting[]): number {
    let passed = 0
    for (const { limit, units, resolve } of waiting) {
      const decision = alone(who, caller, limit, units)
      if (decision.allowed) passed += units
      resolve(decision)
    }
    return passed
  }

  /** One question for all who wait under the same limit for the same number of units. */
  function askForNext(who: string, caller: Caller) {
    const [first] = caller.waiting
    if (first === undefined || caller.asking) return
    const isAlike = ({ limit, units }: Waiting) => limit === first.limit && units === first.units
    const together = caller.waiting.filter(isAlike)
    caller.waiting = caller.waiting.filter((one) => !isAlike(one))
    ask(who, caller, together, first.limit, first.units)
  }

  /** This replica's own count, and what it last knew of the others'. */
  function alone(who: string, caller: Caller, limit: number, units: number): Decision {
    const others = performance.now() - caller.answeredAt < othersGoodForMs ? caller.others : 0
    return { ...own.take(who, Math.max(0, limit - others), caller.windowSeconds, Date.now(), units), limit }
  }

  function take(who: string, limit: number, windowSeconds: number, wanted = 1): Decision | Promise<Decision> {
    const caller = callerOf(who, windowSeconds)
    const units = Math.min(wanted, limit)
    if (redis.status !== 'ready' || caller.isLate) {
      const decided = alone(who, caller, limit, units)
      if (decided.allowed) caller.untold += units
      return decided
    }
    const sinceMs = performance.now() - caller.answeredAt
    if (sinceMs < freshMs && countedOf(caller) + units <= limit && caller.allowance >= Math.max(1, units)) {
      caller.allowance -= units
      caller.untold += units
      own.take(who, Number.MAX_SAFE_INTEGER, windowSeconds, Date.now(), units)
      return decision(caller, true, limit)
    }
    // A flood of refused calls must not become a flood of questions.
    if (sinceMs < freshMs / 2 && caller.total + Math.max(1, units) > limit) return decision(caller, false, limit)
    return new Promise((resolve) => {
      caller.waiting.push({ limit, units, resolve })
      askForNext(who, caller)
    })
  }

  const flusher = setInterval(() => {
    for (const [who, caller] of callers.entries()) {
      // Asking for nothing: only tells. What cannot be told stays untold and goes with the next.
      if (caller.untold !== 0 && !caller.asking && redis.status === 'ready') ask(who, caller, [], caller.limit, 1)
    }
  }, flushEveryMs)
  const sweeper = setInterval(() => {
    own.sweep(Date.now())
    for (const [who, caller] of callers.entries())
      if (caller.untold === 0 && !caller.asking && performance.now() - caller.answeredAt > caller.windowSeconds * 1000) callers.delete(who)
  }, 30_000)

  return {
    take,
    async close() {
      clearInterval(flusher)
      clearInterval(sweeper)
    },
  }
}

/** `later` of those already counted came after this one. */
const decision = (caller: Caller, allowed: boolean, limit: number, later = 0): Decision => ({
  allowed,
  limit,
  remaining: Math.max(0, limit - countedOf(caller) + later),
  windowSeconds: caller.windowSeconds,
  resetMs: Math.max(1, caller.resetMs),
})

/** What Redis counted at its last answer, and what was let through here since. */
const countedOf = ({ total, telling, untold }: Caller) => total + telling + untold
