import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectBus } from '@selemene/bus'
import { natsServer } from '../../support/nats-server.js'
import { connectPlain, type PlainClient } from '../../support/plain-client.js'
import { freePort } from './free-port.js'

/** A NATS of one test file's own, that it may kill and start again on the same port and data. */
export interface NatsProcess {
  url: string
  /** Of a user who may do everything; comes back after each start. */
  client: PlainClient
  /** As a crash would. */
  kill(): Promise<void>
  /** Holds its connections and answers nothing, until it is killed. */
  freeze(): void
  /** As an operator would. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Everything that it has stored is gone; only while it is stopped. */
  wipe(): void
  remove(): Promise<void>
}

export interface NatsSetup {
  /** Its configuration file; without one, everybody may do everything. */
  configure?(server: { port: number; storeDir: string }): string
  /** Login of a user who may do everything. */
  owner?: { user: string; password: string }
}

export async function startOwnNats({ configure, owner }: NatsSetup = {}): Promise<NatsProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'selemene-nats-'))
  const port = await freePort()
  const login = owner === undefined ? '' : `${owner.user}:${owner.password}@`
  const url = `nats://${login}127.0.0.1:${port}`
  const storeDir = join(folder, 'store')
  const configFile = join(folder, 'nats.conf')
  if (configure !== undefined) writeFileSync(configFile, configure({ port, storeDir }))
  const args = configure === undefined ? ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', storeDir] : ['-c', configFile]
  const command = natsServer()
  let running: ChildProcess | undefined

  async function start() {
    running = spawn(command, args, { stdio: 'ignore' })
    const bus = await connectPatiently(url)
    await bus.close()
  }

  async function end(signal: NodeJS.Signals) {
    const ended = new Promise((resolve) => running?.once('exit', resolve))
    running?.kill(signal)
    await ended
  }

  // Also when a set-up fails and nobody cleans up.
  process.once('exit', () => running?.kill('SIGKILL'))
  await start()
  const client = await connectPlain(url)
  return {
    url,
    client,
    kill: () => end('SIGKILL'),
    freeze: () => void running?.kill('SIGSTOP'),
    stop: () => end('SIGTERM'),
    start,
    wipe: () => rmSync(storeDir, { recursive: true, force: true }),
    async remove() {
      await client.close()
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function connectPatiently(url: string) {
  const end = performance.now() + 10_000
  for (;;) {
    try {
      return await connectBus({ url, name: 'test', connectTimeoutMs: 500 })
    } catch (error) {
      if (performance.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
