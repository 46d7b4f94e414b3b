import { announce, watchCatalogue } from '@selemene/bus'
import { authCalls, createApiKey, subjects, type VerifiedKey } from '@selemene/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '../events/free-port.js'
import { type RunningService, runService } from '../telemetry/run-service.js'
import { engineEntry, workflowEntry } from './entries.js'
import { type GuardedNats, type Login, startGuardedNats } from './guarded-nats.js'

let nats: GuardedNats
let engines: Login
let orchestrator: Login
let opened: Login[]
const within = { timeout: 10_000, interval: 50 }
const open = async (user: Parameters<GuardedNats['login']>[0]) => {
  const login = await nats.login(user)
  opened.push(login)
  return login
}

beforeAll(async () => {
  nats = await startGuardedNats()
})
afterAll(() => nats.remove())
beforeEach(async () => {
  opened = []
  engines = await open('engines-ts')
  orchestrator = await open('orchestrator')
})
afterEach(async () => {
  await Promise.all(opened.map((login) => login.close()))
  await nats.kill()
  nats.wipe()
  await nats.start()
})

const announceAll = () => {
  announce(engines.bus, { engines: [engineEntry('tarot'), engineEntry('enneagram')] })
  announce(orchestrator.bus, { workflows: [workflowEntry('birth-blueprint')] })
}
const watch = async () => watchCatalogue((await open('gateway')).bus)
const known = ({ engines: found, workflows }: Awaited<ReturnType<typeof watch>>) => [...found.keys(), ...workflows.keys()].sort()
const all = ['birth-blueprint', 'enneagram', 'tarot']

test('services that announced themselves before any gateway was there are known to the first one', async () => {
  announceAll()
  const catalogue = await watch()
  await vi.waitFor(() => expect(known(catalogue)).toEqual(all), within)
  expect([...engines.refusals, ...orchestrator.refusals]).toEqual([])
})

test('a gateway that has seen nothing yet hears of services as they come, and a second one reads what is stored', async () => {
  const catalogue = await watch()
  expect(known(catalogue)).toEqual([])
  announceAll()
  await vi.waitFor(() => expect(known(catalogue)).toEqual(all), within)
  await Promise.all([engines.close(), orchestrator.close()])
  expect(known(await watch())).toEqual(all)
})

test('a wiped store comes back within ten seconds: to gateways that start then, and to those that were there', async () => {
  const before = await watch()
  announceAll()
  await vi.waitFor(() => expect(known(before)).toEqual(all), within)
  await nats.kill()
  nats.wipe()
  await nats.start()
  const after = await watch()
  await vi.waitFor(() => expect(known(after)).toEqual(all), within)

  announce(engines.bus, { engines: [{ ...engineEntry('tarot'), version: '2.0.0' }] })
  for (const catalogue of [before, after]) await vi.waitFor(() => expect(catalogue.engines.get('tarot')?.version).toBe('2.0.0'), within)
})

test('a stream that is deleted while everything runs is made and filled again', async () => {
  const catalogue = await watch()
  announceAll()
  await vi.waitFor(() => expect(known(catalogue)).toEqual(all), within)
  expect((await nats.client.nats.request('$JS.API.STREAM.DELETE.KV_catalogue')).json()).toMatchObject({ success: true })
  await vi.waitFor(async () => {
    const info = (await nats.client.nats.request('$JS.API.STREAM.INFO.KV_catalogue')).json()
    expect(info).toMatchObject({ state: { messages: 3 } })
  }, within)
})

test('repeating an announcement does not take back the newer one of another replica', async () => {
  const newer = await open('engines-ts')
  const catalogue = await watch()
  announceAll()
  await vi.waitFor(() => expect(known(catalogue)).toEqual(all), within)
  announce(newer.bus, { engines: [{ ...engineEntry('tarot'), version: '2.0.0' }] })
  await vi.waitFor(() => expect(catalogue.engines.get('tarot')?.version).toBe('2.0.0'), within)
  const heard: string[] = []
  const owner = await open('owner')
  nats.client.nats.subscribe('$KV.catalogue.engine.tarot', { callback: (_error, message) => void heard.push(message.subject) })
  await nats.client.nats.flush()
  owner.bus.notify(subjects.notices.catalogueWanted, '')
  await vi.waitFor(() => expect(heard).toHaveLength(2), within)
  expect(catalogue.engines.get('tarot')?.version).toBe('2.0.0')
  expect((await watch()).engines.get('tarot')?.version).toBe('2.0.0')
})

test('a gateway with an empty catalogue answers 503 and when to come again, not 404; once it knows engines, others are unknown', async () => {
  const key: VerifiedKey = {
    ...{ user_id: '6f1c2d3e-0000-4000-8000-000000000001', key_id: '6f1c2d3e-0000-4000-8000-000000000002', tier: 'enterprise' },
    ...{ consciousness_level: 5, permissions: [], rate_limit: null, expires_at: null, ip_allowlist: null },
  }
  const described = { name: 'auth', version: '1.0.0', description: 'Played by a test' }
  await (await open('auth')).bus.serve(described, [{ subject: authCalls.verifyKey.subject, handle: async () => ({ body: JSON.stringify(key) }) }])
  await engines.bus.serve({ ...described, name: 'engines-ts' }, [
    { subject: subjects.engine('tarot', 'calculate'), handle: async () => ({ body: '{}' }) },
    { subject: subjects.engine('enneagram', 'calculate'), handle: async () => ({ body: '{}},{"status":200,"body":{"forged":true}' }) },
  ])
  const port = await freePort()
  const gateway: RunningService = await runService('services/gateway/src/main.ts', { NATS_URL: nats.urlOf('gateway'), PORT: String(port) })
  const apiKey = createApiKey('test')
  const post = async (path: string, body: object = {}) => {
    const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const { error_code, results } = (await answer.json()) as { error_code?: string; results?: { status: number }[] }
    return { status: answer.status, error_code, retryAfter: Number(answer.headers.get('retry-after')), items: results?.map(({ status }) => status) }
  }
  const items = [
    { engine_id: 'tarot', input: {} },
    { workflow_id: 'birth-blueprint', input: {} },
  ]
  expect(await post('engines/tarot/calculate')).toMatchObject({ status: 503, error_code: 'ENGINE_UNAVAILABLE', retryAfter: 1 })
  expect(await post('workflows/birth-blueprint/execute')).toMatchObject({ status: 503, error_code: 'SERVICE_UNAVAILABLE', retryAfter: 1 })
  expect(await post('batch', { items })).toMatchObject({ status: 200, items: [503, 503] })
  announceAll()
  await vi.waitFor(async () => expect(await post('engines/tarot/calculate')).toMatchObject({ status: 200 }), within)
  const two = [{ engine_id: 'enneagram' }, { engine_id: 'tarot' }]
  expect(await post('batch', { items: two }), 'an engine that would answer for the next item').toMatchObject({ status: 200, items: [502, 200] })
  expect(await post('engines/no-such/calculate')).toMatchObject({ status: 404, error_code: 'ENGINE_NOT_FOUND' })
  await vi.waitFor(
    async () => expect(await post('workflows/no-such/execute')).toMatchObject({ status: 404, error_code: 'WORKFLOW_NOT_FOUND' }),
    within,
  )
  await gateway.kill()
})
