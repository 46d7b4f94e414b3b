import { processEnvironment } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unissuedKey } from '../../acceptance/api-keys.js'
import { exchange } from '../../acceptance/raw-socket.js'
import { freshAddress } from '../../acceptance/send.js'
import { signToken } from '../../acceptance/tokens.js'
import { until } from '../../acceptance/until.js'
import { connectPlain, type PlainClient } from '../../support/plain-client.js'
import { type Receiver, startReceiver } from '../telemetry/receiver.js'
import type { RunningService } from '../telemetry/run-service.js'
import { type Front, type Gateway, jwtSecret, openFront } from './start-front.js'

/** Stands in every word that a caller writes below, in any case. */
const canary = /c4n4ry/i
const word = (place: string) => `c4n4ry-${place}`

let front: Front
let gateway: Gateway
let collector: Receiver
let sentry: Receiver
let client: PlainClient
let redis: Redis
const services: RunningService[] = []
const events: string[] = []
beforeAll(async () => {
  ;[front, collector, sentry] = await Promise.all([openFront(), startReceiver(), startReceiver()])
  const { NATS_URL, REDIS_URL } = processEnvironment() as { NATS_URL: string; REDIS_URL: string }
  const env = {
    LOG_LEVEL: 'trace',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_TRACES_SAMPLER_ARG: '1',
    SENTRY_DSN: `http://public@127.0.0.1:${sentry.port}/1`,
  }
  client = await connectPlain(NATS_URL)
  for (const subjects of ['events.>', 'notices.>'])
    client.nats.subscribe(subjects, { callback: (_error, message) => void events.push(`${message.subject} ${message.string()}`) })
  await client.nats.flush()
  redis = new Redis(REDIS_URL)
  services.push(await front.auth(env), await front.engines(env))
  gateway = await front.gateway({ ...env, TRUSTED_PROXIES: '127.0.0.0/8' })
  services.push(gateway.service)
  await until(
    async () => (await gateway.call('/api/v1/engines/tarot', { key: front.adminKey })).status,
    (status) => status === 200,
    20_000,
  )
  await speak()
}, 120_000)
afterAll(async () => {
  redis.disconnect()
  await client.close()
  await Promise.all([collector.close(), sentry.close()])
  await front.stop()
})

