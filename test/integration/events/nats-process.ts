import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { connectBus } from '@selemene/bus'
import { processEnvironment } from '@selemene/service'
import { freePort } from './free-port.js'

/** A NATS of one test file's own, that it may kill and start again on the same port and data. */
export interface NatsProcess {
  url: string
  /** As a crash would. */
  kill(): Promise<void>
  /** As an operator would. */
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

const unpacked = fileURLToPath(new URL('../../../.local/servers/nats/usr/sbin', import.meta.url))

export async function startOwnNats(): Promise<NatsProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'selemene-nats-'))
  const port = await freePort()
  const url = `nats://127.0.0.1:${port}`
  const command = findServer()
  let running: ChildProcess | undefined

  async function start() {
    running = spawn(command, ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder], { stdio: 'ignore' })
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
  return {
    url,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
    async remove() {
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

function findServer(): string {
  const folders = [...(processEnvironment().PATH ?? '').split(delimiter), unpacked]
  const found = folders.map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file))
  if (found === undefined) throw new Error('This test needs a nats-server on PATH or in .local.')
  return found
}
