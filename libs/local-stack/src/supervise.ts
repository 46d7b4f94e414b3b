import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { identityOf, type ProcessIdentity, signalGroup } from '../bootstrap/process-identity.mjs'
import type { ProcessTable } from './process-table.js'
import { until } from './until.js'

const firstPauseMs = 250
const longestPauseMs = 2_000
/** A process that has lived this long starts again with the shortest pause. */
const healthyAfterMs = 10_000
const killedMs = 2_000

export interface ProcessSpec {
  name: string
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  logFile: string
  /** How it is asked to stop, and how long it may take before it is killed. */
  stopSignal: NodeJS.Signals
  graceMs: number
  user?: { uid: number; gid: number }
  /** Clears away what a killed predecessor left. */
  beforeStart?: () => void
}

export interface Supervised {
  readonly spec: ProcessSpec
  /** Undefined between death and restart. */
  readonly pid: number | undefined
  readonly deaths: number
  /** How it ended last: `exit code 78`, `signal SIGKILL`. */
  readonly lastEnd: string | undefined
  stop(): Promise<void>
  kill(): void
}

/** Runs a process and starts it again whenever it dies, after a pause that doubles while it keeps dying. */
export function supervise(spec: ProcessSpec, table: ProcessTable, onChange: () => void): Supervised {
  let identity: ProcessIdentity | undefined
  let stopping = false
  let deaths = 0
  let lastEnd: string | undefined
  let pauseMs = firstPauseMs
  let restart: NodeJS.Timeout | undefined
  mkdirSync(dirname(spec.logFile), { recursive: true })
  closeSync(openSync(spec.logFile, 'w'))

  function start() {
    spec.beforeStart?.()
    const startedAt = performance.now()
    const child = spawnLogged(spec)
    let ended = false
    const end = (how: string) => {
      if (ended) return
      ended = true
      if (child.pid !== undefined) table.remove(child.pid)
      identity = undefined
      lastEnd = how
      deaths += 1
      if (stopping) return
      if (performance.now() - startedAt >= healthyAfterMs) pauseMs = firstPauseMs
      restart = setTimeout(start, pauseMs)
      pauseMs = Math.min(longestPauseMs, pauseMs * 2)
      onChange()
    }
    child.on('error', (error) => end(error.message))
    child.on('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`))
    if (child.pid === undefined) return
    identity = identityOf(child.pid)
    table.add({ ...identity, name: spec.name, stopSignal: spec.stopSignal })
    onChange()
  }

  function signal(name: NodeJS.Signals) {
    if (identity !== undefined) signalGroup(identity, name)
  }

  start()
  return {
    spec,
    get pid() {
      return identity?.pid
    },
    get deaths() {
      return deaths
    },
    get lastEnd() {
      return lastEnd
    },
    async stop() {
      stopping = true
      clearTimeout(restart)
      signal(spec.stopSignal)
      if (await until(() => identity === undefined, spec.graceMs, 20)) return
      signal('SIGKILL')
      await until(() => identity === undefined, killedMs, 20)
    },
    kill() {
      stopping = true
      clearTimeout(restart)
      signal('SIGKILL')
    },
  }
}

/** In a process group of its own, so that the terminal's Ctrl-C reaches the supervisor only. */
function spawnLogged(spec: ProcessSpec) {
  const log = openSync(spec.logFile, 'a')
  try {
    return spawn(spec.command, spec.args, { cwd: spec.cwd, env: spec.env, detached: true, stdio: ['ignore', log, log], ...spec.user })
  } finally {
    closeSync(log)
  }
}
