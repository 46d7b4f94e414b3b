import type { EventName } from '@selemene/contracts'
import { NoesisError } from '@selemene/contracts'
import { createLog, createMetrics } from '@selemene/service'
import Fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { credentialOf } from '../access/credential.js'
import type { App, Deps } from '../app-types.js'
import { addProblems } from './problems.js'
import { addRequestContext } from './request-context.js'
import { addSecurityEvents } from './security-events.js'

type Told = [EventName, Record<string, unknown>]
const apps: App[] = []
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())))

/** Routes that refuse as the access plugin does, and what is told of it. */
function refusing() {
  const told: Told[] = []
  const metrics = createMetrics('test')
  const app: App = Fastify()
  apps.push(app)
  const deps = {
    metrics,
    events: { publish: (name: EventName, data: object) => told.push([name, { ...data }]) },
    settings: { hashAddress: () => 'hashed' },
    log: createLog({ service: 'test', version: '1', level: 'silent', format: 'json' }),
    telemetry: { report: () => undefined },
  } as unknown as Deps
  addRequestContext(app, undefined)
  addProblems(app, deps)
  addSecurityEvents(app, deps)
  const decision = { allowed: false, limit: 60, remaining: 0, windowSeconds: 60, resetMs: 1000 }
  const refused = () => new NoesisError('AUTH_ERROR', 'No.', { extra: { reason: 'expired' } })
  app.addHook('onRequest', (request, _reply, done) => {
    request.credential = credentialOf(request.headers)
    done()
  })
  const caller = { user_id: 'u1', tier: 'premium' } as never

  app.get('/refused', () => Promise.reject(refused()))
  app.get('/limited', (request) => {
    request.caller = caller
    request.limitDecision = decision
    throw new NoesisError('RATE_LIMIT_EXCEEDED', 'Later.')
  })
  app.get('/anonymous-limited', (request) => {
    request.limitDecision = decision
    throw new NoesisError('RATE_LIMIT_EXCEEDED', 'Later.')
  })
  app.get('/refused-and-limited', (request) => {
    request.failure = refused()
    request.limitDecision = decision
    throw new NoesisError('RATE_LIMIT_EXCEEDED', 'Later.')
  })
  app.get('/batch', (request) => {
    request.caller = caller
    request.limitDecision = decision
    request.itemsRefused = 3
    return {}
  })
  app.get('/metrics', { config: { alwaysOpen: true } }, () => Promise.reject(refused()))
  const count = async (name: string, labels: Record<string, string>) => {
    const metric = (await metrics.registry.getMetricsAsJSON()).find((one) => one.name === name)
    const values = (metric?.values ?? []) as { labels: Record<string, string>; value: number }[]
    return values.find((value) => Object.entries(labels).every(([label, text]) => value.labels[label] === text))?.value
  }
  return { app, told, count }
}

test('a refused credential is counted, and told with a hash of its address', async () => {
  const { app, told, count } = refusing()
  await app.inject({ url: '/refused', headers: { 'x-api-key': 'nonsense' } })
  expect(await count('noesis_auth_failures_total', { auth_method: 'api_key', reason: 'expired' })).toBe(1)
  expect(told).toEqual([['authFailed', { auth_method: 'api_key', error_reason: 'expired', ip_hash: 'hashed', count: 1 }]])
})

test('refusals of one address within a second become one more event with their count when the gateway closes, each of them counted', async () => {
  const { app, told, count } = refusing()
  for (let i = 0; i < 5; i++) await app.inject({ url: '/refused', headers: { authorization: 'Bearer x' } })
  await app.close()
  expect(told.map(([, data]) => data.count)).toEqual([1, 4])
  expect(await count('noesis_auth_failures_total', { auth_method: 'jwt', reason: 'expired' })).toBe(5)
})

test('a used-up limit is counted by tier and told with the limit', async () => {
  const { app, told, count } = refusing()
  await app.inject('/limited')
  expect(await count('noesis_rate_limit_hits_total', { tier: 'premium' })).toBe(1)
  expect(told).toEqual([['rateLimitHit', { user_id: 'u1', tier: 'premium', limit: 60, window_seconds: 60, count: 1 }]])
})

test('a refused credential beyond its address’s limit counts as both, and has no owner', async () => {
  const { app, told, count } = refusing()
  await app.inject('/refused-and-limited')
  expect(await count('noesis_auth_failures_total', { auth_method: 'none', reason: 'expired' })).toBe(1)
  expect(await count('noesis_rate_limit_hits_total', { tier: 'anonymous' })).toBe(1)
  expect(told.map(([name, data]) => [name, data.user_id])).toEqual([
    ['authFailed', undefined],
    ['rateLimitHit', null],
  ])
})

test('items of a batch beyond the limit count one by one', async () => {
  const { app, told, count } = refusing()
  await app.inject('/batch')
  await app.close()
  expect(await count('noesis_rate_limit_hits_total', { tier: 'premium' })).toBe(3)
  expect(told.map(([, data]) => data.count)).toEqual([1, 2])
})

test('a wrong token for the metrics is not counted as a credential', async () => {
  const { app, told } = refusing()
  await app.inject('/metrics')
  expect(told).toEqual([])
})

test('addresses of one IPv6 network, which one caller may change at will, are told as one', async () => {
  const { app, told } = refusing()
  for (let i = 1; i <= 5; i++) {
    await app.inject({ url: '/refused', remoteAddress: `2001:db8:1:2::${i}` })
    await app.inject({ url: '/anonymous-limited', remoteAddress: `2001:db8:1:2::${i}` })
  }
  expect(told.map(([name]) => name).sort()).toEqual(['authFailed', 'rateLimitHit'])
})

test('no address, key or header is in what is told', async () => {
  const { app, told } = refusing()
  await app.inject({ url: '/refused', headers: { 'x-api-key': 'nsk_live_secret' }, remoteAddress: '203.0.113.9' })
  expect(JSON.stringify(told)).not.toMatch(/nsk_|203\.0/)
})
