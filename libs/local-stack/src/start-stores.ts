import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerSource, Servers } from '../bootstrap/find-servers.mjs'
import { Problem } from '../bootstrap/problem.mjs'
import { answersAsExpected } from './answers-as-expected.js'
import type { NatsUser } from './nats-permissions.js'
import { database, owner } from './postgres-data.js'
import type { Secrets } from './secrets.js'
import { type ServiceName, serviceNames } from './service-names.js'
import { startNats } from './start-nats.js'
import { startPostgres } from './start-postgres.js'
import { startRedis } from './start-redis.js'
import type { Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'

const externalMs = 5_000

export interface StoreOptions {
  /** The checkout. */
  root: string
  /** Where data, logs and generated configuration go. */
  stateDir: string
  servers: Servers
  secrets: Secrets
  supervisor: Supervisor
  progress: (text: string) => void
  /** How many servers of NATS: 1, or a cluster. */
  natsServers: number
}

/** The three running stores. A server that was given by its URL has no process and no users of ours. */
export interface Stores {
  nats: { urlOf(user: NatsUser): string; processes: readonly Supervised[] }
  postgres: { url: string; urlOf(role: string, password: string): string; process?: Supervised }
  redis: { url: string; process?: Supervised }
}

/** Starts NATS, Postgres and Redis side by side and waits until each answers. */
export async function startStores(options: StoreOptions): Promise<Stores> {
  mkdirSync(options.stateDir, { recursive: true })
  const [nats, postgres, redis] = await Promise.allSettled([natsStore(options), postgresStore(options), redisStore(options)])
  // All are awaited, so that a failed one leaves none behind in the middle of its start.
  return { nats: fulfilled(nats), postgres: fulfilled(postgres), redis: fulfilled(redis) }
}

function fulfilled<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

async function natsStore({ root, servers: { nats: source }, secrets, progress, natsServers, ...rest }: StoreOptions): Promise<Stores['nats']> {
  if (isExternal(source)) {
    for (const url of source.url.split(',')) await demandAnswer('NATS_URL', url, 4222)
    return { urlOf: () => source.url, processes: [] }
  }
  const logins = { passwords: secrets.nats, routePassword: secrets.natsRoutes, engineIds: engineIdsOf(root) }
  const running = await startNats({ ...rest, ...logins, program: source, servers: natsServers })
  progress(`NATS answers on ${running.map(({ port }) => `port ${port}`).join(', ')}`)
  return {
    urlOf: (user) => running.map(({ port }) => `nats://${user}:${secrets.nats[user]}@127.0.0.1:${port}`).join(','),
    processes: running.map(({ process }) => process),
  }
}

async function postgresStore({ servers: { postgres: source }, secrets, progress, ...rest }: StoreOptions): Promise<Stores['postgres']> {
  if (isExternal(source)) {
    await demandAnswer('DATABASE_URL', source.url, 5432)
    // An external server gets no passwords of ours: all roles are the given one.
    return { url: source.url, urlOf: () => source.url }
  }
  const { port, process } = await startPostgres({ ...rest, program: source, password: secrets.postgres.owner })
  progress(`Postgres answers on port ${port}`)
  const urlOf = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  return { url: urlOf(owner, secrets.postgres.owner), urlOf, process }
}

async function redisStore({ servers: { redis: source }, secrets, progress, ...rest }: StoreOptions): Promise<Stores['redis']> {
  if (isExternal(source)) {
    await demandAnswer('REDIS_URL', source.url, 6379)
    return { url: source.url }
  }
  const { port, process } = await startRedis({ ...rest, program: source, password: secrets.redis })
  progress(`Redis answers on port ${port}`)
  return { url: `redis://:${secrets.redis}@127.0.0.1:${port}`, process }
}

const isExternal = (source: ServerSource): source is { url: string } => 'url' in source

async function demandAnswer(variable: string, url: string, defaultPort: number): Promise<void> {
  if (!URL.canParse(url)) throw new Problem(`${variable} is not a URL.`)
  const { hostname, port } = new URL(url)
  const target = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || defaultPort) }
  if (await answersAsExpected({ ...target, expects: () => true, timeoutMs: externalMs })) return
  throw new Problem(
    `${variable} names ${target.host}:${target.port}, where nothing answers. Start that server, or unset ${variable} to have one started here.`,
  )
}

/** The engines of each service: the folders under its src/engines. */
export function engineIdsOf(root: string): Record<ServiceName, string[]> {
  return Object.fromEntries(serviceNames.map((service) => [service, foldersIn(join(root, 'services', service, 'src', 'engines'))])) as Record<
    ServiceName,
    string[]
  >
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
