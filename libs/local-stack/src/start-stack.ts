import type { Servers } from '../bootstrap/find-servers.mjs'
import { findBun } from './find-bun.js'
import { migrateAndLetServicesLogIn, seed } from './prepare-database.js'
import type { Secrets } from './secrets.js'
import type { ServiceName } from './service-names.js'
import { removeState, type StackState, stackState, writeState } from './stack-state.js'
import { type RunningService, startServices } from './start-services.js'
import { type Stores, startStores } from './start-stores.js'
import type { Supervisor } from './supervisor.js'

export interface StackOptions {
  /** The checkout. */
  root: string
  /** Where data, logs and state.json go. */
  stateDir: string
  servers: Servers
  secrets: Secrets
  supervisor: Supervisor
  progress: (text: string) => void
  gatewayPort: number
  replicas: Record<ServiceName, number>
  /** How many servers of NATS: 1, or a cluster. */
  natsServers: number
}

/** Stores, schema, users, services; resolves when the gateway says that all of it is ready and `state.json` is written. */
export async function startStack(options: StackOptions): Promise<StackState> {
  const { stateDir, secrets, supervisor, progress, gatewayPort } = options
  removeState(stateDir)
  const bun = await findBun(options.root)
  const stores = await startStores(options)
  await migrateAndLetServicesLogIn(options.root, stores, secrets)
  progress('database is migrated')
  const { running, ready } = await startServices({ ...options, bun, stores })
  progress(`${running.length} services started`)
  // The services need the schema, not the users: these come while they start.
  await Promise.all([ready, seed(options.root, stores.postgres.url, secrets.keys).then(() => progress('users and keys are there'))])

  const baseUrl = `http://127.0.0.1:${gatewayPort}`
  const current = () => stackState(baseUrl, stores, secrets.keys, namedPids(running, stores))
  supervisor.onChange(() => writeState(stateDir, current()))
  const state = current()
  writeState(stateDir, state)
  return state
}

function namedPids(running: readonly RunningService[], stores: Stores) {
  const services = running.map(({ service, process }) => ({ name: service as string, pid: process.pid }))
  const own = [...stores.nats.processes, ...[stores.postgres, stores.redis].flatMap(({ process }) => process ?? [])]
  return [...services, ...own.map(({ spec, pid }) => ({ name: spec.name, pid }))]
}
