import type { Measured } from './figure.js'
import { middleOf } from './figure.js'
import { newRequest } from './line-figures.js'
import { measureRate } from './load-client.js'
import { processorTimeUs } from './processor-time.js'

export interface ReplicaCost {
  replicas: number
  /** Processor time of all our processes a request, microseconds, one entry a round. */
  rounds: number[]
}

export const replicaCounts = [1, 2, 4] as const
const connections = 64
const callsToWarmUp = 4_000

export interface ReplicaOptions {
  replicas: number
  port: number
  key: string
  pids: readonly number[]
  rounds: number
  seconds: number
}

/** What a calculation costs all processes of a stack together. */
export async function costOfReplicas({ replicas, port, key, pids, rounds, seconds }: ReplicaOptions): Promise<ReplicaCost> {
  const target = { port, request: newRequest(key, 'Leela') }
  // Each replica compiles its own code while it is used, and more of them get fewer calls each.
  for (let warm = 0; warm < replicas * callsToWarmUp; ) warm += (await measureRate(target, connections, seconds)).answered
  const used = () => pids.reduce((sum, pid) => sum + (processorTimeUs(pid) ?? 0), 0)
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = used()
    const { answered } = await measureRate(target, connections, seconds)
    costs.push((used() - before) / answered)
  }
  return { replicas, rounds: costs }
}

/** Against the cost with one replica: more of them share the work, and make no more of it. */
export function replicaFigures(costs: readonly ReplicaCost[]): Measured {
  const [one] = costs as [ReplicaCost]
  return {
    figures: costs.slice(1).map(({ replicas, rounds }) => ({
      id: `growth-replicas-${replicas}`,
      what: `a calculation’s processor time in all processes, 1 → ${replicas} replicas of its engine’s service`,
      unit: '×',
      rounds: rounds.map((cost) => cost / middleOf(one)),
      asked: { atMost: 1.3 },
    })),
    readings: costs.map(({ replicas, rounds }) => ({
      what: `a calculation in all processes, ${replicas} × its engine’s service`,
      unit: 'µs',
      rounds,
    })),
  }
}
