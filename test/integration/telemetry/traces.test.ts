import { createApiKey } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seedKey } from '../../../services/auth/src/keys/seed-key.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { freePort } from '../events/free-port.js'
import { type NatsProcess, startOwnNats } from '../events/nats-process.js'
import { type Receiver, startReceiver } from './receiver.js'
import { type RunningService, runService } from './run-service.js'
import { type CollectedSpan, collectSpans, pathOf } from './spans.js'

/** Gateway, auth and an engine service in processes of their own, with a collector and a Sentry of this test's. */
let database: TestDatabase
let nats: NatsProcess
let collector: Receiver
let sentry: Receiver
let services: Record<'auth' | 'engines' | 'gateway', RunningService>
let baseUrl: string
const apiKey = createApiKey('test')
const person = { seed: 'new moon of Jane Roe', question: 'Will Jane Roe be rich in 1990?' }
const callersTrace = '0af7651916cd43dd8448eb211c80319c'
const callersSpan = 'b7ad6b7169203331'

beforeAll(async () => {
  ;[database, nats, collector, sentry] = await Promise.all([createTestDatabase({ migrated: true }), startOwnNats(), startReceiver(), startReceiver()])
  await seedKey(database.owner, { name: 'admin', api_key: apiKey, tier: 'enterprise', consciousness_level: 5, permissions: ['*'] })
  const port = await freePort()
  baseUrl = `http://127.0.0.1:${port}`
  const common = {
    NATS_URL: nats.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    // Only what a caller has begun is kept.
    OTEL_TRACES_SAMPLER_ARG: '0',
    SENTRY_DSN: `http://public@127.0.0.1:${sentry.port}/1`,
    NODE_ENV: 'test',
  }
  const jwt = { JWT_SECRET: 'a secret of this test only, forty bytes!' }
  const [auth, engines, gateway] = await Promise.all([
    runService('services/auth/src/main.ts', { ...common, ...jwt, DATABASE_URL: await database.loginAs('noesis_auth') }),
    runService('services/engines-ts/src/main.ts', common, 'bun'),
    runService('services/gateway/src/main.ts', { ...common, ...jwt, PORT: String(port), IP_HASH_KEY: 'sixteen bytes or more' }),
  ])
  services = { auth, engines, gateway }
  await vi.waitFor(async () => expect(await readyEngines()).toHaveProperty('tarot', 'ok'), { timeout: 20_000, interval: 200 })
}, 60_000)

afterAll(async () => {
  await Promise.all(Object.values(services).map((service) => service.stop()))
  await Promise.all([collector.close(), sentry.close()])
  await nats.remove()
  await database.drop()
})

const readyEngines = async () => ((await (await fetch(`${baseUrl}/health/ready`)).json()) as { engines: Record<string, string> }).engines

const call = (path: string, init: { headers?: Record<string, string>; body?: unknown } = {}) =>
  fetch(baseUrl + path, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json', ...init.headers },
    body: JSON.stringify(init.body ?? {}),
  })

