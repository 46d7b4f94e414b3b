import { allowLogin } from '@selemene/db'
import { Problem } from '../bootstrap/problem.mjs'
import { run } from '../bootstrap/run.mjs'
import type { Secrets } from './secrets.js'
import { compiled } from './service-process.js'
import type { Stores } from './start-stores.js'

const stepMs = 60_000

/**
 * Brings the schema up to date, as a deployment would: by the auth service's own command with the owner's URL. Then the roles
 * that the migrations made get their passwords; on an external server none does.
 */
export async function migrateAndLetServicesLogIn(root: string, { postgres }: Stores, secrets: Secrets): Promise<void> {
  await authCommand(root, 'migrate', postgres.url, '')
  if (postgres.process === undefined) return
  await allowLogin(postgres.url, 'noesis_auth', secrets.postgres.auth)
  await allowLogin(postgres.url, 'noesis_analytics', secrets.postgres.analytics)
}

/** Makes the four users of the stack with their keys, unless they stand. The keys travel over a pipe, never as arguments. */
export function seed(root: string, databaseUrl: string, keys: Secrets['keys']): Promise<void> {
  return authCommand(root, 'seed', databaseUrl, JSON.stringify(seedUsers(keys)))
}

export function seedUsers(keys: Secrets['keys']) {
  const user = (name: keyof Secrets['keys'], tier: string, consciousness_level: number, permissions: string[]) => ({
    name,
    api_key: keys[name],
    tier,
    consciousness_level,
    permissions,
  })
  return [
    user('admin', 'enterprise', 5, ['*']),
    user('enterprise', 'enterprise', 5, ['panchanga:read']),
    user('premium', 'premium', 3, ['panchanga:read']),
    user('free', 'free', 0, ['panchanga:read']),
  ]
}

async function authCommand(root: string, name: 'migrate' | 'seed', databaseUrl: string, input: string): Promise<void> {
  const result = await run(process.execPath, [...compiled, `services/auth/dist/cli/${name}.js`], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    timeoutMs: stepMs,
    input,
  })
  if (result.status === 0) return
  throw new Problem(
    `The database could not be prepared: ${name} ${result.timedOut ? `took longer than ${stepMs / 1000} s` : 'failed'}.\n${result.output.slice(-2_000)}`,
  )
}
