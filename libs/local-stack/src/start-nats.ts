import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../bootstrap/find-servers.mjs'
import { Problem } from '../bootstrap/problem.mjs'
import { answersAsExpected } from './answers-as-expected.js'
import { type ClusterMember, type NatsConfigOptions, natsConfig } from './nats-config.js'
import { freePort } from './ports.js'
import { startStore } from './start-store.js'
import type { Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'
import { until } from './until.js'
import { writeAtomically } from './write-atomically.js'

export interface StartNatsOptions extends Pick<NatsConfigOptions, 'passwords' | 'engineIds'> {
  program: Program
  stateDir: string
  supervisor: Supervisor
  /** 1, or the servers of a cluster. */
  servers: number
  /** What the servers of a cluster send to each other. */
  routePassword: string
}

interface RunningNats {
  port: number
  process: Supervised
}

const clusterMs = 20_000

/** NATS with JetStream, with a login of its own for each service: one server, or a cluster that can store what every server holds. */
export async function startNats(options: StartNatsOptions): Promise<RunningNats[]> {
  if (options.servers === 1) return [await startServer(options, 'nats')]
  const { version } = options.program
  if (/^2\.\d\./.test(version)) throw new Problem(`A cluster needs NATS 2.10 or newer; this is ${version} (${options.program.from}).`)
  const routePorts = await freePorts(options.servers)
  const running = await Promise.all(
    routePorts.map((routePort, index) => {
      const serverName = `nats-${index + 1}`
      return startServer(options, serverName, { serverName, routePort, routePorts, password: options.routePassword })
    }),
  )
  const [{ port }] = running as [RunningNats]
  if (!(await until(() => storesReplicas(port, options.servers, options.passwords.owner), clusterMs, 200)))
    throw new Problem(
      `The ${options.servers} NATS servers do not find together within ${clusterMs / 1000} s. Their logs are in ${options.stateDir}/logs.`,
    )
  return running
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}

/** Each keeps its files apart, and a cluster apart from a single server: one does not read what the other has written. */
async function startServer(options: StartNatsOptions, name: string, cluster?: ClusterMember): Promise<RunningNats> {
  const { program, stateDir, supervisor } = options
  const port = await freePort()
  const configFile = join(stateDir, `${name}.conf`)
  const storeDir = join(stateDir, name)
  mkdirSync(storeDir, { recursive: true })
  writeAtomically(configFile, natsConfig({ ...options, port, storeDir, ...(cluster === undefined ? {} : { cluster }) }))
  const spec = {
    name: 'nats',
    command: program.command,
    args: ['-c', configFile],
    cwd: stateDir,
    env: { ...process.env, ...program.env },
    logFile: join(stateDir, 'logs', `${name}.log`),
    stopSignal: 'SIGTERM' as const,
    graceMs: 3_000,
  }
  // The server introduces itself, and names JetStream only when it is on.
  const answers = () => answersAsExpected({ port, expects: (text) => /^INFO .*"jetstream":true/.test(text) })
  return { port, process: await startStore(supervisor, spec, answers) }
}

/** Whether a stream with a copy on every server can be made: only then have they all found each other and agreed on a leader. */
async function storesReplicas(port: number, replicas: number, password: string): Promise<boolean> {
  const login = `CONNECT ${JSON.stringify({ user: 'owner', pass: password, verbose: false })}\r\nSUB started.reply 1\r\n`
  const ask = (verb: 'CREATE' | 'DELETE', body: string) =>
    answersAsExpected({
      port,
      send: `${login}PUB $JS.API.STREAM.${verb}.STARTED started.reply ${body.length}\r\n${body}\r\n`,
      expects: (text) => /"type":"[\w.]*stream_(create|delete)_response"(?!,"error")/.test(text),
      timeoutMs: 3_000,
    })
  const config = { name: 'STARTED', subjects: ['started'], storage: 'memory', num_replicas: replicas }
  return (await ask('CREATE', JSON.stringify(config))) && ask('DELETE', '')
}
