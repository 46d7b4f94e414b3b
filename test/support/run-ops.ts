import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface OpsRun {
  code: number | null
  out: string
  err: string
}

/** So that neither an .env of this checkout nor Vite's own BASE_URL leads a test to another stack than STATE_FILE's. */
const unset = Object.fromEntries(
  ['DATABASE_URL', 'REDIS_URL', 'NATS_URL', 'BASE_URL', 'API_KEY', 'METRICS_TOKEN', 'NATS_AUTH_PASSWORD'].map((name) => [name, '']),
)

/** Runs `npm run ops -- …` as an operator does; `env` is set beside what this process has. */
export function runOps(args: readonly string[], env: Record<string, string> = {}): Promise<OpsRun> {
  const child = spawn(process.execPath, ['deploy/ops/ops.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...unset, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const run = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    run.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    run.err += chunk.toString()
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...run })))
}
