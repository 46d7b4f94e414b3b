import { join } from 'node:path'
import type { Program } from '../bootstrap/find-servers.mjs'
import { answersAsExpected } from './answers-as-expected.js'
import { freePort } from './ports.js'
import { startStore } from './start-store.js'
import type { Supervised } from './supervise.js'
import type { Supervisor } from './supervisor.js'
import { writeAtomically } from './write-atomically.js'

export interface StartRedisOptions {
  program: Program
  stateDir: string
  password: string
  supervisor: Supervisor
}

const settings = ['bind 127.0.0.1', 'appendonly no', 'save ""', 'maxmemory 256mb', 'maxmemory-policy allkeys-lru', 'daemonize no']

/** Redis in memory only: it holds counters and caches. The password stands in a file, since arguments are public. */
export async function startRedis({ program, stateDir, password, supervisor }: StartRedisOptions): Promise<{ port: number; process: Supervised }> {
  const port = await freePort()
  const configFile = join(stateDir, 'redis.conf')
  writeAtomically(configFile, [`port ${port}`, `requirepass ${password}`, ...settings, ''].join('\n'))
  const spec = {
    name: 'redis',
    command: program.command,
    args: [configFile],
    cwd: stateDir,
    env: { ...process.env, ...program.env },
    logFile: join(stateDir, 'logs', 'redis.log'),
    stopSignal: 'SIGTERM' as const,
    graceMs: 3_000,
  }
  const answers = () => answersAsExpected({ port, send: `AUTH ${password}\r\nPING\r\n`, expects: (text) => text.includes('+PONG') })
  return { port, process: await startStore(supervisor, spec, answers) }
}
