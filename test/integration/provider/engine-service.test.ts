import { type Bus, connectBus, header } from '@selemene/bus'
import { encodePrincipal, subjects } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type RunningService, runService } from '../telemetry/run-service.js'
import { agra, answerWith, type ProviderServer, startProvider } from './provider-server.js'

const { NATS_URL, REDIS_URL } = processEnvironment() as { NATS_URL: string; REDIS_URL: string }
const principal = encodePrincipal({
  user_id: '0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c11',
  key_id: '0b8a1f0e-3f57-4a53-9d0a-5a4f6f0f9c12',
  tier: 'enterprise',
  consciousness_level: 5,
  permissions: [],
  rate_limit: 10_000,
})
let bus: Bus
let redis: Redis
let server: ProviderServer
let service: RunningService
beforeAll(async () => {
  bus = await connectBus({ url: NATS_URL, name: 'provider-test', connectTimeoutMs: 5_000 })
  redis = new Redis(REDIS_URL)
})
afterAll(async () => {
  redis.disconnect()
  await bus.close()
})
beforeEach(async () => {
  server = await startProvider()
  for (const pattern of ['noesis:provider:*', 'noesis:result:panchanga:*']) {
    const names = await redis.keys(pattern)
    if (names.length > 0) await redis.del(...names)
  }
})
afterEach(async () => {
  await service.kill()
  await server.close()
})

async function start(env: Record<string, string>) {
  service = await runService('services/engines-rust-port/src/main.ts', {
    NODE_ENV: 'test',
    NATS_URL,
    REDIS_URL,
    VEDIC_ENGINE_PROVIDER: 'api',
    FREE_ASTROLOGY_API_BASE_URL: server.url,
    ...env,
  })
}

async function ask(body: object = { birth_data: { ...agra.request, name: 'Zanzibar Quill' } }) {
  const answer = await bus.request(subjects.engine('panchanga', 'calculate'), {
    body: JSON.stringify(body),
    headers: { [header.principal]: principal },
    timeoutMs: 10_000,
  })
  const { metadata } = answer.json<{ metadata: { backend: string; fallback_reason?: string; cached: boolean } }>()
  return [metadata.backend, metadata.fallback_reason, answer.header(header.cacheStatus)?.replace(/ttl=\d+; /, '')]
}

async function figures(): Promise<string> {
  const port = service.lines.find(({ message }) => message === 'ready')?.port
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
}

test('a service with the provider answers from it once, then from the cache, and shows what is left of the day', async () => {
  await start({ FREE_ASTROLOGY_API_KEY: 'the key' })
  expect(await figures()).toMatch(/^noesis_external_api_quota_remaining\{[^}]*\} 50$/m)
  expect(await ask()).toEqual(['free-astrology-api', undefined, 'selemene; fwd=miss; stored'])
  expect(await ask()).toEqual(['free-astrology-api', undefined, 'selemene; hit; detail=l1'])
  const text = await figures()
  expect(text).toMatch(/^noesis_external_api_requests_total\{[^}]*status="success"[^}]*\} 1$/m)
  expect(text).toMatch(/^noesis_external_api_quota_remaining\{[^}]*\} 49$/m)
  expect(server.asked).toHaveLength(1)
})

test('what our own code answers while the provider is down is not kept: when it is back, it answers', async () => {
  await start({ FREE_ASTROLOGY_API_KEY: 'the key' })
  server.answer = answerWith('', 403)
  expect(await ask()).toEqual(['native', 'refused', 'selemene; fwd=miss'])
  server.answer = answerWith(agra.answer)
  expect(await ask()).toEqual(['free-astrology-api', undefined, 'selemene; fwd=miss; stored'])
  expect(service.output()).not.toMatch(/27\.18|78\.01|Zanzibar|the key/)
})

test('without a key our own code answers and says why; the log says it once', async () => {
  await start({})
  for (let i = 0; i < 2; i++) expect((await ask()).slice(0, 2)).toEqual(['native', 'no_key'])
  expect(server.asked).toEqual([])
  expect(service.lines.filter(({ message }) => String(message).includes('FREE_ASTROLOGY_API_KEY'))).toHaveLength(1)
})
