import { connect } from 'node:net'
import { createMetrics } from '@selemene/service'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { App, Deps } from '../app-types.js'
import { problemSchema } from '../routes/documented.js'
import { metricsRoute } from '../routes/operations/metrics.js'
import { addMetrics } from './metrics.js'
import { addProblems } from './problems.js'
import { addRequestContext } from './request-context.js'

const apps: App[] = []
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))

function measured(metricsToken?: string) {
  const app: App = Fastify({ clientErrorHandler: (_error, socket) => socket.destroy() })
  apps.push(app)
  const breakers = new Map([['engines.tarot.calculate', 'open']])
  const deps = {
    metrics: createMetrics('gateway'),
    bus: { breakers, faults: { counts: new Map([['reply', 1]]) } },
    catalogue: {
      engines: new Map([
        ['tarot', {}],
        ['numerology', {}],
      ]),
    },
    calls: { refused: { free: 0, premium: 0, enterprise: 0 } },
    shedding: { refused: { free: 0, premium: 0, enterprise: 0 } },
    events: { published: 7, pending: 2, dropped: 1, oldestMs: 1_500, refused: { full: 3, no_stream: 0, other: 0 }, unanswered: 4, capacity: 50 },
    settings: { metricsToken },
    log: { error: () => undefined },
    telemetry: { report: () => undefined },
  } as unknown as Deps
  const consumer = { name: 'usage', subject: 'x', pending: 3, in_flight: 2, redelivered: 1, dead_letters: 4, lag_seconds: 1.5 }
  const queues = {
    read: async () => ({
      dead_letters: 4,
      streams: [{ name: 'EVENTS', messages: 9, bytes: 600, max_bytes: 1000, replicas_away: 0, last_message_at: null, consumers: [consumer] }],
    }),
  }
  app.addSchema(problemSchema)
  addRequestContext(app, undefined)
  addProblems(app, deps)
  addMetrics(app, deps, queues)
  app.get('/things/:id', () => ({}))
  metricsRoute(app, deps)
  const read = async () => (await app.inject('/metrics')).body
  return { app, read }
}

test('a route is its template and a status its class', async () => {
  const { app, read } = measured()
  await app.inject('/things/secret-id?name=Asha')
  const text = await read()
  expect(text).toContain('noesis_requests_total{route="/things/:id",method="GET",status="2xx",service="gateway"} 1')
  expect(text).not.toMatch(/secret-id|Asha/)
})

test('whatever paths and methods are tried, no series is added but the first', async () => {
  const { app, read } = measured()
  const series = async () => (await read()).split('\n').filter((line) => line.startsWith('noesis_requests_total')).length
  await app.inject('/first')
  await read()
  const before = await series()
  for (let i = 0; i < 20; i++) await app.inject(`/random/${i}`)
  expect(await series()).toBe(before)
})

test('breakers are shown for engines of the catalogue', async () => {
  const { read } = measured()
  const text = await read()
  expect(text).toContain('noesis_circuit_breaker_state{engine_id="tarot",service="gateway"} 2')
  expect(text).toContain('noesis_circuit_breaker_state{engine_id="numerology",service="gateway"} 0')
})

test('events and queues are shown as they are', async () => {
  const { read } = measured()
  const text = await read()
  const lines = [
    'noesis_events_published_total{service="gateway"} 7',
    'noesis_events_pending{service="gateway"} 2',
    'noesis_events_dropped_total{service="gateway"} 1',
    'noesis_events_refused_total{reason="full",service="gateway"} 3',
    'noesis_events_pending_limit{service="gateway"} 50',
    'noesis_events_unanswered_total{service="gateway"} 4',
    'noesis_events_pending_oldest_seconds{service="gateway"} 1.5',
    'noesis_stream_bytes{stream="EVENTS",service="gateway"} 600',
    'noesis_stream_max_bytes{stream="EVENTS",service="gateway"} 1000',
    'noesis_consumer_pending{stream="EVENTS",consumer="usage",service="gateway"} 5',
    'noesis_consumer_lag_seconds{stream="EVENTS",consumer="usage",service="gateway"} 1.5',
    'noesis_dead_letters{consumer="usage",service="gateway"} 4',
    'noesis_stream_messages{stream="EVENTS",service="gateway"} 9',
  ]
  for (const line of lines) expect(text).toContain(line)
})

test('scraping twice does not count events twice', async () => {
  const { read } = measured()
  await read()
  expect(await read()).toContain('noesis_events_published_total{service="gateway"} 7')
})

test('what never became a request is counted as malformed, and open connections are counted', async () => {
  const { app, read } = measured()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
  })
  const answer = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(answer).toContain('noesis_active_connections{service="gateway"} 1')
  expect(await read()).toContain('noesis_requests_total{route="malformed",method="other",status="4xx",service="gateway"} 1')
})

test.each([
  ['none', undefined, 'missing'],
  ['another', 'Bearer other', 'invalid'],
  ['a longer one', 'Bearer right-and-more', 'invalid'],
])('where a token is set, %s is 401', async (_name, authorization, reason) => {
  const { app } = measured('right')
  const answer = await app.inject({ url: '/api/metrics', headers: authorization === undefined ? {} : { authorization } })
  expect([answer.statusCode, answer.json().error_code, answer.json().reason]).toEqual([401, 'AUTH_ERROR', reason])
})

test('where a token is set, it opens the metrics', async () => {
  const { app } = measured('right')
  const answer = await app.inject({ url: '/metrics', headers: { authorization: 'Bearer right' } })
  expect([answer.statusCode, answer.body.includes('noesis_uptime_seconds')]).toEqual([200, true])
})
