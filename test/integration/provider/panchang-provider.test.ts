import type { EngineResponse } from '@selemene/contracts'
import { createMetrics, processEnvironment } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRunner, type EngineRunner, loadTimeZones } from '../../../libs/engine/src/index.js'
import { openEngines } from '../../../services/engines-rust-port/src/open-engines.js'
import { createAnswerStore } from '../../../services/engines-rust-port/src/provider/answer-store.js'
import { createPanchangProvider, type PanchangProvider } from '../../../services/engines-rust-port/src/provider/panchang-provider.js'
import { createProviderMetrics } from '../../../services/engines-rust-port/src/provider/provider-metrics.js'
import { createLocalQuota, createSharedQuota, type Quota } from '../../../services/engines-rust-port/src/provider/quota.js'
import { type Answering, agra, answerWith, type ProviderServer, startProvider } from './provider-server.js'

const zones = loadTimeZones()
const url = processEnvironment().REDIS_URL as string
const whole = { birth_data: { ...agra.request, name: 'Zanzibar Quill' } }
let server: ProviderServer
let logged: Record<string, unknown>[]
beforeEach(async () => {
  server = await startProvider()
  logged = []
})
afterEach(() => server.close())

/** Each try finds its second free: what is tested here is not the waiting. */
const hurried = () => {
  let now = 0
  return createLocalQuota(() => {
    now += 2_000
    return now
  })
}
/** A busy machine may take a second for a request to itself. */
const patience = { tryMs: 8_000, wholeMs: 30_000, tries: 3, pauseMs: 10, reserveMs: 100 }

function providerOf(options: { quota?: Quota; fallsBack?: boolean; redis?: Redis; tryMs?: number } = {}) {
  const metrics = createMetrics('test')
  const { quota = hurried(), fallsBack = true, redis, tryMs = patience.tryMs } = options
  const log = { warn: (fields: object) => void logged.push(fields as Record<string, unknown>) }
  const provider = createPanchangProvider({
    baseUrl: server.url,
    key: 'the key',
    fallsBack,
    quota,
    store: createAnswerStore(redis),
    metrics: createProviderMetrics(metrics, log as never, quota.remaining),
    patience: { ...patience, tryMs },
  })
  return { provider, quota, metrics }
}

async function runnerOf(provider?: PanchangProvider): Promise<EngineRunner> {
  const { engines, ports } = await openEngines(provider)
  const engine = engines.find(({ id }) => id === 'panchanga')
  if (engine === undefined) throw new Error('no panchanga')
  return createRunner(engine, { zones, ports, provenance: {} })
}

async function panchanga(provider: PanchangProvider | undefined, body: object = whole): Promise<EngineResponse<Record<string, { end: string }>>> {
  const runner = await runnerOf(provider)
  return (await runner.run(structuredClone(body), { level: 0, now: Date.UTC(2026, 0, 1) })) as EngineResponse<Record<string, { end: string }>>
}
const outcomes = async (metrics: ReturnType<typeof createMetrics>) =>
  Object.fromEntries(
    (await metrics.registry.getMetricsAsJSON())
      .filter(({ name }) => name === 'noesis_external_api_requests_total')
      .flatMap(({ values }) => values)
      .filter(({ value }) => value > 0)
      .map(({ labels, value }) => [(labels as { status: string }).status, value]),
  )

test('asks as the provider documents, for date, time and place and nothing else', async () => {
  await panchanga(providerOf().provider)
  expect(server.asked).toEqual([
    {
      method: 'POST',
      path: '/complete-panchang',
      key: 'the key',
      contentType: 'application/json',
      body: { ...agra.moment, config: { observation_point: 'geocentric', ayanamsha: 'lahiri' } },
    },
  ])
})

test("the provider's limbs stand in the result, and the metadata say so with what it does otherwise", async () => {
  const { provider, metrics } = providerOf()
  const [own, provided] = [await panchanga(undefined), await panchanga(provider)]
  const ends = ['tithi', 'nakshatra', 'yoga', 'karana'].map((limb) => provided.result[limb]?.end)
  expect(ends).toEqual(['2024-07-13T15:06:04+05:30', '2024-07-12T16:08:17+05:30', '2024-07-13T05:13:24+05:30', '2024-07-13T01:50:16+05:30'])
  expect(provided.metadata).toMatchObject({
    backend: 'free-astrology-api',
    conventions: { limbs_tolerance_seconds: 120, limbs_positions: 'apparent' },
  })
  const others = ({ tithi: _t, nakshatra: _n, yoga: _y, karana: _k, ...rest }: Record<string, unknown>) => rest
  expect(others(provided.result)).toEqual(others(own.result))
  expect(own.metadata.backend).toBe('swiss-ephemeris')
  expect(await outcomes(metrics)).toEqual({ success: 1 })
})

