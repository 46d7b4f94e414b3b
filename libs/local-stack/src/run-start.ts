import { join } from 'node:path'
import type { Servers } from '../bootstrap/find-servers.mjs'
import { Problem } from '../bootstrap/problem.mjs'
import { banner } from './banner.js'
import { isPortFree } from './ports.js'
import { endLeftovers } from './process-table.js'
import { parseNatsServers, parseReplicas } from './replicas.js'
import { loadSecrets } from './secrets.js'
import { removeState } from './stack-state.js'
import { startStack } from './start-stack.js'
import { createSupervisor, processTableFile, type Supervisor } from './supervisor.js'

const defaultPort = 8080

export interface MainOptions {
  root: string
  servers: Servers
  progress: (text: string) => void
}

/** `npm start`, from the point where packages and servers are at hand; returns when the stack is ready and lives on until a signal. */
export async function main({ root, servers, progress }: MainOptions): Promise<void> {
  const stateDir = join(root, '.local')
  const supervisor = createSupervisor(stateDir)
  stopOnSignals(supervisor, stateDir, progress)
  try {
    const replicas = parseReplicas(process.env.NOESIS_REPLICAS)
    const natsServers = parseNatsServers(process.env.NOESIS_NATS_SERVERS)
    const left = await endLeftovers(processTableFile(stateDir))
    if (left.length > 0) progress(`ended what a killed start had left: ${left.join(', ')}`)
    const gatewayPort = await choosePort(process.env.PORT)
    const secrets = loadSecrets(stateDir)
    const state = await startStack({ root, stateDir, servers, secrets, supervisor, progress, gatewayPort, replicas, natsServers })
    progress('all services are ready')
    process.stdout.write(banner(state))
  } catch (error) {
    if (supervisor.stopping) return // A signal came in the middle of the start; its handler is at work.
    await supervisor.stop()
    removeState(stateDir)
    throw error
  }
}

async function choosePort(text: string | undefined): Promise<number> {
  const port = text === undefined || text === '' ? defaultPort : Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem('PORT must be a whole number from 1 to 65535.')
  if (await isPortFree(port)) return port
  throw new Problem(`Port ${port} is taken by another program. Stop that one, or take another port: PORT=${port + 1} npm start`)
}

/** The first signal stops everything in order and exits 0; a second one does not wait. */
function stopOnSignals(supervisor: Supervisor, stateDir: string, progress: (text: string) => void): void {
  const stop = async () => {
    if (supervisor.stopping) {
      supervisor.kill()
      process.exit(130)
    }
    progress('stopping')
    await supervisor.stop()
    removeState(stateDir)
    progress('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
}
