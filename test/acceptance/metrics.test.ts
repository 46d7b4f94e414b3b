import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alertFiles, readPanels } from '../support/deploy-files.js'
import { type PrometheusServer, startPrometheus } from '../support/prometheus-server.js'
import { findPrometheus } from '../support/prometheus-tools.js'
import { selectorsOf } from '../support/promql.js'
import { publishedMetrics } from '../support/published-metrics.js'
import { root } from '../support/registered-metrics.js'
import { metricsTargets, readExposition, type Sample, type Scrape, type ServiceName, scrape, sumOf } from '../support/scrape.js'
import { type Client, openClient } from './client.js'
import { until } from './until.js'

const birth = { name: 'Asha Rao', date: '1991-08-13', time: '13:31', latitude: 12.9716, longitude: 77.5946, timezone: 'Asia/Kolkata' }
/** No series while the outside provider is not asked, which is how a stack starts. */
const isOfProvider = (name: string) => name.startsWith('noesis_external_api_')

let nobody: Client
let caller: Client
let targets: { service: ServiceName; target: string }[]

const scrapeAll = () => Promise.all(targets.map(async ({ service, target }) => ({ service, scrape: await scrape(target) })))
const gateway = async (): Promise<Scrape> => readExposition((await nobody.get('/metrics')).text)

beforeAll(async () => {
  nobody = await openClient()
  caller = nobody.as({ key: nobody.stack.keys.enterprise })
  targets = metricsTargets(process.env.STATE_FILE as string)
  await someTraffic()
})

/** Something of everything that the dashboards show. */
async function someTraffic(): Promise<void> {
  await caller.post('/api/v1/engines/numerology/calculate', { birth_data: birth })
  await caller.post('/api/v1/engines/panchanga/calculate', { birth_data: birth })
  await caller.post('/api/v1/engines/i-ching/calculate', { seed: 'metrics' })
  await caller.post('/api/v1/engines/numerology/calculate', { birth_data: { date: 'yesterday' } })
  await caller.post('/api/v1/workflows/birth-blueprint/execute', { birth_data: birth })
  await nobody.get('/api/v1/me')
  await nobody.as({ key: 'nonsense' }).get('/api/v1/me')
}