test('an answer wrapped as the single endpoints wrap theirs is read as well', async () => {
  server.answer = answerWith({ statusCode: 200, output: JSON.stringify(JSON.stringify(agra.answer)) })
  expect((await panchanga(providerOf().provider)).metadata.backend).toBe('free-astrology-api')
})

describe('where the provider has no answer, our own code answers and says why', () => {
  const shifted = { ...agra.answer, tithi: { ...agra.answer.tithi, completes_at: '2024-07-13 15:16:04' } }
  const never = { ...agra.answer, tithi: { ...agra.answer.tithi, completes_at: '2024-13-41 15:06:04' } }
  const slow: Answering = () => undefined
  const cut: Answering = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 4_000 })
    response.write(JSON.stringify(agra.answer).slice(0, 50), () => response.destroy())
  }
  const elsewhere: Answering = (response) => void response.writeHead(307, { location: '/elsewhere' }).end()
  const failures: [name: string, answer: Answering, reason: string, tries: number, outcome: string][] = [
    ['401', answerWith({ message: 'Unauthorized' }, 401), 'refused', 1, 'client_error'],
    ['403', answerWith({ message: 'Forbidden' }, 403), 'refused', 1, 'client_error'],
    ['429', answerWith({ message: 'Too Many Requests' }, 429), 'busy', 3, 'rate_limited'],
    ['quota gone', answerWith({ message: 'Limit Exceeded' }, 429), 'quota_used_up', 1, 'rate_limited'],
    ['500', answerWith({ message: 'Internal server error' }, 500), 'unavailable', 3, 'server_error'],
    ['503', answerWith('', 503), 'unavailable', 3, 'server_error'],
    ['slow', slow, 'timeout', 3, 'timeout'],
    ['cut', cut, 'unavailable', 1, 'network_error'],
    ['redirected', elsewhere, 'unavailable', 1, 'network_error'],
    ['no JSON', answerWith('<html>'), 'invalid_answer', 1, 'invalid_answer'],
    ['another shape', answerWith({ ...agra.answer, yoga: [] }), 'invalid_answer', 1, 'invalid_answer'],
    ['a date that does not exist', answerWith(never), 'invalid_answer', 1, 'invalid_answer'],
    ['a megabyte', answerWith(`"${'x'.repeat(1_000_000)}"`), 'invalid_answer', 1, 'invalid_answer'],
    ['other positions', answerWith(shifted), 'disagreement', 1, 'success'],
  ]

  test.each(failures)('%s', async (_, answer, reason, tries, outcome) => {
    server.answer = answer
    const { provider, metrics } = providerOf(answer === slow ? { tryMs: 500 } : {})
    const [own, answered] = [await panchanga(undefined), await panchanga(provider)]
    expect(answered.metadata).toMatchObject({ backend: 'native', fallback_reason: reason })
    expect(answered.result).toEqual(own.result)
    expect(server.asked.map(({ path }) => path)).toEqual(new Array(tries).fill('/complete-panchang'))
    expect(await outcomes(metrics)).toEqual({ [outcome]: tries })
    expect(await metrics.registry.getSingleMetricAsString('noesis_external_api_fallbacks_total')).toMatch(
      new RegExp(`reason="${reason}"[^\\n]* 1$`, 'm'),
    )
    expect(logged).toEqual([reason === 'disagreement' ? { reason, limb: 'tithi', seconds: 599 } : { reason }])
    expect(JSON.stringify(logged)).not.toMatch(/2024|27\.18|78\.01|14:00|Zanzibar|the key/)
  })

  test('no server listens', async () => {
    await server.close()
    expect((await panchanga(providerOf().provider)).metadata.fallback_reason).toBe('unavailable')
    server = await startProvider()
  })

  test('the provider does not offer the ayanamsa, or the date may be of either calendar: it is not asked', async () => {
    const { provider } = providerOf()
    const raman = await panchanga(provider, { ...whole, options: { ayanamsa: 'raman' } })
    const old = await panchanga(provider, { birth_data: { ...agra.request, date: '1485-08-31' } })
    expect([raman, old].map(({ metadata }) => metadata.fallback_reason)).toEqual(['not_offered', 'not_offered'])
    expect(server.asked).toEqual([])
  })
})

