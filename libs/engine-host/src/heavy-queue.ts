import { NoesisError } from '@selemene/contracts'

export interface HeavyQueue {
  readonly working: number
  readonly waiting: number
  /** Resolves when the caller's turn has come. Throws OVERLOADED when too many wait, TIMEOUT when `signal` aborts first. */
  enter(signal: AbortSignal): Promise<void>
  /** Called once for each that entered, when it has ended. */
  leave(): void
}

/** Lets `atOnce` work at a time and `mostWaiting` wait, first come first served. Those who give up leave their place to others. */
export function createHeavyQueue({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): HeavyQueue {
  const waiting: (() => void)[] = []
  let working = 0
  return {
    get working() {
      return working
    },
    get waiting() {
      return waiting.length
    },
    enter(signal) {
      if (signal.aborted) return Promise.reject(overdue())
      if (working < atOnce) {
        working += 1
        return Promise.resolve()
      }
      if (waiting.length >= mostWaiting) return Promise.reject(full())
      return new Promise((resolve, reject) => {
        const begin = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        const giveUp = () => {
          waiting.splice(waiting.indexOf(begin), 1)
          reject(overdue())
        }
        signal.addEventListener('abort', giveUp, { once: true })
        waiting.push(begin)
      })
    },
    leave() {
      const next = waiting.shift()
      if (next === undefined) working -= 1
      else next()
    },
  }
}

const full = () => new NoesisError('OVERLOADED', 'Too many heavy calculations wait. Try again shortly.')

export const overdue = (): NoesisError => new NoesisError('TIMEOUT', 'The budget was used up before the calculation had ended.')