/** Says a canary in every place where a caller may write. */
async function speak(): Promise<void> {
  const { key } = await front.newPerson(gateway, { tier: 'enterprise', consciousness_level: 1 })
  const headers = {
    'user-agent': word('agent'),
    referer: `https://example.org/${word('referer')}`,
    cookie: `session=${word('cookie')}`,
    origin: `https://${word('origin')}.example.org`,
    'accept-language': word('language'),
    'x-forwarded-for': word('forwarded'),
    forwarded: `for=${word('forwarded')}`,
    'x-request-id': `${word('id')} with a space`,
    traceparent: `00-${word('trace')}-00`,
    tracestate: `vendor=${word('state')}`,
    baggage: `name=${word('baggage')}`,
    'if-none-match': `"${word('tag')}"`,
    'idempotency-key': word('idempotency'),
    [word('header')]: word('value'),
  }
  const person = {
    birth_data: { name: word('name'), date: '1991-08-13' },
    seed: word('seed'),
    question: word('question'),
    [word('field')]: word('text'),
  }
  const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
    gateway.call(path, { method: 'POST', key, body, headers: { ...headers, ...more } })
  const get = (path: string, more: Record<string, string> = {}) => gateway.call(path, { key, headers: { ...headers, ...more } })

  const path = '/api/v1/engines/tarot/calculate'
  const drawn = await post(path, { seed: word('seed'), question: word('question') })
  expect(drawn.status, drawn.text).toBe(200)
  await post(`${path}?${word('parameter')}=${word('query')}`, person)
  await post(path, person, { accept: word('accept') })
  await post(path, person, { 'content-type': `text/${word('type')}` })
  await post(path, person, { 'request-timeout-ms': word('timeout') })
  await post(`/api/v1/engines/${word('engine')}/calculate`, person)
  await post(`/api/v1/workflows/${word('workflow')}/execute`, person)
  await post('/api/v1/batch', { items: [{ engine_id: word('engine') }, { engine_id: 'tarot', input: person }, { workflow_id: word('workflow') }] })
  await post('/api/v1/keys', { name: word('key-name') })
  await post('/api/v1/auth/register', { invite_code: word('invite'), email: `${word('mail')}@example.org` })
  await get(`/api/v1/keys/${word('id')}`)
  await get(`/api/v1/me/usage?from=${word('from')}&group_by=${word('group')}`)
  await get(`/api/${word('path')}`)
  await get(`/%2e%2e/${word('path')}%zz`)
  await get('/api/legacy/ghati/current?latitude=1&longitude=1')
  for (const credentials of [{ 'x-api-key': word('key') }, { 'x-api-key': unissuedKey() }, { authorization: `Bearer ${word('token')}` }])
    await gateway.call('/api/v1/me', { headers: { ...headers, ...credentials }, from: freshAddress() })
  const claims = { iss: word('issuer'), sub: word('subject'), exp: Math.floor(Date.now() / 1000) + 60 }
  await gateway.call('/api/v1/me', { headers: { ...headers, authorization: `Bearer ${signToken({ alg: 'HS256', typ: 'JWT' }, claims, jwtSecret)}` } })
  await gateway.call('/api/v1/admin/debug/error', { method: 'POST', key: front.adminKey, headers, body: { [word('field')]: word('text') } })

  const raw = (line: string, body = '') =>
    exchange(
      gateway.url,
      `${line} HTTP/1.1\r\nHost: ${word('host')}\r\nX-API-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
  await raw(`POST ${path}#${word('fragment')}`, '{}')
  await raw(`POST ${path}`, `{"${word('broken')}`)
  await raw(`POST http://${word('host')}${path}`, '{}')
  await raw(`GET /api/v1/status#${word('fragment')}`)
  await raw(`${word('method').toUpperCase()} /`)
}

describe('no word of a caller', () => {
  test('is in an event or a notice', async () => {
    const calls = () => events.filter((event) => event.startsWith('events.request.completed'))
    await until(
      async () => calls().join(),
      (text) => (text.match(/"noesis.request.completed"/g) ?? []).length >= 8,
      10_000,
    )
    expect(events.filter((event) => canary.test(event))).toEqual([])
    const paths = new Set(events.flatMap((event) => [...event.matchAll(/"request_path":"([^"]*)"/g)].map((match) => match[1])))
    // The ghati route has no engine in this stack, so its 404 is no row; test/acceptance/legacy-usage.test.ts counts legacy calls.
    expect([...paths].sort()).toEqual(['/api/v1/batch', '/api/v1/engines/{id}/calculate'])
  })

  test('is in a log line of any service, at the most talkative level', async () => {
    await until(
      async () => gateway.service.lines.filter(({ message }) => message === 'request').length,
      (count) => count > 25,
      10_000,
    )
    for (const service of services)
      expect(
        service
          .output()
          .split('\n')
          .filter((line) => canary.test(line)),
      ).toEqual([])
  })

  test('is in a span or a report', async () => {
    await until(async () => [collector.received.length, sentry.received.length].every((count) => count > 0), Boolean, 15_000)
    expect([...collector.received, ...sentry.received].filter(({ path, body }) => canary.test(path) || canary.test(body))).toEqual([])
  })

  test('is in a metric', async () => {
    const { text } = await gateway.call('/metrics')
    expect(text).toContain('noesis_requests_total')
    expect(text).not.toMatch(canary)
  })

  test('is in Redis, neither as a key nor in what is kept', async () => {
    const keys = await redis.keys('*')
    expect(keys.length).toBeGreaterThan(0)
    const kept = await Promise.all(keys.map((key) => redis.dumpBuffer(key)))
    expect([...keys, ...kept.map((value) => value?.toString('latin1') ?? '')].filter((text) => canary.test(text))).toEqual([])
  })
})