test('without fallback the call is 502 EXTERNAL_API_ERROR', async () => {
  server.answer = answerWith('', 500)
  await expect(panchanga(providerOf({ fallsBack: false }).provider)).rejects.toMatchObject({ code: 'EXTERNAL_API_ERROR', status: 502 })
})

test('a caller in a hurry has our own answer in time, also one that joins later', async () => {
  server.answer = () => undefined
  const { provider } = providerOf()
  const runner = await runnerOf(provider)
  const question = runner.read(structuredClone(whole), { level: 0, now: 0 })
  const started = performance.now()
  let deadline = started + 60_000
  const answer = runner.calculate(question, { deadline: () => deadline })
  deadline = started + 600
  expect((await answer).metadata.fallback_reason).toBe('timeout')
  // By its own patience it would have waited for eight seconds.
  expect(performance.now() - started).toBeLessThan(6_000)
})

test('after failures in a row the provider is left alone', async () => {
  server.answer = answerWith('', 403)
  const { provider } = providerOf()
  for (let i = 0; i < 8; i++) await panchanga(provider)
  expect(server.asked.length).toBeLessThan(6)
  expect((await panchanga(provider)).metadata.fallback_reason).toBe('unavailable')
})

describe('the quota', () => {
  const dayMs = 86_400_000
  test('is 50 a day, and the next day of the provider has its own', async () => {
    let now = Date.UTC(2026, 0, 1, 23, 0)
    const quota = createLocalQuota(() => now)
    const taken = []
    for (let i = 0; i < 51; i++) {
      taken.push(await quota.take(1_000))
      now += 1_000
    }
    expect(taken).toEqual([...new Array(50).fill(0), 'quota_used_up'])
    expect(await quota.remaining()).toBe(0)
    now += dayMs / 12
    expect([await quota.take(0), await quota.remaining()]).toEqual([0, 49])
  })

  test('is one request a second: who would wait longer than there is time is sent away', async () => {
    const quota = createLocalQuota(() => 0)
    expect([await quota.take(5_000), await quota.take(5_000), await quota.take(1_500)]).toEqual([0, 1_000, 'busy'])
  })

  test('is shared by replicas, and counted by each alone while Redis is away', async () => {
    const redis = new Redis(url, { enableOfflineQueue: true })
    const name = `test ${Math.random()}`
    const [one, other] = [createSharedQuota(redis, name), createSharedQuota(redis, name)]
    expect(await one.take(10_000)).toBe(0)
    expect(await other.take(10_000)).toBeGreaterThan(500)
    expect([await one.remaining(), await other.remaining()]).toEqual([48, 48])
    await other.exhaust()
    expect([await one.take(10_000), await one.remaining()]).toEqual(['quota_used_up', 0])
    redis.disconnect()
    const alone = createSharedQuota(redis, name)
    expect([await alone.take(10_000), await alone.remaining()]).toEqual([0, 49])
  })

  test('once gone, the provider is not asked', async () => {
    const { provider, quota } = providerOf()
    await quota.exhaust()
    expect((await panchanga(provider)).metadata.fallback_reason).toBe('quota_used_up')
    expect(server.asked).toEqual([])
  })
})

test('an answer is paid for once by all replicas, and Redis tells nothing of it', async () => {
  const redis = new Redis(url)
  const before = new Set(await redis.keys('noesis:provider:answer:*'))
  for (let i = 0; i < 3; i++) expect((await panchanga(providerOf({ redis }).provider)).metadata.backend).toBe('free-astrology-api')
  expect(server.asked).toHaveLength(1)
  const [name] = (await redis.keys('noesis:provider:answer:*')).filter((key) => !before.has(key)) as [string]
  expect(await redis.ttl(name)).toBeGreaterThan(9 * 365 * 86_400)
  expect(`${name} ${(await redis.getBuffer(name))?.toString('latin1')}`).not.toMatch(/2024|27\.18|15:06|tithi/)
  await redis.del(name)
  const today = { current_time: '2024-07-12T08:30:00Z', location: { latitude: 27.18333, longitude: 78.01667, timezone: 'Asia/Kolkata' } }
  await panchanga(providerOf({ redis }).provider, today)
  const [kept] = (await redis.keys('noesis:provider:answer:*')).filter((key) => !before.has(key)) as [string]
  expect(await redis.ttl(kept)).toBeLessThanOrEqual(86_400)
  await redis.del(kept)
  redis.disconnect()
})
