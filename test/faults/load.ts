import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../acceptance/until.js'
import type { Timed } from './caller.js'

const betweenMs = 20

export interface Load {
  /** Every answer so far. */
  readonly ledger: readonly Timed[]
  /** Waits until each caller has been answered `rounds` times to calls that began after this. */
  rounds(rounds: number, withinMs?: number): Promise<void>
  /** Lets what is under way end; the ledger. */
  stop(): Promise<readonly Timed[]>
}

/** Callers who ask again as soon as they have been answered, until stopped. */
export function startLoad(callers: readonly (() => Promise<Timed>)[]): Load {
  const ledgers = callers.map(() => [] as Timed[])
  let stopped = false

  async function run(ask: () => Promise<Timed>, ledger: Timed[]) {
    while (!stopped) {
      ledger.push(await ask())
      await pause(betweenMs)
    }
  }

  const ended = Promise.all(callers.map((ask, i) => run(ask, ledgers[i] as Timed[])))
  return {
    get ledger() {
      return ledgers.flat()
    },
    async rounds(rounds, withinMs = 20_000) {
      const since = performance.now()
      const fewest = async () => Math.min(...ledgers.map((ledger) => ledger.filter(({ at }) => at >= since).length))
      await until(fewest, (count) => count >= rounds, withinMs)
    },
    async stop() {
      stopped = true
      await ended
      return ledgers.flat()
    },
  }
}

/** How often each status and reason occurs: what a failing test shows. */
export function tally(answers: readonly Timed[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, reason } of answers) {
    const kind = `${status} ${reason}`.trim()
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
