import { createMetrics, processEnvironment, readConfig } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createRunner, loadTimeZones } from '../../../libs/engine/src/index.js'
import { cacheVariables } from '../../../libs/engine-host/src/cache/cache-variables.js'
import { keepAnswer } from '../../../libs/engine-host/src/cache/kept-answer.js'
import { type CacheOptions, openCache } from '../../../libs/engine-host/src/cache/open-cache.js'
import type { ResultCache } from '../../../libs/engine-host/src/cache/result-cache.js'
import { sigilForgeEngine } from '../../../services/engines-ts/src/engines/sigil-forge/engine.js'
import { tarotEngine } from '../../../services/engines-ts/src/engines/tarot/engine.js'
import { createTcpProxy } from '../../support/tcp-proxy.js'

const url = processEnvironment().REDIS_URL as string
const zones = loadTimeZones()
const open: ResultCache[] = []
/** When the replicas of a test were connected to the bus. */
let since = 0
let redis: Redis
beforeAll(async () => {
  redis = new Redis(url, { connectionName: 'shared-results test' })
  await redis.ping()
})
afterAll(() => redis.disconnect())
afterEach(async () => {
  for (const cache of open.splice(0)) await cache.close()
})

/** One replica's cache. Test runs share a Redis: each has a basis of its own. */
const basis = `test ${Math.random()}`
function replica(environment: Record<string, string> = {}, own = basis) {
  const read = readConfig(cacheVariables, { REDIS_URL: url, ...environment })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const metrics = createMetrics('test')
  const cache = openCache({ config: read.config as CacheOptions['config'], service: 'test', basis: own, metrics, hearsSince: () => since })
  open.push(cache)
  return { cache, metrics }
}

const waiting = () => ({ deadline: performance.now() + 10_000, signal: new AbortController().signal })

async function ask(cache: ResultCache, body: object, engine: typeof tarotEngine | typeof sigilForgeEngine = tarotEngine) {
  const runner = createRunner(engine, { zones, provenance: {} })
  const question = runner.read(structuredClone(body), { level: 5, now: 0 })
  const key = cache.keyOf(engine, question, 'json')
  let calculated = 0
  const calculate = async () => {
    calculated += 1
    return keepAnswer(question, await runner.calculate(question), 'json')
  }
  const found = cache.recall(key) ?? (await cache.obtain(key, waiting(), calculate))
  return { calculated, layer: found.layer, ttl: found.ttlSeconds, bytes: Buffer.from(found.kept.bytes).toString() }
}

/** Stored after the answer has gone: waits until Redis has it. */
const stored = (count: number) =>
  expect.poll(async () => (await redis.keys('noesis:result:*')).length, { timeout: 5_000 }).toBeGreaterThanOrEqual(count)
const countOf = async () => (await redis.keys('noesis:result:*')).length
const connected = (cache: ResultCache) =>
  expect.poll(async () => (await cache.clear('none')).l2 === 0 && redis.status, { timeout: 5_000 }).toBe('ready')

test('what one replica has calculated another finds, byte for byte, and then has in memory', async () => {
  const [one, other] = [replica().cache, replica().cache]
  await Promise.all([connected(one), connected(other)])
  const before = await countOf()
  const first = await ask(one, { seed: 'shared', options: { spread: 'year_ahead' } })
  await stored(before + 1)
  const second = await ask(other, { seed: 'shared', options: { spread: 'year_ahead', reversals: true } })
  expect([first.layer, second.layer, second.calculated, second.bytes]).toEqual([undefined, 'l2', 0, first.bytes])
  expect(second.ttl).toBeGreaterThan(86_000)
  expect((await ask(other, { seed: 'shared', options: { spread: 'year_ahead' } })).layer).toBe('l1')
})

test('no layer holds a word of the caller', async () => {
  const { cache } = replica()
  await connected(cache)
  const before = await countOf()
  const canary = 'Blackjump vexing fowl'
  const { bytes } = await ask(cache, { seed: 'canaryseed', question: canary, options: { intention: canary } }, sigilForgeEngine)
  await stored(before + 1)
  const names = await redis.keys('noesis:result:*')
  const values = await Promise.all(names.map((name) => redis.getBuffer(name)))
  const all = [...names, ...values.map((value) => value?.toString('latin1') ?? '')].join('\n').toLowerCase()
  for (const word of [canary, 'canaryseed', 'blackjump', 'vexing']) {
    expect(all).not.toContain(word.toLowerCase())
    expect(bytes.toLowerCase()).not.toContain(word.toLowerCase())
  }
})

