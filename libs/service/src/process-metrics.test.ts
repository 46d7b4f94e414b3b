import { expect, test, vi } from 'vitest'
import { describeEvents } from './event-metrics.js'
import { createMetrics } from './metrics.js'
import { describePool } from './pool-metrics.js'

/** The one value of a series that has no labels of its own. */
async function read(metrics: ReturnType<typeof createMetrics>, name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const metric = (await metrics.registry.getMetricsAsJSON()).find((one) => one.name === `noesis_${name}`)
  const values = (metric?.values ?? []) as { labels: Record<string, string>; value: number }[]
  return values.find((value) => Object.entries(labels).every(([label, text]) => value.labels[label] === text))?.value
}

test('a process shows what it uses: memory below its limit, time since start', async () => {
  const metrics = createMetrics('test')
  const memory = (await read(metrics, 'memory_usage_bytes')) as number
  expect(memory).toBeGreaterThan(10_000_000)
  expect(memory).toBeLessThan((await read(metrics, 'memory_limit_bytes')) as number)
  expect(Math.abs(((await read(metrics, 'uptime_seconds')) as number) - process.uptime())).toBeLessThan(2)
})

test('work shows as processor time, and a blocked event loop as lag, in whichever scrape comes first', async () => {
  const metrics = createMetrics('test')
  await vi.waitFor(async () => expect(await read(metrics, 'event_loop_lag_seconds')).toBeGreaterThanOrEqual(0), 5_000)
  const until = performance.now() + 1_200
  while (performance.now() < until) Math.sqrt(until)
  await vi.waitFor(async () => expect(await read(metrics, 'event_loop_lag_seconds')).toBeGreaterThan(0.5), { timeout: 5_000, interval: 100 })
  expect(await read(metrics, 'cpu_usage_percent')).toBeGreaterThan(5)
  // A second scraper sees the same.
  expect(await read(metrics, 'event_loop_lag_seconds')).toBeGreaterThan(0.5)
})

test('a counter that is kept elsewhere shows its value, however often it is read', async () => {
  const metrics = createMetrics('test')
  const events = { published: 3, pending: 1, dropped: 0, oldestMs: 0, refused: { full: 2, no_stream: 0, other: 0 }, unanswered: 0, capacity: 50 }
  describeEvents(metrics, events)
  expect(await read(metrics, 'events_published_total')).toBe(3)
  events.published = 5
  expect([await read(metrics, 'events_published_total'), await read(metrics, 'events_published_total')]).toEqual([5, 5])
  expect([await read(metrics, 'events_pending'), await read(metrics, 'events_dropped_total')]).toEqual([1, 0])
  expect([await read(metrics, 'events_refused_total', { reason: 'full' }), await read(metrics, 'events_refused_total', { reason: 'other' })]).toEqual(
    [2, 0],
  )
})

test('a pool shows how many connections are busy, idle and waited for', async () => {
  const metrics = createMetrics('test')
  describePool(metrics, () => ({ max: 10, open: 7, idle: 2, waiting: 4, unavailable: 6 }))
  expect([
    await read(metrics, 'database_pool_connections', { state: 'busy' }),
    await read(metrics, 'database_pool_connections', { state: 'idle' }),
  ]).toEqual([5, 2])
  expect([await read(metrics, 'database_pool_max'), await read(metrics, 'database_pool_waiting')]).toEqual([10, 4])
  expect([await read(metrics, 'database_unavailable_total'), await read(metrics, 'database_unavailable_total')]).toEqual([6, 6])
})

test('every series says which service it is of', async () => {
  const text = await createMetrics('some-service').registry.metrics()
  const series = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  expect(series.filter((line) => !line.includes('service="some-service"'))).toEqual([])
})
