import { join } from 'node:path'
import type { Secrets } from './secrets.js'
import type { ServiceName } from './service-names.js'
import type { Stores } from './start-stores.js'
import type { ProcessSpec } from './supervise.js'

/** Names the sources in error traces of what `npm run build` made. */
export const compiled = ['--enable-source-maps']

const graceMs = 12_000

export interface ServiceOptions {
  root: string
  stateDir: string
  stores: Stores
  secrets: Secrets
  bun: string
}

/** One replica: the gateway serves its public port, the others a small port for health and metrics. */
export interface Replica {
  service: ServiceName
  /** 0 for the first. */
  index: number
  port: number
}

/** How a service runs: its command, and an environment with the logins that are its own and no others. */
export function serviceProcess({ service, index, port }: Replica, options: ServiceOptions): ProcessSpec {
  const { root, stateDir } = options
  const name = index === 0 ? service : `${service}-${index + 1}`
  const main = join('services', service, 'dist', 'main.js')
  const runner = service === 'engines-ts' ? { command: options.bun, args: [main] } : { command: process.execPath, args: [...compiled, main] }
  return {
    ...runner,
    name,
    cwd: root,
    env: serviceEnvironment(service, port, options),
    logFile: join(stateDir, 'logs', `${name}.log`),
    stopSignal: 'SIGTERM',
    graceMs,
  }
}

/** The terminal's environment passes through; the stack's own addresses come over it. */
function serviceEnvironment(service: ServiceName, port: number, { stateDir, stores, secrets }: ServiceOptions): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, PORT: _port, HEALTH_PORT: _health, ...inherited } = process.env
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'warn',
    EVENTS_SPOOL_DIR: join(stateDir, 'spool'),
    ...ownSecrets(service, secrets),
    ...inherited,
    NATS_URL: stores.nats.urlOf(service),
    ...(service === 'gateway' ? { PORT: String(port) } : { HEALTH_PORT: String(port) }),
    ...ownStores(service, stores, secrets),
  }
}

function ownSecrets(service: ServiceName, { jwtSecret, ipHashKey }: Secrets): NodeJS.ProcessEnv {
  if (service === 'gateway') return { JWT_SECRET: jwtSecret, IP_HASH_KEY: ipHashKey }
  return service === 'auth' ? { JWT_SECRET: jwtSecret } : {}
}

function ownStores(service: ServiceName, { postgres, redis }: Stores, secrets: Secrets): NodeJS.ProcessEnv {
  switch (service) {
    case 'auth':
      return { DATABASE_URL: postgres.urlOf('noesis_auth', secrets.postgres.auth) }
    case 'analytics':
      return { DATABASE_URL: postgres.urlOf('noesis_analytics', secrets.postgres.analytics) }
    case 'gateway':
    case 'engines-rust-port':
    case 'engines-ts':
      return { REDIS_URL: redis.url }
    case 'orchestrator':
      return {}
  }
}
