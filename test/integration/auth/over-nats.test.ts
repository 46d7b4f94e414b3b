import { type ChildProcess, spawn } from 'node:child_process'
import { type Bus, connectBus } from '@selemene/bus'
import {
  type AuthCallName,
  authCalls,
  authHeader,
  createApiKey,
  encodePrincipal,
  hashApiKey,
  NoesisError,
  type Principal,
  subjects,
} from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seedKey } from '../../../services/auth/src/keys/seed-key.js'
import { compiledProgram } from '../../support/compiled-program.js'
import { type CuttableProxy, createCuttableProxy } from '../db/cuttable-proxy.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'

/** The service as it is deployed: its own process, the real bus, the real Postgres behind a wire that can be cut. */
let database: TestDatabase
let proxy: CuttableProxy
let bus: Bus
let service: ChildProcess
let healthPort: number
let admin: Principal
const adminKey = createApiKey('test')
const told: { subject: string; body: unknown }[] = []

beforeAll(async () => {
  const natsUrl = processEnvironment().NATS_URL
  if (natsUrl === undefined) throw new Error('NATS_URL is missing: integration tests run against a real NATS.')
  database = await createTestDatabase({ migrated: true })
  proxy = await createCuttableProxy(await database.loginAs('noesis_auth'))
  await seedKey(database.owner, { name: 'admin', api_key: adminKey, tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] })
  bus = await connectBus({ url: natsUrl, name: 'test', connectTimeoutMs: 5000 })
  for (const subject of ['notices.>', 'events.key.*'])
    bus.listen(subject, (body, from) => told.push({ subject: from, body: JSON.parse(new TextDecoder().decode(body)) }))
  await bus.ping()
  ;({ service, healthPort } = await startService({ NATS_URL: natsUrl, DATABASE_URL: proxy.url }))
  admin = (await ask('verifyKey', { hash: hashOf(adminKey) })) as Principal
}, 60_000)

afterAll(async () => {
  service.kill('SIGTERM')
  await new Promise((resolve) => service.once('exit', resolve))
  await bus.close()
  await proxy.close()
  await database.drop()
})

function startService(env: Record<string, string>): Promise<{ service: ChildProcess; healthPort: number }> {
  const { PATH = '', HOME = '' } = processEnvironment()
  const child = spawn(process.execPath, compiledProgram('services/auth/src/main.ts'), {
    env: { PATH, HOME, HEALTH_PORT: '0', JWT_SECRET: 'a secret of this test only, forty bytes!', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      const port = /"port":(\d+).*"message":"ready"/.exec(chunk.toString())?.[1]
      if (port !== undefined) resolve({ service: child, healthPort: Number(port) })
    })
  })
}

const hashOf = (apiKey: string) => hashApiKey(apiKey).toString('hex')

async function ask(name: AuthCallName, body: unknown, details: { as?: Principal; target?: string } = {}): Promise<unknown> {
  const headers = {
    ...(details.as === undefined ? {} : { Principal: encodePrincipal(details.as) }),
    ...(details.target === undefined ? {} : { [authHeader.targetId]: details.target }),
  }
  const reply = await bus.request(authCalls[name].subject, { body: JSON.stringify(body), headers, timeoutMs: 5000 })
  return reply.json()
}

async function newKey(): Promise<{ api_key: string; key_id: string }> {
  const { user_id } = (await ask('createUser', { tier: 'free' }, { as: admin })) as { user_id: string }
  return (await ask('createKey', { user_id, tier: 'free', consciousness_level: 0 }, { as: admin })) as { api_key: string; key_id: string }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof NoesisError ? error.code : String(error)),
  )

test('a key lives its life over the bus, and each step is told', async () => {
  const { api_key, key_id } = await newKey()
  expect(await ask('verifyKey', { hash: hashOf(api_key) })).toMatchObject({ key_id, tier: 'free' })
  await ask('revokeKey', {}, { as: admin, target: key_id })
  expect(await codeOf(ask('verifyKey', { hash: hashOf(api_key) }))).toBe('AUTH_ERROR')
  await vi.waitFor(() => expect(told).toContainEqual({ subject: subjects.notices.accessChanged, body: { key_id } }), { timeout: 5000 })
  const events = () => told.filter(({ body }) => (body as { data?: { key_id?: string } }).data?.key_id === key_id).map(({ subject }) => subject)
  await vi.waitFor(() => expect(events()).toEqual(['events.key.created', 'events.key.revoked']), { timeout: 5000 })
})

describe.each(['refused', 'silent'] as const)('while Postgres is %s', (state) => {
  test('calls answer DATABASE_UNAVAILABLE in time, the service is unready but stays, and it comes back by itself', async () => {
    const { api_key, key_id } = await newKey()
    const ready = async () => (await fetch(`http://127.0.0.1:${healthPort}/health/ready`)).status
    expect(await ready()).toBe(200)
    proxy.set(state)
    const asked = performance.now()
    const calls = [
      ask('verifyKey', { hash: hashOf(api_key) }),
      ask('createUser', { tier: 'free' }, { as: admin }),
      ask('rotateKey', {}, { as: admin, target: key_id }),
      ask('me', {}, { as: admin }),
      ask('readMaintenance', {}),
    ]
    expect(await Promise.all(calls.map(codeOf))).toEqual(calls.map(() => 'DATABASE_UNAVAILABLE'))
    // 1.5 s is the service's; the rest is for a busy machine.
    expect(performance.now() - asked).toBeLessThan(2500)
    expect(await ready()).toBe(503)
    expect((await fetch(`http://127.0.0.1:${healthPort}/health/live`)).status).toBe(200)

    proxy.set('open')
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000, interval: 100 })
    expect(await ask('verifyKey', { hash: hashOf(api_key) })).toMatchObject({ key_id })
    expect(service.exitCode).toBeNull()
  })
})

test('a service without its secrets does not start, and names them', async () => {
  const { PATH = '', HOME = '' } = processEnvironment()
  const child = spawn(process.execPath, compiledProgram('services/auth/src/main.ts'), {
    env: { PATH, HOME, NODE_ENV: 'production', NATS_URL: 'nats://127.0.0.1:1', JWT_SECRET: 'short' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(code).toBe(78)
  expect(said).toContain('DATABASE_URL is missing')
  expect(said).toContain('JWT_SECRET must be at least 32 bytes long')
  expect(said).not.toContain('short')
})
