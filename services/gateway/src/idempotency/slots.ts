import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'

const keptMs = 24 * 3600 * 1000
/** Slots of one user, of all keys together. */
const mostSlots = 1_000

/** What happens in a slot: something is created, which must never happen twice, or a calculation, which can be made again. */
export type SlotKind = 'creation' | 'calculation'

/** Where the word of one request is kept. */
export interface Slot {
  at: string
  kind: SlotKind
  userId: string
}

export interface Slots {
  /** Takes the slot for a first request and keeps `text` in it; answers with what is kept there already, or `full`. */
  begin(slot: Slot, text: string): Promise<{ found?: string; full?: true }>
  /** Puts `text` in a slot that is still kept, for as long as it was to be kept. */
  keep(slot: Slot, text: string): Promise<void>
  /** Gives the slot up, since nothing has happened in it, if `text` is what is kept there. */
  release(slot: Slot, text: string): Promise<void>
}

/**
 * Of a user's slots the oldest calculation gives way to a new one, since all it loses is that a late repeat draws anew. A creation
 * never gives way: a user with nothing but creations gets no further slot until the first of them is a day old.
 */
const beginScript = `
local found = redis.call('GET', KEYS[1])
if found then return found end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
if redis.call('ZCARD', KEYS[2]) + redis.call('ZCARD', KEYS[3]) >= tonumber(ARGV[4]) then
  local oldest = redis.call('ZPOPMIN', KEYS[3])
  if #oldest == 0 then return 0 end
  redis.call('DEL', oldest[1])
end
local own = KEYS[tonumber(ARGV[3])]
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('ZADD', own, string.format('%.0f', now + ARGV[2] * 1000), KEYS[1])
redis.call('PEXPIRE', own, ARGV[2])
return nil
`

const releaseScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], KEYS[1])
`

type SlotClient = Redis & {
  beginSlot(
    at: string,
    creations: string,
    calculations: string,
    text: string,
    keptMs: number,
    ownKey: number,
    most: number,
  ): Promise<string | 0 | null>
  releaseSlot(at: string, list: string, text: string): Promise<null>
}

/** Slots in Redis: kept for a day, at most a thousand a user, under names that tell nothing. */
export function createSlots(redis: Redis, most = mostSlots): Slots {
  redis.defineCommand('beginSlot', { numberOfKeys: 3, lua: beginScript })
  redis.defineCommand('releaseSlot', { numberOfKeys: 2, lua: releaseScript })
  const client = redis as SlotClient
  return {
    async begin(slot, text) {
      const found = await client.beginSlot(slot.at, listOf(slot, 'creation'), listOf(slot, 'calculation'), text, keptMs, ownKey[slot.kind], most)
      if (found === 0) return { full: true }
      return found === null ? {} : { found }
    },
    async keep({ at }, text) {
      await redis.set(at, text, 'KEEPTTL', 'XX')
    },
    async release(slot, text) {
      await client.releaseSlot(slot.at, listOf(slot, slot.kind), text)
    },
  }
}

/** Which of the script's keys lists the slots of a kind. */
const ownKey: Record<SlotKind, number> = { creation: 2, calculation: 3 }

const listOf = ({ userId }: Slot, kind: SlotKind) => `idempotency:${createHash('sha256').update(userId).digest('hex')}:${kind}s`
