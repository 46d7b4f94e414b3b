import { randomBytes } from 'node:crypto'
import { createApiKey } from '@selemene/contracts'
import { processEnvironment } from '@selemene/service'
import { seedKey } from '../../../services/auth/src/keys/seed-key.js'
import type { Answer } from '../../acceptance/answer.js'
import { send } from '../../acceptance/send.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'
import { freePort } from '../events/free-port.js'
import { type RunningService, runService } from '../telemetry/run-service.js'

export interface Request {
  method?: string
  key?: string
  headers?: Record<string, string>
  body?: unknown
  /** Source address inside 127/8. */
  from?: string
}

export interface Gateway {
  service: RunningService
  url: URL
  call(path: string, request?: Request): Promise<Answer>
}

/** The auth service and gateways as they are deployed, each in a process of its own, on one bus, one Redis and a database of their own; engines where they are asked for. */
export interface Front {
  database: TestDatabase
  adminKey: string
  auth(env?: Record<string, string>): Promise<RunningService>
  gateway(env?: Record<string, string>): Promise<Gateway>
  /** The engines that run on Bun, seeded ones among them. */
  engines(env?: Record<string, string>): Promise<RunningService>
  /** A new user with a key, made by way of `gateway`. */
  newPerson(gateway: Gateway, user?: object, key?: object): Promise<{ userId: string; keyId: string; key: string }>
  stop(): Promise<void>
}

export const jwtSecret = 'the usual secret of these tests, long enough'

/** Calls come from `home` unless they say otherwise: what an address is refused counts in the Redis that all files of tests share. */
export async function openFront(home?: string): Promise<Front> {
  const { NATS_URL, REDIS_URL } = processEnvironment()
  if (NATS_URL === undefined || REDIS_URL === undefined)
    throw new Error('NATS_URL or REDIS_URL is missing: integration tests run against real servers.')
  const database = await createTestDatabase({ migrated: true })
  const DATABASE_URL = await database.loginAs('noesis_auth')
  const adminKey = createApiKey('test')
  await seedKey(database.owner, { name: 'admin', api_key: adminKey, tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] })
  const running: RunningService[] = []

  async function run(main: string, env: Record<string, string>, runtime: 'node' | 'bun' = 'node'): Promise<RunningService> {
    const service = await runService(main, { NODE_ENV: 'test', NATS_URL: NATS_URL as string, JWT_SECRET: jwtSecret, ...env }, runtime)
    running.push(service)
    return service
  }

  return {
    database,
    adminKey,
    auth: (env = {}) => run('services/auth/src/main.ts', { DATABASE_URL, ...env }),
    engines: (env = {}) => run('services/engines-ts/src/main.ts', env, 'bun'),
    async gateway(env = {}) {
      const port = await freePort()
      const service = await run('services/gateway/src/main.ts', {
        REDIS_URL,
        PORT: String(port),
        IP_HASH_KEY: randomBytes(16).toString('hex'),
        ...env,
      })
      const url = new URL(`http://127.0.0.1:${port}`)
      return { service, url, call: (path, request) => call(url, path, home === undefined ? request : { from: home, ...request }) }
    },
    async newPerson(gateway, user = {}, key = {}) {
      const terms = { tier: 'free', consciousness_level: 0, ...user }
      const asAdmin = { method: 'POST', key: adminKey }
      const userId = idIn(await gateway.call('/api/v1/admin/users', { ...asAdmin, body: terms }), '/user_id')
      const made = await gateway.call('/api/v1/admin/keys', { ...asAdmin, body: { user_id: userId, ...terms, ...key } })
      return { userId, keyId: idIn(made, '/key_id'), key: idIn(made, '/api_key') }
    },
    async stop() {
      await Promise.all(running.map((service) => service.kill()))
      await database.drop()
    },
  }
}

function call(url: URL, path: string, { method = 'GET', key, headers, body, from }: Request = {}): Promise<Answer> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const credentials = key === undefined ? {} : { 'x-api-key': key }
  const type = payload === undefined ? {} : { 'content-type': 'application/json' }
  return send(url, { method, path, payload, from, headers: { ...credentials, ...type, ...headers } })
}

function idIn(answer: Answer, pointer: string): string {
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`)
  return answer.at(pointer) as string
}
