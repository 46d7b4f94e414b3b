import { type AnyEngine, createRandom, createRunner, loadTimeZones } from '@selemene/engine'
import { createMetrics, readConfig } from '@selemene/service'
import { cacheVariables } from '../../libs/engine-host/src/cache/cache-variables.js'
import { keepAnswer } from '../../libs/engine-host/src/cache/kept-answer.js'
import { type CacheOptions, openCache } from '../../libs/engine-host/src/cache/open-cache.js'
import { biorhythmEngine } from '../../services/engines-rust-port/src/engines/biorhythm/engine.js'
import { humanDesignEngine } from '../../services/engines-rust-port/src/engines/human-design/engine.js'
import { panchangaEngine } from '../../services/engines-rust-port/src/engines/panchanga/engine.js'
import { openEphemeris } from '../../services/engines-rust-port/src/ephemeris/open-ephemeris.js'
import type { Figure, Measured } from './figure.js'

const charts = 5_000
const megabyte = 1024 * 1024

/** The result cache with its default settings and no store beyond memory, in this process: how often it hits, and what it takes. */
export async function measureCache({ requests }: { requests: number }): Promise<Measured> {
  return { figures: [await measureHitRate(requests), ...(await measureMemory(requests))], readings: [] }
}

/** Requests for 5,000 births of three engines, the k-th most popular birth asked 1/k as often as the first (Zipf, s = 1). */
async function measureHitRate(zipfRequests: number): Promise<Figure> {
  const { ask, figures } = openDefaultCache()
  const random = createRandom('zipf')
  const shares = cumulated(Array.from({ length: charts }, (_, k) => 1 / (k + 1)))
  const engines = [humanDesignEngine, panchangaEngine, biorhythmEngine] as AnyEngine[]
  for (let i = 0; i < zipfRequests; i++) await ask(engines[random.below(engines.length)] as AnyEngine, birthOf(drawn(shares, random.fraction())))
  const { hits, misses } = await figures()
  return {
    id: 'hit-rate',
    what: `Hit rate of ${zipfRequests} Zipf requests (s = 1, ${charts} births, 3 engines), default sizes`,
    unit: '%',
    rounds: [(100 * hits) / (hits + misses)],
    asked: { atLeast: 85 },
  }
}

/** 100,000 births, each once: the bound holds, and the process grows by no more than that. */
async function measureMemory(distinctCharts: number): Promise<Figure[]> {
  const { ask, figures } = openDefaultCache()
  const before = process.memoryUsage().rss
  for (let i = 0; i < distinctCharts; i++)
    await ask(biorhythmEngine as AnyEngine, { ...birthOf(i), options: { target_date: `20${20 + Math.floor(i / 36_000)}-01-01` } })
  const { bytes, entries, maxBytes } = await figures()
  const grown = (process.memoryUsage().rss - before) / megabyte
  const most = maxBytes / megabyte
  return [
    {
      id: 'cache-bytes',
      what: `${distinctCharts} distinct charts: ${entries} results kept`,
      unit: 'MB',
      rounds: [bytes / megabyte],
      asked: { atMost: most },
    },
    { id: 'cache-process', what: `${distinctCharts} distinct charts: growth of the process`, unit: 'MB', rounds: [grown], asked: { atMost: most } },
  ]
}

function openDefaultCache() {
  const read = readConfig(cacheVariables, {})
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const config = read.config as CacheOptions['config']
  const metrics = createMetrics('bench')
  const cache = openCache({ config, service: 'bench', basis: 'bench', metrics, hearsSince: () => 0 })
  const deps = { zones: loadTimeZones(), ports: { ephemeris: openEphemeris() }, provenance: {} }
  const runners = new Map([humanDesignEngine, panchangaEngine, biorhythmEngine].map((engine) => [engine.id, createRunner(engine as AnyEngine, deps)]))
  const { signal } = new AbortController()
  return {
    async ask(engine: AnyEngine, body: object) {
      const runner = runners.get(engine.id)
      if (runner === undefined) throw new Error(`no engine ${engine.id}`)
      const question = runner.read(body, { level: 5, now: 0 })
      const key = cache.keyOf(engine, question, 'json')
      if (cache.recall(key) === undefined)
        await cache.obtain(key, { deadline: performance.now() + 60_000, signal }, async () =>
          keepAnswer(question, await runner.calculate(question), 'json'),
        )
    },
    async figures() {
      const [l1] = cache.count().layers
      const readMetric = async (name: string) => (await metrics.registry.getSingleMetric(name)?.get())?.values[0]?.value ?? 0
      const [bytes, entries] = await Promise.all(['noesis_cache_bytes', 'noesis_cache_entries'].map(readMetric))
      return { hits: l1?.hits ?? 0, misses: l1?.misses ?? 0, bytes: bytes ?? 0, entries: entries ?? 0, maxBytes: config.CACHE_L1_SIZE }
    },
  }
}

const birthOf = (i: number) => ({
  birth_data: {
    date: new Date(Date.UTC(1920, 0, 1 + (i % 36_000))).toISOString().slice(0, 10),
    time: `12:${String(Math.floor(i / 36_000) % 60).padStart(2, '0')}`,
    timezone: 'UTC',
    latitude: 50,
    longitude: 10,
  },
  options: {},
})

function cumulated(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => (sum += weight))
}

/** Which index a draw between 0 and 1 falls on. */
function drawn(shares: readonly number[], draw: number): number {
  const target = draw * (shares.at(-1) as number)
  let [low, high] = [0, shares.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shares[middle] as number) < target) low = middle + 1
    else high = middle
  }
  return low
}
