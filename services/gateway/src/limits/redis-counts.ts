import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Answer, Question } from './shared-count.js'

const slotsPerWindow = 240

/** Adds what was let through since the last call, decides how many of those who wait may pass, and tells the count of all replicas. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local window = tonumber(ARGV[1])
local slot_ms = window / ${slotsPerWindow}
local slot = math.floor(now / slot_ms)
local total, oldest, ahead = 0, slot, 0
local slots = {}
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  local number = tonumber(fields[i])
  if number < slot - ${slotsPerWindow} then
    redis.call('HDEL', KEYS[1], fields[i])
  else
    local count = tonumber(fields[i + 1])
    if number > slot then
      -- The clock went back: what was counted then leaves with what is counted now.
      redis.call('HDEL', KEYS[1], fields[i])
      ahead = ahead + count
      number = slot
    end
    total = total + count
    if number < oldest then oldest = number end
    slots[#slots + 1] = { number, count }
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
if counted + ahead ~= 0 then
  redis.call('HINCRBY', KEYS[1], slot, counted + ahead)
  redis.call('PEXPIRE', KEYS[1], window + slot_ms * 2)
end
local function leaves_in(number) return math.ceil((number + ${slotsPerWindow + 1}) * slot_ms - now) end
local excess = total + counted + math.max(1, units) - limit
local last = oldest
if excess > 0 then
  last = slot
  table.sort(slots, function (a, b) return a[1] < b[1] end)
  for _, one in ipairs(slots) do
    excess = excess - one[2]
    if excess <= 0 then
      last = one[1]
      break
    end
  end
end
return { allowed, total + counted, leaves_in(oldest), leaves_in(last) }
`

/** The counts of all replicas in Redis, by its own clock. */
export interface RedisCounts {
  /** Whether the connection stands: without it nothing is asked. */
  readonly isReady: boolean
  of(who: string, windowSeconds: number): RedisCount
}

/** That of one caller. */
export interface RedisCount {
  /** Rejects with what Redis, or the connection to it, has thrown. */
  ask(question: Question): Promise<Answer>
}

type LimitClient = Redis & {
  takeLimit(key: string, windowMs: number, adds: number, wants: number, limit: number, units: number): Promise<[number, number, number, number]>
}

export function openRedisCounts(redis: Redis): RedisCounts {
  redis.defineCommand('takeLimit', { numberOfKeys: 1, lua: script })
  const client = redis as LimitClient
  return {
    get isReady() {
      return redis.status === 'ready'
    },
    of(who, windowSeconds) {
      const key = keyOf(who, windowSeconds)
      return {
        async ask({ adds, wants, limit, units }) {
          const [granted, total, resetMs, retryMs] = await client.takeLimit(key, windowSeconds * 1000, adds, wants, limit, units)
          return { granted, total, resetMs, retryMs }
        },
      }
    },
  }
}

/** Callers are users and addresses: Redis knows them by their hash. */
const keyOf = (who: string, windowSeconds: number) => `limit:${createHash('sha256').update(`${who} ${windowSeconds}`).digest('base64url')}`
