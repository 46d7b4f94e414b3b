import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Limiter } from './limiter.js'
import { Recent } from './recent.js'
import { SharedCount } from './shared-count.js'
import { createSlidingWindows, type Decision } from './sliding-window.js'

const flushEveryMs = 100
const sweepEveryMs = 30_000
/** A request waits for the question that is out and for its own: twice this at most. */
const redisWithinMs = 25
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
  count: SharedCount
  waiting: Waiting[]
}

type LimitClient = Redis & {
  takeLimit(key: string, windowMs: number, adds: number, wants: number, limit: number, units: number): Promise<[number, number, number]>
}

/**
 * One sliding window per caller over all replicas. Redis holds the counts. Those who come at once are asked about together; a replica
 * decides alone within a small share of what is left, so that a busy caller costs a handful of round trips a window and a small limit
 * is counted exactly. Redis slow or gone: the replica's own window decides, at once. `SharedCount` decides; this asks and waits.
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
    const caller = { key, windowSeconds, count: new SharedCount(own.of(who, windowSeconds), windowSeconds), waiting: [] }
    callers.set(who, caller)
    return caller
  }

  function take(who: string, limit: number, windowSeconds: number, wanted = 1): Decision | Promise<Decision> {
    const caller = callerOf(who, windowSeconds)
    const { count, waiting } = caller
    const units = Math.min(wanted, limit)
    const now = performance.now()
    if (redis.status !== 'ready' || count.isLate) return count.decideAlone(limit, units, now)
    const decided = count.decide(limit, units, now)
    if (decided !== undefined) return decided
    return new Promise((resolve) => {
      waiting.push({ limit, units, resolve })
      askForNext(caller)
    })
  }

  /** One question for all who wait under the same limit for the same number of units. */
  function askForNext(caller: Caller) {
    const [first] = caller.waiting
    if (first === undefined || caller.count.isAsking) return
    const isAlike = ({ limit, units }: Waiting) => limit === first.limit && units === first.units
    const together = caller.waiting.filter(isAlike)
    caller.waiting = caller.waiting.filter((one) => !isAlike(one))
    ask(caller, together, first.limit, first.units)
  }

  /** Tells Redis what it does not know and asks for those who wait. */
  function ask(caller: Caller, waiting: readonly Waiting[], limit: number, units: number) {
    const { key, count, windowSeconds } = caller
    const question = count.ask(waiting.length, limit, units)

    // What has arrived is read before it is called late: a process that is busy itself must not take Redis for slow.
    const timer = setTimeout(() => setImmediate(giveUp), redisWithinMs)
    let ended = false
    function giveUp() {
      if (ended) return
      ended = true
      count.giveUp()
      for (const { resolve } of waiting) resolve(count.decideLate(performance.now()))
      for (const one of caller.waiting.splice(0)) one.resolve(count.decideAlone(one.limit, one.units, performance.now()))
    }

    function answered([granted, total, resetMs]: [number, number, number]) {
      ended = true
      const decisions = count.answered({ granted, total, resetMs }, performance.now())
      for (const [i, decision] of decisions.entries()) waiting[i]?.resolve(decision)
    }

    function failed() {
      giveUp()
      count.failed()
    }

    void client
      .takeLimit(key, windowSeconds * 1000, question.adds, question.wants, limit, units)
      .then(answered, failed)
      .finally(() => {
        clearTimeout(timer)
        askForNext(caller)
      })
  }

  const flusher = setInterval(() => {
    for (const [, caller] of callers.entries()) {
      const { count } = caller
      // Asking for nothing: only tells. What cannot be told stays untold and goes with the next.
      if (count.untold !== 0 && !count.isAsking && redis.status === 'ready') ask(caller, [], count.limit, 1)
    }
  }, flushEveryMs)
  const sweeper = setInterval(() => {
    const now = performance.now()
    own.sweep(now)
    for (const [who, { count }] of callers.entries()) if (count.isOver(now)) callers.delete(who)
  }, sweepEveryMs)

  return {
    take,
    async close() {
      clearInterval(flusher)
      clearInterval(sweeper)
    },
  }
}
