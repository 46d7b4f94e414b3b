import type { Call } from '@selemene/bus'
import {
  type AuthCallName,
  type AuthReply,
  type AuthRequest,
  authCalls,
  authHeader,
  createApiKey,
  encodePrincipal,
  hashApiKey,
  NoesisError,
  type Principal,
  type VerifiedKey,
} from '@selemene/contracts'
import { connect } from '@selemene/db'
import { authEndpoints } from '../../../services/auth/src/endpoints.js'
import { seedKey } from '../../../services/auth/src/keys/seed-key.js'
import type { Notifications } from '../../../services/auth/src/notifications.js'
import { createTokenSigner } from '../../../services/auth/src/tokens/token-signer.js'
import { createTestDatabase, type TestDatabase } from '../db/test-database.js'

export const jwtSecret = 'a secret of this test only, forty bytes!'

export interface CallDetails {
  /** Who calls; nobody when absent. */
  as?: Principal
  /** The `{id}` of the path. */
  target?: string
  requestId?: string
  ipHash?: string
}

/** The auth service's endpoints on a database of their own, called as the bus calls them: bytes in, JSON out. */
export interface TestAuth {
  database: TestDatabase
  /** Everything that was told to the rest of the system. */
  notifications: [event: string, ...unknown[]][]
  /** A principal with everything. */
  admin: Principal
  call<N extends AuthCallName>(name: N, body: AuthRequest<N>, details?: CallDetails): Promise<AuthReply<N>>
  /** The same with a body that the types would not let through. */
  callRaw(name: AuthCallName, body: unknown, details?: CallDetails): Promise<unknown>
  verify(apiKey: string): Promise<VerifiedKey>
  /** A new user with one key, made by the admin. */
  person(user?: Partial<AuthRequest<'createUser'>>, key?: Partial<AuthRequest<'createKey'>>): Promise<{ apiKey: string; principal: VerifiedKey }>
  /** Makes a key end a second ago, by its expiry or by the grace after its rotation. */
  endInThePast(column: 'expires_at' | 'grace_until', keyId: string): Promise<unknown>
  stop(): Promise<void>
}

/** `reach` gives the URL by which the service reaches its login's database: the login's own unless said. */
export async function startAuth(reach = async (login: string): Promise<string> => login): Promise<TestAuth> {
  const database = await createTestDatabase({ migrated: true })
  // Under the service's own role: what it lacks a grant for fails here too.
  const db = connect(await reach(await database.loginAs('noesis_auth')), { poolMax: 5, name: 'auth' })
  const notifications: TestAuth['notifications'] = []
  const endpoints = authEndpoints({ db, notifications: recordNews(notifications), keyEnvironment: 'test' }, createTokenSigner(jwtSecret))

  async function callRaw(name: AuthCallName, body: unknown, details: CallDetails = {}): Promise<unknown> {
    const endpoint = endpoints.find(({ subject }) => subject === authCalls[name].subject)
    if (endpoint === undefined) throw new Error(`No endpoint answers ${name}.`)
    const answer = await endpoint.handle(asCall(authCalls[name].subject, body, details))
    return JSON.parse(String(answer.body))
  }

  const call: TestAuth['call'] = async (name, body, details) => (await callRaw(name, body, details)) as never
  const verify = (apiKey: string) => call('verifyKey', { hash: hashApiKey(apiKey).toString('hex') })
  const adminKey = createApiKey('test')
  await seedKey(database.owner, { name: 'admin', api_key: adminKey, tier: 'enterprise', consciousness_level: 5, permissions: ['admin'] })
  const admin = await verify(adminKey)

  return {
    database,
    notifications,
    admin,
    call,
    callRaw,
    verify,
    async person(user = {}, key = {}) {
      const { user_id } = await call('createUser', { tier: 'free', ...user }, { as: admin })
      const terms = { tier: user.tier ?? 'free', consciousness_level: user.consciousness_level ?? 0, ...key }
      const { api_key } = await call('createKey', { user_id, ...terms }, { as: admin })
      return { apiKey: api_key, principal: await verify(api_key) }
    },
    endInThePast: (column, keyId) =>
      database.owner.query((sql) => sql`update api_keys set ${sql(column)} = now() - interval '1 second' where id = ${keyId}`),
    async stop() {
      await db.close()
      await database.drop()
    },
  }
}

function asCall(subject: string, body: unknown, { as, target, requestId, ipHash }: CallDetails): Call {
  const headers: Record<string, string | undefined> = {
    Principal: as === undefined ? undefined : encodePrincipal(as),
    [authHeader.targetId]: target,
    [authHeader.ipHash]: ipHash,
    'Request-Id': requestId,
  }
  return {
    subject,
    body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
    deadline: performance.now() + 5000,
    signal: new AbortController().signal,
    header: (name) => headers[name],
    principal: () => as,
    json: () => JSON.parse(JSON.stringify(body)),
  }
}

function recordNews(into: TestAuth['notifications']): Notifications {
  const note =
    (event: string) =>
    (...details: unknown[]) => {
      into.push([event, ...details])
    }
  return {
    keyCreated: note('keyCreated'),
    keysRevoked: (keys, actor) => keys.forEach((key) => void into.push(['keyRevoked', key, actor])),
    keyRotated: note('keyRotated'),
    userChanged: note('userChanged'),
  }
}

/** What a call was refused with: its code, the pointers of its faults, and its reason. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; pointers: string[]; reason?: unknown }> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof NoesisError)) throw new Error('It should have been refused with a NoesisError.', { cause: thrown })
  const { reason } = thrown.extra
  return { code: thrown.code, pointers: (thrown.errors ?? []).map(({ pointer }) => pointer), ...(reason === undefined ? {} : { reason }) }
}
