import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../acceptance/until.js'
import { metricsTargets, scrape, sumOf } from '../support/scrape.js'

export const engineServices = ['engines-rust-port', 'engines-ts'] as const
export const services = ['gateway', 'auth', 'orchestrator', ...engineServices, 'analytics'] as const
export const stores = ['nats', 'postgres', 'redis'] as const
export type Part = (typeof services)[number] | (typeof stores)[number]

export interface State {
  base_url: string
  nats_url: string
  database_url: string
  redis_url: string
  pids: Record<string, number | number[]>
}

export const readState = (): State => JSON.parse(readFileSync(stateFile(), 'utf8')) as State

function stateFile(): string {
  const { STATE_FILE } = process.env
  if (STATE_FILE === undefined) throw new Error('Set STATE_FILE to the state.json of a running stack, or run `npm test`.')
  return STATE_FILE
}

/** Where each process of the stack has its log, from its start. */
export const logFolder = (): string => join(dirname(stateFile()), 'logs')

/** The processes that the stack's own state lists under a name: what is signalled here is nothing else. */
export const pidsOf = (part: Part): number[] => [readState().pids[part] ?? []].flat()

export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/** Ends a part at once and waits until the supervisor has started as many of it anew; their pids. */
export async function kill(part: Part): Promise<number[]> {
  const before = pidsOf(part)
  signal(before, 'SIGKILL')
  const areNew = (pids: number[]) => pids.length === before.length && pids.every((pid) => !before.includes(pid))
  return until(async () => pidsOf(part), areNew, 10_000)
}

/** Whatever the supervisor starts of a part is killed again, until `work` has ended. */
export async function whileDown<T>(part: Part, work: () => Promise<T>): Promise<T> {
  let ended = false
  signal(pidsOf(part), 'SIGKILL')
  const killing = (async () => {
    while (!ended) {
      signal(pidsOf(part), 'SIGKILL')
      await pause(20)
    }
  })()
  return work().finally(async () => {
    ended = true
    await killing
  })
}

/** Everything that NATS has stored is gone; only while it is down. */
export const wipeNats = (): void => rmSync(join(dirname(stateFile()), 'nats'), { recursive: true, force: true })

/** One of several, found by its pid, is killed again whenever it has been started anew, until `work` has ended. */
export async function whileOneDown<T>(part: Part, pid: number, work: () => Promise<T>): Promise<T> {
  const others = pidsOf(part).filter((other) => other !== pid)
  let ended = false
  const killing = (async () => {
    while (!ended) {
      signal(
        pidsOf(part).filter((each) => !others.includes(each)),
        'SIGKILL',
      )
      await pause(20)
    }
  })()
  return work().finally(async () => {
    ended = true
    await killing
  })
}

/** A part that holds its connections and answers nothing, until `work` has ended. */
export const whileFrozen = <T>(part: Part, work: () => Promise<T>): Promise<T> => whileStopped(processesOf(part), work)

export function whileStopped<T>(pids: readonly number[], work: () => Promise<T>): Promise<T> {
  signal(pids, 'SIGSTOP')
  return work().finally(() => signal(pids, 'SIGCONT'))
}

/** Postgres answers by a process per connection. */
const processesOf = (part: Part): number[] => pidsOf(part).flatMap((pid) => (part === 'postgres' ? [pid, ...childrenOf(pid)] : [pid]))

const childrenOf = (pid: number): number[] => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** A part that gets a fifth of its time, in slices of `sliceMs`, until `work` has ended. */
export async function whileSlow<T>(part: Part, work: () => Promise<T>, sliceMs = 50): Promise<T> {
  let ended = false
  const slowing = (async () => {
    while (!ended) {
      const pids = processesOf(part)
      signal(pids, 'SIGSTOP')
      await pause(4 * sliceMs)
      signal(pids, 'SIGCONT')
      await pause(sliceMs)
    }
  })()
  return work().finally(async () => {
    ended = true
    await slowing
  })
}

/** How many replicas of a service say of themselves that they can work. */
export async function readyReplicas(service: Part): Promise<number> {
  const targets = metricsTargets(stateFile(), service)
  const answers = await Promise.allSettled(
    targets.map(({ target }) => fetch(`http://${target}/health/ready`, { signal: AbortSignal.timeout(2_000) })),
  )
  return answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok).length
}

/** What a service says of itself: the sum over its replicas. */
export async function metricOf(service: Part, name: string, labels: Record<string, string> = {}): Promise<number> {
  const targets = metricsTargets(stateFile(), service)
  const scrapes = await Promise.all(targets.map(({ target }) => scrape(target)))
  return scrapes.reduce((sum, figures) => sum + sumOf(figures, name, labels), 0)
}
