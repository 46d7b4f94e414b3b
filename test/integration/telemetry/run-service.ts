import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { processEnvironment } from '@selemene/service'
import { compiledProgram } from '../../support/compiled-program.js'

/** A service in a process of its own, as it is deployed. */
export interface RunningService {
  /** Its log so far, line by line. */
  lines: Record<string, unknown>[]
  /** Everything that it wrote. */
  output: () => string
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>
  kill(): Promise<void>
  /** SIGSTOP freezes it, SIGCONT lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bun = 'node_modules/.bin/bun'

/** Starts `main` and resolves when it says that it is ready. */
export async function runService(
  main: string,
  env: Record<string, string>,
  runtime: 'node' | 'bun' = 'node',
  checkout = root,
): Promise<RunningService> {
  const { PATH = '', HOME = '' } = processEnvironment()
  const sources = ['--import', 'tsx', main]
  const own = checkout === root && main.startsWith('services/')
  const program = own ? compiledProgram(main) : undefined
  const [command, args] = runtime === 'bun' ? [bun, program?.slice(-1) ?? [main]] : [process.execPath, program ?? sources]
  const child = spawn(command, args, { cwd: checkout, env: { PATH, HOME, HEALTH_PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: Record<string, unknown>[] = []
  const raw: string[] = []
  child.stderr.on('data', (chunk: Buffer) => raw.push(String(chunk)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // Also when a set-up fails and nobody cleans up.
  process.once('exit', () => child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error(`${main} ended before it was ready:\n${raw.join('\n')}`)))
    createInterface(child.stdout).on('line', (line) => {
      raw.push(line)
      if (!line.startsWith('{')) return
      const entry = JSON.parse(line) as Record<string, unknown>
      lines.push(entry)
      if (entry.message === 'ready') resolve()
    })
  })
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return { lines, output: () => raw.join('\n'), stop: () => end('SIGTERM'), kill: () => end('SIGKILL'), signal: (signal) => void child.kill(signal) }
}
