import { type Bus, connectBus } from '@selemene/bus'
import { encodePrincipal } from '@selemene/contracts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type NatsProcess, startOwnNats } from '../events/nats-process.js'
import { type Receiver, startReceiver } from './receiver.js'
import { runService } from './run-service.js'

let nats: NatsProcess
let sentry: Receiver
let bus: Bus

const traceId = '0af7651916cd43dd8448eb211c80319c'
const headers = {
  traceparent: `00-${traceId}-b7ad6b7169203331-01`,
  'Request-Id': 'request-17',
  Principal: encodePrincipal({ user_id: 'u-1', key_id: 'k-1', tier: 'premium', consciousness_level: 3, permissions: [], rate_limit: null }),
}
const person = { name: 'Jane Roe', birth_data: { date: '1990-05-12', latitude: 12.9716 } }

beforeAll(async () => {
  ;[nats, sentry] = await Promise.all([startOwnNats(), startReceiver()])
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
})

afterAll(async () => {
  await bus.close()
  await sentry.close()
  await nats.remove()
})

const ask = (body: object) =>
  bus.request('engines.failing.calculate', { body: JSON.stringify(body), headers, timeoutMs: 5000 }).then(
    () => expect.unreachable('it should fail'),
    (error: { code: string }) => error.code,
  )

describe.each(['node', 'bun'] as const)('a service on %s', (runtime) => {
  test('reports an unexpected error with all that finds it and nothing of the caller, a refusal not at all, and before it exits', async () => {
    sentry.received.length = 0
    const environment = { NATS_URL: nats.url, SENTRY_DSN: `http://public@127.0.0.1:${sentry.port}/17`, RELEASE: 'abc1234', NODE_ENV: 'test' }
    const service = await runService('test/integration/telemetry/failing-service.ts', environment, runtime)
    expect(await ask({ ...person, refuse: true })).toBe('INVALID_INPUT')
    expect(await ask(person)).toBe('INTERNAL_ERROR')
    await service.stop()

    expect(sentry.received).toHaveLength(1)
    const { path, body } = sentry.received[0] as { path: string; body: string }
    const event = JSON.parse(body.split('\n')[2] as string)
    expect(path).toMatch(/^\/api\/17\/envelope\//)
    expect(event).toMatchObject({
      environment: 'test',
      release: 'abc1234',
      fingerprint: ['failing', 'INTERNAL_ERROR'],
      contexts: { trace: { trace_id: traceId } },
      tags: {
        service: 'failing',
        engine_id: 'failing',
        error_code: 'INTERNAL_ERROR',
        tier: 'premium',
        consciousness_level: '3',
        trace_id: traceId,
        request_id: 'request-17',
      },
    })
    expect(event.exception.values.map(({ type }: { type: string }) => type)).toEqual(['SyntaxError', 'Error'])
    expect(JSON.stringify(event.exception)).toContain('failing-service.ts')
    expect(body).not.toMatch(/Jane|Roe|1990-05-12|12\.9716/)

    const logged = service.lines.find(({ message }) => message === 'a call failed')
    expect(logged).toMatchObject({ level: 'error', engine_id: 'failing', trace_id: traceId, request_id: 'request-17', error: { type: 'Error' } })
    expect(service.output()).not.toMatch(/Jane|Roe|1990-05-12/)
  })
})

test('a service that fails at every call reports it ten times a minute, and logs each', async () => {
  sentry.received.length = 0
  const environment = { NATS_URL: nats.url, SENTRY_DSN: `http://public@127.0.0.1:${sentry.port}/17` }
  const service = await runService('test/integration/telemetry/failing-service.ts', environment)
  for (let calls = 0; calls < 25; calls++) await ask(person)
  await service.stop()
  expect(service.lines.filter(({ message }) => message === 'a call failed')).toHaveLength(25)
  expect(sentry.received).toHaveLength(10)
})

test('a service without a DSN sends nothing', async () => {
  sentry.received.length = 0
  const service = await runService('test/integration/telemetry/failing-service.ts', { NATS_URL: nats.url })
  expect(await ask(person)).toBe('INTERNAL_ERROR')
  await service.stop()
  await vi.waitFor(() => expect(service.lines.at(-1)).toMatchObject({ message: 'stopped' }))
  expect(sentry.received).toEqual([])
})