describe('a live stack', () => {
  test('every service shows its own metrics, and together they show every published name', async () => {
    const scrapes = await scrapeAll()
    expect([...new Set(scrapes.map(({ service }) => service))]).toHaveLength(6)
    for (const { service, scrape } of scrapes) {
      expect([service, [...new Set(scrape.samples.map((sample) => sample.labels.service))]]).toEqual([service, [service]])
      for (const name of ['memory_usage_bytes', 'uptime_seconds'])
        expect([service, name, sumOf(scrape, `noesis_${name}`) > 0]).toEqual([service, name, true])
    }
    const names = new Set(scrapes.flatMap(({ scrape }) => [...scrape.kinds.keys()]))
    const expected = Object.keys(publishedMetrics).map((name) => `noesis_${name}`)
    expect(expected.filter((name) => !isOfProvider(name) && !names.has(name))).toEqual([])
  })

  test('a call moves the counters by one, a workflow by one, an engine that does not exist by none', async () => {
    const before = await gateway()
    await caller.post('/api/v1/engines/biorhythm/calculate', { birth_data: birth })
    await caller.post('/api/v1/workflows/daily-practice/execute', { birth_data: birth })
    await caller.post('/api/v1/engines/crystal-ball/calculate', {})
    const grown = await until(
      gateway,
      (after) => by(after, 'noesis_engine_calculations_total', { engine_id: 'biorhythm', status: 'success' }) === 1,
      5_000,
    )
    expect(by(grown, 'noesis_calculations_total', { status: 'success' })).toBe(1)
    expect(by(grown, 'noesis_workflow_execution_duration_seconds_count', { workflow_id: 'daily-practice' })).toBe(1)
    expect(grown.samples.filter(({ labels }) => Object.values(labels).some((value) => value.includes('crystal')))).toEqual([])

    function by(after: Scrape, name: string, labels: Record<string, string>) {
      return sumOf(after, name, labels) - sumOf(before, name, labels)
    }
  })

  test('what callers send never becomes a label', async () => {
    const marks = ['zzmark', 'ZZMARK']
    await caller.get('/api/v1/zzmark/path')
    await caller.get('/api/v1/engines/zzmark')
    await caller.call('GET', '/api/v1/engines?zzmark=1')
    await nobody.as({ headers: { 'x-api-key': 'zzmark' } }).get('/api/v1/status')
    await nobody.as({ headers: { authorization: 'ZZMARK zzmark' } }).get('/api/v1/status')
    const samples: Sample[] = (await scrapeAll()).flatMap(({ scrape }) => scrape.samples)
    expect(samples.filter(({ labels }) => Object.values(labels).some((value) => marks.some((mark) => value.includes(mark))))).toEqual([])
  })

  test('a refused credential is counted with its way and its reason', async () => {
    const before = await gateway()
    await nobody.as({ key: 'nonsense' }).get('/api/v1/me')
    await nobody.as({ token: 'a.b.c' }).get('/api/v1/me')
    await nobody.get('/api/v1/me')
    const after = await gateway()
    const grown = (auth_method: string, reason: string) =>
      sumOf(after, 'noesis_auth_failures_total', { auth_method, reason }) - sumOf(before, 'noesis_auth_failures_total', { auth_method, reason })
    expect([grown('api_key', 'invalid'), grown('jwt', 'invalid'), grown('none', 'missing')]).toEqual([1, 1, 1])
  })

  test('/api/metrics shows the same as /metrics, without credentials and without limit headers', async () => {
    const answer = await nobody.get('/api/metrics')
    expect([answer.status, answer.headers['x-ratelimit-limit']]).toEqual([200, undefined])
    expect(answer.headers['content-type']).toContain('text/plain')
    expect([...readExposition(answer.text).kinds.keys()]).toEqual([...(await gateway()).kinds.keys()])
  })
})

describe('dashboards on a live stack', () => {
  let prometheus: PrometheusServer | undefined

  beforeAll(async () => {
    const tools = await findPrometheus()
    if (tools === undefined) return
    const addresses = targets.map(({ target }) => target)
    prometheus = await startPrometheus(
      tools.prometheus,
      addresses,
      alertFiles().map((file) => join(root, file)),
    )
    const seen = `count(up == 1) or vector(0)`
    await until(
      () => (prometheus as PrometheusServer).query(seen),
      ([one]) => Number(one?.value[1]) === addresses.length,
      30_000,
    )
    await someTraffic()
  }, 180_000)
  afterAll(() => prometheus?.stop())

  test('every panel shows something: each query gives a series, or, without a Prometheus, each metric has a sample', {
    timeout: 90_000,
  }, async () => {
    const queries = readPanels().flatMap((panel) => panel.queries.map(({ expr }) => ({ panel: panel.title, expr })))
    const askable = queries.filter(({ expr }) => !selectorsOf(expr).some(({ metric }) => isOfProvider(metric)))
    const server = prometheus
    if (server === undefined) return expectSamples(askable.map(({ expr }) => expr))
    const empty = async () => {
      await someTraffic()
      const answers = await Promise.all(
        askable.map(async (query) => ({ ...query, series: await server.query(query.expr.replaceAll('$__rate_interval', '30s')) })),
      )
      return answers.filter(({ series }) => series.length === 0).map(({ panel, expr }) => `${panel}: ${expr}`)
    }
    expect(await until(empty, (left) => left.length === 0, 60_000)).toEqual([])
  })

  async function expectSamples(expressions: readonly string[]): Promise<void> {
    const names = new Set((await scrapeAll()).flatMap(({ scrape }) => scrape.samples.map((sample) => sample.name)))
    const wanted = new Set(expressions.flatMap((expr) => selectorsOf(expr).map(({ metric }) => metric)))
    expect([...wanted].filter((name) => !names.has(name))).toEqual([])
  }
})
