import { join } from 'node:path'
import type { Servers } from '../bootstrap/find-servers.mjs'
import { freePort } from './ports.js'
import { migrateAndLetServicesLogIn } from './prepare-database.js'
import { parseReplicas } from './replicas.js'
import type { MainOptions } from './run-start.js'
import { loadSecrets } from './secrets.js'
import { stateFile } from './stack-state.js'
import { startStack } from './start-stack.js'
import { startStores } from './start-stores.js'
import type { Suite } from './suites.js'
import { createSupervisor, type Supervisor } from './supervisor.js'

/** How many of what runs in each kind of stack. Some faults need a second replica that takes over; a cluster has two of all that calculates. */
const stacks = {
  stack: { natsServers: 1, replicas: 'engines-ts=2,engines-rust-port=2' },
  cluster: { natsServers: 3, replicas: 'gateway=2,engines-rust-port=2,engines-ts=2' },
}

/** What runs behind the suites: nothing, the stores alone, or a whole stack; only one of them at a time. */
export interface Stage {
  /** Brings it up on these servers and tells where it is, as environment variables. */
  provide(needs: Suite['needs'], servers: Servers): Promise<Record<string, string>>
  clear(): Promise<void>
  /** Clears it for good: nothing is brought up any more. */
  close(): Promise<void>
  kill(): void
}

export function createStage(options: Omit<MainOptions, 'servers'> & { folder: string }): Stage {
  let standing: { needs: Suite['needs']; servers?: Servers } = { needs: 'nothing' }
  let env: Record<string, string> = {}
  let supervisor: Supervisor | undefined
  let stages = 0
  let closed = false

  async function clear() {
    await supervisor?.stop()
    supervisor = undefined
    standing = { needs: 'nothing' }
    env = {}
  }
  return {
    clear,
    close() {
      closed = true
      return clear()
    },
    kill: () => supervisor?.kill(),
    async provide(needs, servers) {
      // The process that closed the stage is about to exit and needs no answer.
      if (closed) return new Promise(() => undefined)
      if (needs === standing.needs && servers === standing.servers) return env
      await clear()
      if (needs === 'nothing') return env
      stages += 1
      const stateDir = join(options.folder, `${needs}-${stages}`)
      supervisor = createSupervisor(stateDir)
      const stage = { ...options, servers, stateDir, supervisor }
      env = { ...serverPrograms(servers), ...(await (needs === 'stores' ? provideStores(stage) : provideStack(stage, needs))) }
      standing = { needs, servers }
      return env
    },
  }
}

/** For tests that start and stop a server of their own. */
const serverPrograms = ({ nats }: Servers): Record<string, string> => ('command' in nats ? { NATS_SERVER: nats.command } : {})

type StageOptions = MainOptions & { stateDir: string; supervisor: Supervisor }

async function provideStores(options: StageOptions): Promise<Record<string, string>> {
  const secrets = loadSecrets(options.stateDir)
  const stores = await startStores({ ...options, secrets, natsServers: 1 })
  await migrateAndLetServicesLogIn(options.root, stores, secrets)
  options.progress('database is migrated')
  return { NATS_URL: stores.nats.urlOf('owner'), DATABASE_URL: stores.postgres.url, REDIS_URL: stores.redis.url }
}

async function provideStack(options: StageOptions, kind: keyof typeof stacks): Promise<Record<string, string>> {
  const { stateDir } = options
  const { natsServers, replicas } = stacks[kind]
  const secrets = loadSecrets(stateDir)
  const state = await startStack({
    ...options,
    secrets,
    gatewayPort: await freePort(),
    replicas: parseReplicas(process.env.NOESIS_REPLICAS ?? replicas),
    natsServers,
  })
  return { BASE_URL: state.base_url, STATE_FILE: stateFile(stateDir) }
}
