import { Problem } from '../bootstrap/problem.mjs'
import { logTail } from './log-tail.js'
import { freePort } from './ports.js'
import { type ServiceName, serviceNames } from './service-names.js'
import { type Replica, type ServiceOptions, serviceProcess } from './service-process.js'
import type { Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'
import { until } from './until.js'

const readyMs = 60_000
const deathsBeforeGivingUp = 3
/** What a service exits with when its configuration is wrong: starting it again cannot help. */
const configExit = 'exit code 78'

export interface StartServicesOptions extends ServiceOptions {
  supervisor: Supervisor
  progress: (text: string) => void
  replicas: Record<ServiceName, number>
  gatewayPort: number
}

export interface RunningService {
  service: ServiceName
  process: Supervised
}

/** Starts every replica of every service side by side; `ready` resolves when each says of itself that it can work. */
export async function startServices(options: StartServicesOptions): Promise<{ running: RunningService[]; ready: Promise<void> }> {
  const replicas = await placeReplicas(options)
  const running = replicas.map((replica) => ({
    replica,
    service: replica.service,
    process: options.supervisor.keep('service', serviceProcess(replica, options)),
  }))
  const ready = Promise.all(running.map(({ replica, process }) => waitForReady(replica, process, options.progress))).then(() => undefined)
  return { running, ready }
}

async function placeReplicas({ replicas, gatewayPort }: StartServicesOptions): Promise<Replica[]> {
  const placed: Replica[] = []
  for (const service of serviceNames) {
    for (let index = 0; index < replicas[service]; index++) {
      const port = service === 'gateway' && index === 0 ? gatewayPort : await freePort()
      placed.push({ service, index, port })
    }
  }
  return placed
}

async function waitForReady({ port, service }: Replica, process: Supervised, progress: (text: string) => void): Promise<void> {
  const isLost = () => process.deaths >= deathsBeforeGivingUp || process.lastEnd === configExit
  let last: HealthAnswer | undefined
  const isReady = async () => {
    last = (await askHealth(port)) ?? last
    return last?.status === 200 && (service !== 'gateway' || last.body.overall_status === 'ready')
  }
  const settled = await until(async () => isLost() || (await isReady()), readyMs, 200)
  const { name, logFile } = process.spec
  if (settled && !isLost()) return progress(`${name} is ready`)
  const why = isLost() ? `ends again and again (${process.lastEnd})` : `is not ready within ${readyMs / 1000} s`
  const said = last === undefined ? '' : ` It last said: ${JSON.stringify(last.body)}.`
  throw new Problem(`${name} ${why}.${said} Its log, ${logFile}, ends with:\n${logTail(logFile)}`)
}

interface HealthAnswer {
  status: number
  body: { overall_status?: string }
}

async function askHealth(port: number): Promise<HealthAnswer | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) })
    return { status: answer.status, body: (await answer.json()) as HealthAnswer['body'] }
  } catch {
    return undefined // Not listening yet, or not yet speaking JSON: asked again.
  }
}
