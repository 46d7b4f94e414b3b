import { existsSync, readFileSync } from 'node:fs'
import { isAlive, type ProcessIdentity, signalGroup } from '../bootstrap/process-identity.mjs'
import { until } from './until.js'
import { writeAtomically } from './write-atomically.js'

const politeMs = 4_000
const killedMs = 3_000

export interface TableEntry extends ProcessIdentity {
  name: string
  stopSignal: NodeJS.Signals
}

/** Every process that the stack has running, on disk: after a killed supervisor the next start finds them there. */
export interface ProcessTable {
  add(entry: TableEntry): void
  remove(pid: number): void
}

export function createProcessTable(file: string): ProcessTable {
  const entries = new Map<number, TableEntry>()
  const write = () => writeAtomically(file, JSON.stringify([...entries.values()], null, 2))
  return {
    add(entry) {
      entries.set(entry.pid, entry)
      write()
    },
    remove(pid) {
      if (entries.delete(pid)) write()
    },
  }
}

/**
 * Ends what a killed supervisor left running; returns the names. Only a process whose start time is the recorded one is
 * touched, since its number may belong to another process by now.
 */
export async function endLeftovers(file: string): Promise<string[]> {
  const left = readTable(file).filter(isAlive)
  for (const entry of left) signalGroup(entry, entry.stopSignal)
  if (!(await until(() => !left.some(isAlive), politeMs))) {
    for (const entry of left) signalGroup(entry, 'SIGKILL')
    await until(() => !left.some(isAlive), killedMs)
  }
  return left.map(({ name }) => name)
}

function readTable(file: string): TableEntry[] {
  if (!existsSync(file)) return []
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TableEntry[]
  } catch (error) {
    // The file is replaced in one step, so that this is no half-written one; a table that cannot be read names no process.
    if (error instanceof SyntaxError) return []
    throw error
  }
}
