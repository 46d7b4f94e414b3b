import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { checked, isAtLeast, report } from '../check.js'
import { defineCommand } from '../command.js'
import { withRedis } from '../open-redis.js'

export const command = defineCommand({
  summary: 'Redis: version, a value written and read back, room and what is dropped when it is full.',
  async run() {
    const looks = { version, 'keeps a value': keepsValue, memory, eviction }
    const reached = await checked('answers', () => withRedis(async (redis) => ({ ok: (await redis.ping()) === 'PONG', found: 'PONG' })))
    if (!reached.ok) return report([reached])
    return withRedis(async (redis) =>
      report([reached, ...(await Promise.all(Object.entries(looks).map(([name, look]) => checked(name, () => look(redis)))))]),
    )
  },
})

async function version(redis: Redis) {
  const found = field(await redis.info('server'), 'redis_version')
  return { ok: isAtLeast(found, '7'), found: `${found}, 7 or newer is needed` }
}

async function keepsValue(redis: Redis) {
  const key = `ops:check:${randomUUID()}`
  const started = performance.now()
  await redis.set(key, key, 'EX', 10)
  const same = (await redis.get(key)) === key
  await redis.del(key)
  return { ok: same, found: `written, read and removed in ${Math.round(performance.now() - started)} ms` }
}

async function memory(redis: Redis) {
  const info = await redis.info('memory')
  const [used, most] = [Number(field(info, 'used_memory')), Number(field(info, 'maxmemory'))]
  if (most === 0) return { ok: false, found: 'no bound: set maxmemory, or the machine runs out instead' }
  return { ok: true, found: `${megabytes(used)} of ${megabytes(most)} MB in use` }
}

/** Everything in Redis has a time to live, so that a full one may drop what is oldest; with `noeviction` limits would fail instead. */
async function eviction(redis: Redis) {
  const policy = field(await redis.info('memory'), 'maxmemory_policy')
  return { ok: policy !== 'noeviction', found: policy }
}

const field = (info: string, name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? ''
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
