import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../bootstrap/find-servers.mjs'
import { converse } from './converse.js'
import { type NatsConfigOptions, natsConfig } from './nats-config.js'
import { freePort } from './ports.js'
import { startStore } from './start-store.js'
import type { Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'
import { writeAtomically } from './write-atomically.js'

export interface StartNatsOptions extends Pick<NatsConfigOptions, 'passwords' | 'engineIds'> {
  program: Program
  stateDir: string
  supervisor: Supervisor
}

/** NATS with JetStream, with a login of its own for each service. */
export async function startNats(options: StartNatsOptions): Promise<{ port: number; process: Supervised }> {
  const { program, stateDir, supervisor } = options
  const port = await freePort()
  const configFile = join(stateDir, 'nats.conf')
  const storeDir = join(stateDir, 'nats')
  mkdirSync(storeDir, { recursive: true })
  writeAtomically(configFile, natsConfig({ ...options, port, storeDir }))
  const spec = {
    name: 'nats',
    command: program.command,
    args: ['-c', configFile],
    cwd: stateDir,
    env: { ...process.env, ...program.env },
    logFile: join(stateDir, 'logs', 'nats.log'),
    stopSignal: 'SIGTERM' as const,
    graceMs: 3_000,
  }
  // The server introduces itself, and names JetStream only when it is on.
  const answers = () => converse({ port, hear: (text) => /^INFO .*"jetstream":true/.test(text) })
  return { port, process: await startStore(supervisor, spec, answers) }
}
