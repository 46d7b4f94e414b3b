import { availableParallelism } from 'node:os'
import { NoesisError } from '@selemene/contracts'
import { threadModule } from '@selemene/service'
import type { Piscina } from 'piscina'
import type { KeptAnswer } from './cache/kept-answer.js'
import { createHeavyQueue, overdue } from './heavy-queue.js'
import type { HeavyOutcome, HeavyTask } from './heavy-worker.js'

/** One processor is left for the service's own thread. */
const mostThreads = Math.max(1, Math.min(4, availableParallelism() - 1))
const waitingPerThread = 16
/** A thread that had nothing to do for so long ends, and its memory with it. */
const idleMs = 60_000
const mostHeapMb = 512

export interface HeavyPool {
  /** How many requests are calculated now, and how many wait. */
  readonly load: { readonly working: number; readonly waiting: number }
  /**
   * Throws OVERLOADED when too many wait, TIMEOUT when `signal` aborts, and what the engine throws. A task that has not begun by then never does. One that has is let run to its end: a thread that is stopped inside a native module takes
   * the whole process with it.
   */
  run(task: HeavyTask, signal: AbortSignal): Promise<KeptAnswer>
  close(): Promise<void>
}

/**
 * Threads for calculations that would block the event loop. `worker` is the module that exports `calculate`. Nothing starts before the first task;
 * `onError` is told of a thread that failed while it had none.
 */
export function createHeavyPool(worker: URL, onError: (error: Error) => void): HeavyPool {
  const queue = createHeavyQueue({ atOnce: mostThreads, mostWaiting: mostThreads * waitingPerThread })
  let starting: Promise<Piscina<HeavyTask, HeavyOutcome>> | undefined

  async function start(): Promise<Piscina<HeavyTask, HeavyOutcome>> {
    const { Piscina } = await import('piscina')
    const pool = new Piscina<HeavyTask, HeavyOutcome>({
      ...threadModule(worker),
      name: 'calculate',
      minThreads: 0,
      maxThreads: mostThreads,
      idleTimeout: idleMs,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    })
    pool.on('error', onError)
    return pool
  }

  async function calculate(task: HeavyTask): Promise<HeavyOutcome> {
    try {
      starting ??= start()
      return await (await starting).run(task)
    } catch (error) {
      throw new NoesisError('CALCULATION_ERROR', 'The calculation failed.', { cause: error })
    }
  }

  return {
    load: queue,
    async run(task, signal) {
      await queue.enter(signal)
      const outcome = await Promise.race([calculate(task).finally(queue.leave), rejectAtAbort(signal)])
      if ('error' in outcome) throw NoesisError.fromData(outcome.error)
      return outcome
    },
    async close() {
      await (await starting)?.close()
    },
  }
}

function rejectAtAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(overdue()), { once: true }))
}
