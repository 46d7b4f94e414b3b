import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { announce, type Bus, connectBus, ensureEventStream } from '@selemene/bus'
import { authCalls, createApiKey, type VerifiedKey } from '@selemene/contracts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { engineEntry, workflowEntry } from '../bus/entries.js'
import { type RunningService, runService } from '../telemetry/run-service.js'
import { freePort } from './free-port.js'
import { type NatsProcess, startOwnNats } from './nats-process.js'

/** A real gateway on a real NATS; the services behind it are played by this test. */
let nats: NatsProcess
let bus: Bus
let gateway: RunningService
let port: number

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
beforeAll(async () => {
  nats = await startOwnNats()
  bus = await connectBus({ url: nats.url, name: 'test', connectTimeoutMs: 5000 })
  await ensureEventStream(bus)
  announce(bus, { engines: [engineEntry('echo', 'echoes')], workflows: [workflowEntry('none')] })
  await bus.serve({ name: 'echoes', version: '1.0.0', description: 'Plays auth and an engine' }, [
    { subject: authCalls.verifyKey.subject, handle: async () => ({ body: JSON.stringify(key) }) },
    { subject: 'engines.echo.calculate', handle: async () => ({ body: '{}' }) },
  ])
  port = await freePort()
  gateway = await runService('services/gateway/src/main.ts', { NATS_URL: nats.url, PORT: String(port) })
})

afterAll(async () => {
  await bus.close()
  await nats.remove()
})

async function call(agent: Agent, apiKey: string): Promise<number> {
  const asked = request({
    port,
    agent,
    method: 'POST',
    path: '/api/v1/engines/echo/calculate',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
  })
  asked.end('{}')
  const [answer] = await once(asked, 'response')
  answer.resume()
  await once(answer, 'end')
  return answer.statusCode
}

test('whatever a caller has seen answered is in the stream, though the gateway is killed right after the answer', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const apiKey = createApiKey('test')
  const answers = 100
  for (let i = 0; i < answers; i++) expect(await call(agent, apiKey)).toBe(200)
  await gateway.kill()
  agent.destroy()
  await vi.waitFor(async () => expect(await counted()).toBe(answers), { timeout: 10_000 })
})

/** Events of the kind that becomes usage rows. */
async function counted(): Promise<number> {
  const reply = await nats.client.nats.request('$JS.API.STREAM.INFO.EVENTS', JSON.stringify({ subjects_filter: 'events.request.completed' }))
  const { state } = JSON.parse(reply.string()) as { state: { subjects?: Record<string, number> } }
  return state.subjects?.['events.request.completed'] ?? 0
}
