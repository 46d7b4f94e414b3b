import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Secrets } from './secrets.js'
import type { Stores } from './start-stores.js'
import { writeAtomically } from './write-atomically.js'

/** What `.local/state.json` says of a running stack. The URLs are the owner's. */
export interface StackState {
  base_url: string
  nats_url: string
  database_url: string
  redis_url: string
  keys: Secrets['keys']
  /** A list where there are replicas; what is not running just now, or is not ours, is left out. */
  pids: Record<string, number | number[]>
}

export interface NamedPid {
  name: string
  pid: number | undefined
}

export const stateFile = (stateDir: string): string => join(stateDir, 'state.json')

export function stackState(baseUrl: string, stores: Stores, keys: Secrets['keys'], processes: readonly NamedPid[]): StackState {
  const pids: StackState['pids'] = { supervisor: process.pid }
  for (const name of new Set(processes.map((entry) => entry.name))) {
    const replicas = processes.filter((entry) => entry.name === name)
    const running = replicas.flatMap(({ pid }) => pid ?? [])
    const [first] = running
    if (replicas.length > 1) pids[name] = running
    else if (first !== undefined) pids[name] = first
  }
  return {
    base_url: baseUrl,
    nats_url: stores.nats.urlOf('owner'),
    database_url: stores.postgres.url,
    redis_url: stores.redis.url,
    keys,
    pids,
  }
}

export const writeState = (stateDir: string, state: StackState): void => writeAtomically(stateFile(stateDir), `${JSON.stringify(state, null, 2)}\n`)

export const removeState = (stateDir: string): void => rmSync(stateFile(stateDir), { force: true })
