import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createRandom } from '@selemene/engine'
import type { MainOptions } from '../../libs/local-stack/src/run-start.js'
import { stateFile } from '../../libs/local-stack/src/stack-state.js'
import { pidsOf } from '../faults/processes.js'
import { withOwnStack } from '../support/own-stack.js'
import { metricsTargets } from '../support/scrape.js'
import { listeningPorts } from '../support/service-ports.js'
import { createTcpProxy } from '../support/tcp-proxy.js'
import type { Door } from './accounts.js'
import { startFastAlerts } from './fast-alerts.js'
import type { Fault } from './fault.js'
import { faults } from './faults.js'
import { type Line, pageOf } from './page.js'
import { runFault, type Surroundings, untilWhole } from './run-fault.js'
import { startSteadyLoad } from './steady-load.js'
import { brokenPromises, describeMeasured } from './verdict.js'
import { otherLines, overload, rollAllServices, strikeAtRandom, usageLine, watchMemory } from './whole-run.js'

const replicas = 'gateway=2,auth=2,orchestrator=2,engines-rust-port=2,engines-ts=2,analytics=2'
const holdMs = 8_000
/** A loaded machine and a stack that has just started: what is measured begins when both have settled. */
const warmUpMs = 5_000

/**
 * `--seed S` brings back a run's random faults; `--only TEXT` makes what holds it in its name, and nothing else, and may be said more than once; `--write` puts the
 * page where it belongs. Exits 1 when a promise was not held.
 */
export async function main(options: MainOptions): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { seed: { type: 'string' }, only: { type: 'string', multiple: true }, write: { type: 'boolean' } },
  })
  const seed = Number(values.seed ?? randomInt(2 ** 31))
  const begunAt = new Date()
  options.progress(`seed ${seed}`)
  const isWanted = (name: string) => values.only === undefined || values.only.some((part) => name.includes(part))
  const wanted = faults.filter(({ name }) => isWanted(name))
  const clustered = wanted.filter(({ natsServers }) => natsServers === 3)
  const count = wanted.length - clustered.length
  const single = await withOwnStack(
    'test-faults',
    options,
    (state: State, folder: string) =>
      run(options, {
        state,
        folder,
        seed,
        faults: wanted.filter((fault) => !clustered.includes(fault)),
        wants: (line) => isWanted(otherLines[line]),
      }),
    { replicas },
  )
  const onCluster = (state: State, folder: string) => run(options, { state, folder, seed, faults: clustered, wants: () => false })
  const cluster = clustered.length === 0 ? [] : await withOwnStack('test-faults', options, onCluster, { natsServers: 3 })
  const lines = [...single.slice(0, count), ...cluster.slice(0, clustered.length), ...single.slice(count)]
  const minutes = (Date.now() - begunAt.getTime()) / 60_000
  const page = pageOf(options.root, { seed, begunAt, minutes, lines })
  process.stdout.write(page)
  if (values.write) writeFileSync(join(options.root, 'docs', 'reliability.md'), page)
  process.exit(lines.some(({ broken }) => broken.length > 0) ? 1 : 0)
}

interface State {
  nats_url: string
  database_url: string
  redis_url: string
  keys: { admin: string }
}

interface RunOptions {
  state: State
  folder: string
  seed: number
  faults: readonly Fault[]
  /** What else of the whole run is wanted, besides its usage and memory. */
  wants: (line: keyof typeof otherLines) => boolean
}

async function run({ progress }: MainOptions, { state, folder, seed, faults: wanted, wants }: RunOptions): Promise<Line[]> {
  process.env.STATE_FILE = stateFile(folder)
  const gateways = pidsOf('gateway').map((pid) => listeningPorts(pid)[0] as number)
  const balancer = await createTcpProxy(() => gateways.map((port) => ({ host: '127.0.0.1', port })))
  const alerts = await startFastAlerts(metricsTargets(stateFile(folder)).map(({ target }) => target))
  let areAlertsOn = true
  const stopAlerts = async () => {
    if (areAlertsOn) await alerts?.stop()
    areAlertsOn = false
  }
  const door: Door = { base: `http://127.0.0.1:${balancer.port}`, adminKey: state.keys.admin }
  const load = await startSteadyLoad(door)
  const scene = {
    databaseUrl: state.database_url,
    redisUrl: state.redis_url,
    natsUrl: state.nats_url,
    base: door.base,
    random: createRandom(String(seed)),
  }
  const surroundings: Surroundings = { load, scene, alerts, holdMs }
  const memory = watchMemory()
  const tell = (line: Line) => {
    progress(`${line.broken.length === 0 ? 'held' : 'NOT HELD'}: ${line.fault}: ${[...line.broken, line.measured].join('; ')}`)
    return line
  }
  try {
    await pause(warmUpMs)
    await untilWhole(load)
    const lines = await oneByOne(surroundings, wanted, tell)
    if (wants('rolling')) lines.push(tell(await rollAllServices(surroundings)))
    await untilWhole(load)
    if (wants('random')) lines.push(tell(await strikeAtRandom(surroundings, progress)))
    await load.stop()
    // Twelve services that are read every second would take a tenth of the machine from what is measured.
    if (wants('overload')) await stopAlerts()
    if (wants('overload')) lines.push(tell(await overload(door, gateways)))
    lines.push(tell(await usageLine(state.database_url, load)), tell(await memory.stop()))
    return lines
  } finally {
    await load.stop()
    await stopAlerts()
    await balancer.close()
  }
}

async function oneByOne(surroundings: Surroundings, wanted: readonly Fault[], tell: (line: Line) => Line): Promise<Line[]> {
  const lines: Line[] = []
  for (const fault of wanted) {
    const measured = await runFault(fault, { ...surroundings, holdMs: fault.holdMs ?? holdMs })
    const broken = brokenPromises(fault, measured)
    lines.push(tell({ fault: fault.name, promise: fault.promise, measured: describeMeasured(fault, measured), broken }))
  }
  return lines
}