describe('one trace', () => {
  let answer: Response
  let spans: CollectedSpan[]

  beforeAll(async () => {
    answer = await call('/api/v1/engines/tarot/calculate', {
      headers: { traceparent: `00-${callersTrace}-${callersSpan}-01`, 'x-request-id': 'request-of-this-test' },
      body: person,
    })
    expect(answer.status).toBe(200)
    spans = await vi.waitFor(
      () => {
        const collected = collectSpans(collector.received).filter(({ traceId }) => traceId === callersTrace)
        expect(collected.map(({ name }) => name)).toContain('calculate tarot')
        expect(collected.map(({ service }) => service)).toEqual(expect.arrayContaining(['auth', 'engines-ts', 'gateway']))
        expect(collected.filter(({ parentSpanId }) => parentSpanId === callersSpan)).toHaveLength(1)
        return collected
      },
      { timeout: 15_000, interval: 100 },
    )
  })

  test('goes from the caller through HTTP and the bus to the engine', () => {
    const innermost = spans.find(({ name }) => name === 'calculate tarot') as CollectedSpan
    expect(pathOf(innermost, spans)).toEqual([
      'gateway: POST /api/v1/engines/:id/calculate',
      'gateway: engines.tarot.calculate request',
      'engines-ts: engines.tarot.calculate answer',
      'engines-ts: calculate tarot',
    ])
  })

  test('and to the database, where the key was looked up', () => {
    const statement = spans.find(({ attributes }) => attributes['db.system.name'] === 'postgresql') as CollectedSpan
    expect(pathOf(statement, spans)).toEqual([
      'gateway: POST /api/v1/engines/:id/calculate',
      'gateway: auth.keys.verify request',
      'auth: auth.keys.verify answer',
      'auth: select',
    ])
    expect(statement.attributes['db.query.text']).toMatch(/^select .*\$1/)
  })

  test('has no span without a parent', () => {
    const ids = new Set([callersSpan, ...spans.map(({ spanId }) => spanId)])
    expect(spans.filter(({ parentSpanId }) => !ids.has(parentSpanId))).toEqual([])
  })

  test('is the one on the wire, and the one in the log line of the request', () => {
    const root = spans.find(({ parentSpanId }) => parentSpanId === callersSpan) as CollectedSpan
    expect(answer.headers.get('traceparent')).toBe(`00-${callersTrace}-${root.spanId}-01`)
    const line = services.gateway.lines.find(({ request_id }) => request_id === 'request-of-this-test')
    expect(line).toEqual({
      level: 'info',
      time: expect.any(String),
      service: 'gateway',
      version: expect.any(String),
      pid: expect.any(Number),
      method: 'POST',
      route: '/api/v1/engines/:id/calculate',
      status: 200,
      duration_ms: expect.any(Number),
      bytes: expect.any(Number),
      user_id: expect.any(String),
      key_id: expect.any(String),
      tier: 'enterprise',
      engine_id: 'tarot',
      request_id: 'request-of-this-test',
      trace_id: callersTrace,
      ip_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      message: 'request',
    })
    expect(line?.bytes).toBeGreaterThan(Number(answer.headers.get('content-length') ?? 500))
  })

  test('holds nothing of what the caller sent, nor of the key', () => {
    const exported = collector.received.map(({ body }) => body).join()
    expect(exported).not.toMatch(/Jane|Roe|in 1990|1990-13-12|rich|127\.0\.0\.1/)
    expect(exported).not.toContain(apiKey)
  })
})

test('a trace that the sampler does not keep costs no span, and its ids are on the wire all the same', async () => {
  const answer = await call('/api/v1/engines/tarot/calculate', { body: person })
  const traceparent = answer.headers.get('traceparent') as string
  expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/)
  const kept = await call('/api/v1/engines/tarot/calculate', {
    headers: { traceparent: `00-${'a'.repeat(32)}-${callersSpan}-01` },
    body: person,
  })
  expect(kept.status).toBe(200)
  await vi.waitFor(() => expect(collectSpans(collector.received).map(({ traceId }) => traceId)).toContain('a'.repeat(32)), { timeout: 10_000 })
  expect(collectSpans(collector.received).map(({ traceId }) => traceId)).not.toContain(traceparent.split('-')[1])
})

test('the error that an admin raises arrives at Sentry, with its trace and nothing of the caller', async () => {
  const answer = await call('/api/v1/admin/debug/error', { headers: { 'x-request-id': 'raised-on-purpose' } })
  const problem = (await answer.json()) as { trace_id: string; error_code: string }
  expect([answer.status, problem.error_code]).toEqual([500, 'INTERNAL_ERROR'])
  const report = await vi.waitFor(
    () => {
      expect(sentry.received).toHaveLength(1)
      return sentry.received[0]?.body as string
    },
    { timeout: 10_000 },
  )
  expect(JSON.parse(report.split('\n')[2] as string)).toMatchObject({
    fingerprint: ['gateway', 'INTERNAL_ERROR'],
    environment: 'test',
    tags: { tier: 'enterprise', consciousness_level: '5', trace_id: problem.trace_id, request_id: 'raised-on-purpose' },
    exception: { values: [{ type: 'Error', value: expect.stringContaining('Raised on purpose') }] },
  })
  expect(report).not.toContain(apiKey)
  expect(report).not.toMatch(/x-api-key|user-agent|127\.0\.0\.1:\d+\/api\/v1/)
})

test('no log line of any service holds what a caller sent', async () => {
  const refused = await call('/api/v1/engines/tarot/calculate?name=Jane', {
    body: { ...person, birth_data: { name: 'Jane Roe', date: '1990-13-12' } },
  })
  expect(refused.status).toBe(422)
  const everything = Object.values(services)
    .map((service) => service.output())
    .join('\n')
  expect(everything).not.toMatch(/Jane|Roe|in 1990|1990-13-12|rich/)
  expect(everything).not.toContain(apiKey)
})
