import type { AddressInfo } from 'node:net'
import type { WaitingCall } from '@selemene/service'
import Fastify from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { App, Deps } from '../app-types.js'
import { addOverload } from './overload.js'

let app: App
let base: string
let queued: WaitingCall[]
/** What happens to a request that has to wait. */
let decide: (call: WaitingCall) => void
let looked: number

beforeEach(async () => {
  queued = []
  looked = 0
  app = Fastify()
  addOverload(app, {
    calls: {
      beginsNow: () => false,
      wait(call: WaitingCall) {
        queued.push(call)
        decide(call)
      },
    },
    catalogue: { engines: new Map([['tarot', { service: 'engines-ts' }]]) },
    shedding: { isActive: true, refuses: (service: string, tier: string) => service === 'engines-ts' && tier === 'free' },
    access: { tierOf: ({ secret }: { secret: string }) => (secret === 'good' ? 'premium' : 'free') },
    settings: { production: false, requestTimeoutMs: 30_000, allowedOrigins: ['https://app.example'] },
  } as unknown as Deps)
  app.get('/health', { config: { alwaysOpen: true } }, () => ({ status: 'ok' }))
  app.post('/work', () => {
    looked += 1
    return { done: true }
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterEach(() => app.close())

const work = (headers: Record<string, string> = {}) =>
  fetch(`${base}/work?name=Asha`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } })

it('a call of an engine whose service refuses its tier does not even wait, and one of a higher tier does', async () => {
  decide = (call) => call.refuse()
  const calculate = (id: string, key: string) =>
    fetch(`${base}/api/v1/engines/${id}/calculate?x=1`, { method: 'POST', headers: { 'x-api-key': key } })
  const refused = await calculate('tarot', 'unknown')
  expect([refused.status, refused.headers.get('retry-after'), queued.length]).toEqual([503, '1', 0])
  await calculate('tarot', 'good')
  await calculate('biorhythm', 'unknown')
  expect(queued).toHaveLength(2)
})

it('a request whose turn it is goes its usual way', async () => {
  decide = (call) => call.begin()
  expect(await (await work()).json()).toEqual({ done: true })
})

it('a refused one is a problem that says when to come again, and no route has seen it', async () => {
  decide = (call) => call.refuse()
  const answer = await work({ 'x-request-id': 'of-the-caller' })
  expect(answer.status).toBe(503)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'retry-after': '1',
    'x-request-id': 'of-the-caller',
    traceparent: expect.stringMatching(/^00-/),
    'x-content-type-options': 'nosniff',
  })
  expect(await answer.json()).toMatchObject({
    error_code: 'OVERLOADED',
    status: 503,
    retryable: true,
    instance: '/work',
    request_id: 'of-the-caller',
  })
  expect(looked).toBe(0)
})

it('a refused one can be read by a page of an allowed origin, and by a client that knows no chunks', async () => {
  decide = (call) => call.refuse()
  const answer = await work({ origin: 'https://app.example' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example')
  expect(answer.headers.get('access-control-expose-headers')).toContain('retry-after')
  expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength)
  expect((await work({ origin: 'https://else.example' })).headers.get('access-control-allow-origin')).toBeNull()
})

it('a connection stays usable after a refusal, even with an unread body', async () => {
  decide = (call) => call.refuse()
  await (await work()).text()
  decide = (call) => call.begin()
  expect((await work()).status).toBe(200)
})

it('health is told without waiting', async () => {
  decide = () => expect.unreachable('health had to wait')
  expect((await fetch(`${base}/health?deep=1`)).status).toBe(200)
  expect(queued).toEqual([])
})

it.each([
  ['a key that was good before', { 'x-api-key': 'good' }, 'premium'],
  ['a key that auth would have to be asked about', { 'x-api-key': 'other' }, 'free'],
  ['no key', {}, 'free'],
])('%s has its place in the queue', async (_what, headers, tier) => {
  let seen: string | undefined
  decide = (call) => {
    seen = call.tier
    call.begin()
  }
  await work(headers)
  expect(seen).toBe(tier)
})

it.each([
  ['its own deadline', '250', 250],
  ['the longest that there is', '99999', 30_000],
  ['the usual one where its own makes no sense', 'soon', 30_000],
])('a request waits no longer than %s', async (_what, stated, ms) => {
  let left = 0
  decide = (call) => {
    left = call.deadline - performance.now()
    call.begin()
  }
  await work({ 'request-timeout-ms': stated })
  expect(left).toBeGreaterThan(ms - 50)
  expect(left).toBeLessThanOrEqual(ms)
})
