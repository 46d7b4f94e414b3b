import { within } from '@selemene/engine-host'
import type { Redis } from 'ioredis'

/** What the free plan takes: https://freeastrologyapi.com/pricing. */
const perDay = 50
const spacingMs = 1_000
const redisMs = 100
const dayKeptSeconds = 2 * 86_400

/** Milliseconds to wait before the request may be sent; or why it may not be. */
export type Slot = number | 'busy' | 'quota_used_up'

/** One request a second and 50 a day, over all replicas. */
export interface Quota {
  /** Counts a request that is about to be sent. `busy`: its turn would come later than `waitMs` from now. */
  take(waitMs: number): Promise<Slot>
  /** The provider itself says that nothing is left today. */
  exhaust(): Promise<void>
  remaining(): Promise<number>
}

/**
 * The provider's day: its pages do not say when it begins; usage plans of AWS API Gateway, which it runs on, count days in UTC.
 * Returns YYYY-MM-DD.
 */
export const providerDay = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10)

/** Counts in this process alone. */
export function createLocalQuota(clock: () => number = Date.now): Quota {
  let day = ''
  let used = 0
  let nextAt = 0
  const today = () => {
    if (day !== providerDay(clock())) [day, used] = [providerDay(clock()), 0]
    return used
  }
  return {
    async take(waitMs) {
      if (today() >= perDay) return 'quota_used_up'
      const wait = Math.max(0, nextAt - clock())
      if (wait > waitMs) return 'busy'
      used += 1
      nextAt = clock() + wait + spacingMs
      return wait
    },
    async exhaust() {
      today()
      used = perDay
    },
    remaining: async () => Math.max(0, perDay - today()),
  }
}

/** By the clock of Redis, so that replicas agree. -1: busy; -2: used up. */
const takeScript = `
local used = tonumber(redis.call('GET', KEYS[1]) or '0')
if used >= tonumber(ARGV[1]) then return -2 end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait = math.max(0, tonumber(redis.call('GET', KEYS[2]) or '0') - now)
if wait > tonumber(ARGV[3]) then return -1 end
redis.call('SET', KEYS[1], used + 1, 'EX', ARGV[4])
redis.call('SET', KEYS[2], string.format('%.0f', now + wait + ARGV[2]), 'PX', math.floor(wait + ARGV[2]))
return wait`

/** Counts in Redis, under `name`; while Redis is away, each process by itself, going on from what it has counted. */
export function createSharedQuota(redis: Redis, name: string, clock: () => number = Date.now): Quota {
  const local = createLocalQuota(clock)
  const dayKey = () => `noesis:provider:${name}:day:${providerDay(clock())}`
  const nextKey = `noesis:provider:${name}:next`
  return {
    async take(waitMs) {
      const args = [perDay, spacingMs, Math.max(0, Math.floor(waitMs)), dayKeptSeconds]
      const shared = await within(redisMs, redis.eval(takeScript, 2, dayKey(), nextKey, ...args)).catch(() => undefined)
      if (shared === undefined) return local.take(waitMs)
      if (shared === -2) return 'quota_used_up'
      if (shared === -1) return 'busy'
      await local.take(Number.POSITIVE_INFINITY)
      return shared as number
    },
    async exhaust() {
      await local.exhaust()
      await within(redisMs, redis.set(dayKey(), perDay, 'EX', dayKeptSeconds)).catch(() => undefined)
    },
    async remaining() {
      const used = await within(redisMs, redis.get(dayKey())).catch(() => undefined)
      // What was counted while Redis was away is not in it.
      return Math.min(await local.remaining(), Math.max(0, perDay - Number(used ?? 0)))
    },
  }
}
