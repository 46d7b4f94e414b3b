import { expect, test } from 'vitest'
import { metricCatalogue } from './metric-catalogue.js'
import { createMetrics } from './metrics.js'

test('a metric is published with its prefix, and the help and labels of the catalogue', async () => {
  const metrics = createMetrics('gateway')
  metrics.counter('auth_failures_total').inc({ auth_method: 'jwt', reason: 'expired' })
  const text = await metrics.registry.getSingleMetricAsString('noesis_auth_failures_total')
  expect(text).toContain(`# HELP noesis_auth_failures_total ${metricCatalogue.auth_failures_total.help}`)
  expect(text).toContain('{auth_method="jwt",reason="expired",service="gateway"} 1')
})

test('a counter whose values are kept elsewhere shows them anew at each scrape, and never adds them up', async () => {
  const metrics = createMetrics('auth')
  metrics.total('database_unavailable_total', () => 3)
  const read = () => metrics.registry.getSingleMetricAsString('noesis_database_unavailable_total')
  expect([await read(), await read()].every((text) => text.includes('{service="auth"} 3'))).toBe(true)
})

test('a name is registered once per process', () => {
  const metrics = createMetrics('gateway')
  metrics.histogram('request_duration_seconds')
  expect(() => metrics.histogram('request_duration_seconds')).toThrow(/already been registered/)
})

test('what is not in the catalogue does not compile: a name, a kind, a label', () => {
  const metrics = createMetrics('gateway')
  const counter = metrics.counter('rate_limit_hits_total')
  // @ts-expect-error no such name
  expect(() => metrics.counter('wishes_total')).toThrow()
  // @ts-expect-error a gauge
  metrics.counter('part_up')
  // @ts-expect-error no such label
  expect(() => counter.inc({ planet: 'mars' })).toThrow()
})
