import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announce, type Bus, type Consuming, connectBus, createEventPublisher, ensureEventStream, limitEventStream } from '@selemene/bus'
import { authCalls, createApiKey, type VerifiedKey } from '@selemene/contracts'
import { connect, type Database } from '@selemene/db'
import { createLog } from '@selemene/service'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { consumeUsage } from '../../../services/analytics/src/usage/usage-consumer.js'
import { createUsageStore } from '../../../services/analytics/src/usage/usage-store.js'
import { readExposition, sumOf } from '../../support/scrape.js'
import { engineEntry } from '../bus/entries.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { type RunningService, runService } from '../telemetry/run-service.js'
import { freePort } from './free-port.js'
import { type NatsProcess, startOwnNats } from './nats-process.js'

/** A real gateway, NATS and usage consumer on a real Postgres; auth and an engine are played by this test. */
let nats: NatsProcess
let bus: Bus
let database: TestDatabase
let analytics: Database
let usage: Consuming
let gateway: RunningService
let port: number

const folder = mkdtempSync(join(tmpdir(), 'spool-'))
const bufferSize = 20
const bound = { timeout: 20_000, interval: 100 }
let room = 20_000
/** Calls that were answered 200. */
let answered = 0

const key: VerifiedKey = {
  user_id: '6f1c2d3e-0000-4000-8000-000000000001',
  key_id: '6f1c2d3e-0000-4000-8000-000000000002',
  tier: 'enterprise',
  consciousness_level: 5,
  permissions: [],
  rate_limit: null,
  expires_at: null,
  ip_allowlist: null,
}
const echo = engineEntry('echo', 'echoes')

beforeAll(async () => {
  ;[nats, database] = await Promise.all([startOwnNats(), createTestDatabase({ migrated: true })])
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
  await ensureEventStream(bus, room)
  await announce(bus, { engines: [echo] })
  await bus.serve({ name: 'echoes', version: '1.0.0', description: 'Plays auth and an engine' }, [
    { subject: authCalls.verifyKey.subject, handle: async () => ({ body: JSON.stringify(key) }) },
    { subject: 'engines.echo.calculate', handle: async () => ({ body: '{}' }) },
  ])
  analytics = connect(await database.loginAs('noesis_analytics'), { poolMax: 2, name: 'analytics', deadlineMs: 5_000 })
  const log = createLog({ service: 'test', version: '0', level: 'silent', format: 'json' })
  usage = await consumeUsage({ bus, store: createUsageStore(analytics), log, written: () => undefined })
  port = await freePort()
  await startGateway()
})

afterAll(async () => {
  await gateway.kill()
  await usage.stop()
  await bus.close()
  await analytics.close()
  await Promise.all([nats.remove(), database.drop()])
  rmSync(folder, { recursive: true })
})

/** Every test begins with a stream that is full, and all that was answered counted. */
beforeEach(async () => {
  await vi.waitFor(async () => expect(await rows()).toBe(answered), bound)
  const filler = createEventPublisher(bus, 'auth')
  while (filler.refused.full === 0) {
    filler.publish('keyCreated', { key_id: 'filler', user_id: 'u', actor: null })
    await bus.ping()
  }
})

async function startGateway(): Promise<void> {
  const env = { NATS_URL: nats.url, PORT: String(port), EVENTS_BUFFER_SIZE: String(bufferSize), EVENTS_SPOOL_DIR: folder }
  gateway = await runService('services/gateway/src/main.ts', env)
}

async function makeRoom(): Promise<void> {
  room *= 4
  await limitEventStream(bus, room)
}

interface Answer {
  status: number
  retryAfter: string | undefined
  body: string
}

async function ask(method: string, path: string): Promise<Answer> {
  const agent = new Agent()
  const asked = request({ port, agent, method, path, headers: { 'x-api-key': createApiKey('test'), 'content-type': 'application/json' } })
  asked.end(method === 'POST' ? '{}' : undefined)
  const [answer] = await once(asked, 'response')
  let body = ''
  for await (const chunk of answer) body += String(chunk)
  agent.destroy()
  return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], body }
}

const calculate = () => ask('POST', '/api/v1/engines/echo/calculate')

async function calculateTimes(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const answer = await calculate()
    expect(answer.status, answer.body).toBe(200)
  }
  answered += times
}

async function figures() {
  const scrape = readExposition((await ask('GET', '/metrics')).body)
  const of = (name: string, labels = {}) => sumOf(scrape, `noesis_${name}`, labels)
  return {
    published: of('events_published_total'),
    pending: of('events_pending'),
    refused: of('events_refused_total', { reason: 'full' }),
    turnedAway: of('uncountable_calls_total'),
    oldest: of('events_pending_oldest_seconds'),
    limit: of('events_pending_limit'),
  }
}

async function rows(): Promise<number> {
  const [counts] = await database.owner.query<[{ rows: number; events: number }]>(
    (sql) => sql`select count(*)::int as rows, count(distinct event_id)::int as events from usage_logs`,
  )
  expect(counts.rows).toBe(counts.events)
  return counts.rows
}

test('calls answered while the stream is full are pending, refusals are seen, and a full buffer refuses calls but no reads', async () => {
  const before = await figures()
  await calculateTimes(10)
  await vi.waitFor(async () => expect((await figures()).refused).toBeGreaterThanOrEqual(before.refused + 10), bound)
  expect(await figures()).toMatchObject({ published: before.published, pending: 10, limit: bufferSize })
  expect((await figures()).oldest).toBeGreaterThan(0)

  await calculateTimes(bufferSize - 10)
  const refused = await calculate()
  expect(refused.status).toBe(503)
  expect(JSON.parse(refused.body)).toMatchObject({ error_code: 'SERVICE_UNAVAILABLE', status: 503 })
  expect(Number(refused.retryAfter)).toBeGreaterThan(0)
  expect((await ask('POST', '/api/v1/batch')).status).toBe(503)
  for (const path of ['/api/v1/engines', '/api/v1/engines/echo', '/health/live']) expect([path, (await ask('GET', path)).status]).toEqual([path, 200])
  expect(await figures()).toMatchObject({ published: before.published, pending: bufferSize, turnedAway: 2 })

  await makeRoom()
  await vi.waitFor(async () => expect(await figures()).toMatchObject({ published: before.published + bufferSize, pending: 0 }), bound)
  await vi.waitFor(async () => expect(await rows()).toBe(answered), bound)
  await calculateTimes(1)
})

test('what is pending at SIGTERM is sent by the next process, once, even when that one is killed in between', async () => {
  await calculateTimes(7)
  await gateway.stop()
  const [file, ...others] = readdirSync(folder)
  expect([others, statSync(join(folder, file as string)).mode & 0o777]).toEqual([[], 0o600])

  await startGateway()
  await vi.waitFor(async () => expect((await figures()).pending).toBe(7), bound)
  await gateway.kill()
  await startGateway()
  await calculateTimes(3)
  await gateway.stop()
  await startGateway()
  await makeRoom()
  await vi.waitFor(async () => expect(await rows()).toBe(answered), bound)
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), bound)
  // Four gateways are started here.
}, 180_000)

test('only a kill loses what is pending, and no more than the buffer holds', async () => {
  await calculateTimes(4)
  await gateway.kill()
  await startGateway()
  await makeRoom()
  await calculateTimes(1)
  await vi.waitFor(async () => expect(await rows()).toBeGreaterThanOrEqual(answered - bufferSize), bound)
  expect(await rows()).toBeLessThanOrEqual(answered)
  answered = await rows()
})