test('other files, or another version of an engine, never see what was kept before', async () => {
  const { cache } = replica()
  await connected(cache)
  const before = await countOf()
  await ask(cache, { seed: 'versions' })
  await stored(before + 1)
  const other = replica({}, `${basis} other files`).cache
  await connected(other)
  expect((await ask(other, { seed: 'versions' })).layer).toBeUndefined()
  const newer = replica().cache
  await connected(newer)
  expect((await ask(newer, { seed: 'versions' }, { ...tarotEngine, version: '99.0.0' } as typeof tarotEngine)).layer).toBeUndefined()
})

test('what lies in Redis damaged or exchanged is calculated again, and counted', async () => {
  const { cache } = replica()
  await connected(cache)
  const before = new Set(await redis.keys('noesis:result:*'))
  await ask(cache, { seed: 'damage' })
  await stored(before.size + 1)
  const [name] = (await redis.keys('noesis:result:*')).filter((found) => !before.has(found)) as [string]
  await redis.set(name, 'not ours', 'KEEPTTL')
  const { cache: other, metrics } = replica()
  await connected(other)
  expect(await ask(other, { seed: 'damage' })).toMatchObject({ calculated: 1, layer: undefined })
  expect(await metrics.registry.getSingleMetricAsString('noesis_cache_failures_total')).toMatch(/layer="l2"[^\n]* [1-9]\d*$/m)
})

test('where no Redis answers, results are calculated and kept in memory', async () => {
  const { cache } = replica({ REDIS_URL: 'redis://127.0.0.1:1' })
  expect(await ask(cache, { seed: 'alone' })).toMatchObject({ calculated: 1, layer: undefined })
  expect(await ask(cache, { seed: 'alone' })).toMatchObject({ calculated: 0, layer: 'l1' })
})

test('a connection that has fallen silent is given up for a new one', async () => {
  const { hostname: host, port } = new URL(url)
  const proxy = await createTcpProxy(() => [{ host, port: Number(port) }])
  const throughProxy = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(proxy.port) }).href
  try {
    const [cache, { cache: other }] = [replica({ REDIS_URL: throughProxy, CACHE_L1_SIZE: '0' }).cache, replica()]
    await Promise.all([connected(cache), connected(other)])
    const before = await countOf()
    await ask(other, { seed: 'silence' })
    await stored(before + 1)
    proxy.hold(true)
    expect((await ask(cache, { seed: 'silence' })).layer).toBeUndefined()
    await expect.poll(async () => (await ask(cache, { seed: 'silence' })).layer, { timeout: 10_000, interval: 500 }).toBe('l2')
  } finally {
    await proxy.close()
  }
})

test('clearing one engine leaves the others, and says how many there were', async () => {
  const { cache } = replica()
  await connected(cache)
  await cache.clear(undefined)
  for (const seed of ['a', 'b', 'c']) await ask(cache, { seed })
  await ask(cache, { seed: 'd', options: { intention: 'still' } }, sigilForgeEngine)
  await stored(4)
  expect(await cache.clear('tarot')).toEqual({ l1: 3, l2: 3 })
  expect((await ask(cache, { seed: 'd', options: { intention: 'still' } }, sigilForgeEngine)).layer).toBe('l1')
  expect((await ask(cache, { seed: 'a' })).calculated).toBe(1)
})

test('a process that may have missed a clearing forgets what it had in memory', async () => {
  const { cache } = replica({ REDIS_URL: 'redis://127.0.0.1:1' })
  await ask(cache, { seed: 'cut off' })
  expect((await ask(cache, { seed: 'cut off' })).layer).toBe('l1')
  since += 1
  expect((await ask(cache, { seed: 'cut off' })).calculated).toBe(1)
  expect((await ask(cache, { seed: 'cut off' })).layer).toBe('l1')
})

test('what was being calculated during a clearing is not kept', async () => {
  const { cache } = replica()
  await connected(cache)
  const asked = ask(cache, { seed: 'meanwhile' })
  await cache.clear('tarot')
  await asked
  expect(await cache.clear('tarot')).toEqual({ l1: 0, l2: 0 })
})

test('a layer that cannot be cleared is null, and one that is not in use is not named', async () => {
  const { cache } = replica({ REDIS_URL: 'redis://127.0.0.1:1', CACHE_L1_SIZE: '0' })
  expect(await cache.clear(undefined)).toEqual({ l2: null })
})
