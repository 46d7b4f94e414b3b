import { join } from 'node:path'
import { endRunningCommands } from '../bootstrap/run.mjs'
import { createProcessTable } from './process-table.js'
import { type ProcessSpec, type Supervised, supervise } from './supervise.js'

/** All processes of one stack, in the two groups in which they are stopped. */
export interface Supervisor {
  /** Starts and keeps a process; throws while stopping, so that an interrupted start leaves nothing behind. */
  keep(group: 'store' | 'service', spec: ProcessSpec): Supervised
  readonly stopping: boolean
  onChange(listener: () => void): void
  /** Services first, together; then the stores, together. */
  stop(): Promise<void>
  /** At once. */
  kill(): void
}

/** The table of a stack's processes in its state directory. */
export const processTableFile = (stateDir: string): string => join(stateDir, 'processes.json')

export function createSupervisor(stateDir: string): Supervisor {
  const table = createProcessTable(processTableFile(stateDir))
  const groups = { service: [] as Supervised[], store: [] as Supervised[] }
  const listeners: (() => void)[] = []
  let stopping = false

  return {
    keep(group, spec) {
      if (stopping) throw new Error(`${spec.name} is not started: the stack is stopping`)
      const supervised = supervise(spec, table, () => {
        for (const listener of listeners) listener()
      })
      groups[group].push(supervised)
      return supervised
    },
    get stopping() {
      return stopping
    },
    onChange(listener) {
      listeners.push(listener)
    },
    async stop() {
      stopping = true
      endRunningCommands()
      await Promise.all(groups.service.map((process) => process.stop()))
      await Promise.all(groups.store.map((process) => process.stop()))
    },
    kill() {
      stopping = true
      endRunningCommands()
      for (const process of [...groups.service, ...groups.store]) process.kill()
    },
  }
}
