import { NoesisError } from '@selemene/contracts'
import CircuitBreaker from 'opossum'
import type { BreakerState } from './bus.js'

const timeoutsInARow = 3
const probeAfterMs = 1000

export interface Breakers {
  readonly states: ReadonlyMap<string, BreakerState>
  /** Runs `work` unless the subject's breaker is open; then refuses at once with SERVICE_UNAVAILABLE. */
  run<T>(subject: string, work: () => Promise<T>): Promise<T>
}

/**
 * One breaker per subject: three timeouts in a row open it, after a second one call is let through as a probe.
 * Only silence counts. A refusal is an answer, and a subject that nobody serves is refused by the server itself.
 */
export function createBreakers(): Breakers {
  const states = new Map<string, BreakerState>()
  const breakers = new Map<string, (work: () => Promise<unknown>) => Promise<unknown>>()

  function breakerOf(subject: string) {
    const known = breakers.get(subject)
    if (known !== undefined) return known
    let silent = 0
    // opossum counts percentages of a window; a run of timeouts is counted here and opens it.
    const breaker = new CircuitBreaker((work: () => Promise<unknown>) => work(), {
      timeout: false,
      resetTimeout: probeAfterMs,
      volumeThreshold: Number.MAX_SAFE_INTEGER,
      errorFilter: (error: unknown) => !isSilence(error),
      rollingPercentilesEnabled: false,
    })
    states.set(subject, 'closed')
    breaker.on('open', () => states.set(subject, 'open'))
    breaker.on('halfOpen', () => states.set(subject, 'half-open'))
    breaker.on('close', () => states.set(subject, 'closed'))
    breaker.on('success', () => {
      silent = 0
    })
    breaker.on('failure', () => {
      silent += 1
      if (silent >= timeoutsInARow) breaker.open()
    })
    const run = (work: () => Promise<unknown>) => breaker.fire(work)
    breakers.set(subject, run)
    return run
  }

  return {
    states,
    async run<T>(subject: string, work: () => Promise<T>): Promise<T> {
      try {
        return (await breakerOf(subject)(work)) as T
      } catch (error) {
        if (CircuitBreaker.isOurError(error as Error))
          throw new NoesisError('SERVICE_UNAVAILABLE', 'This service has stopped answering. Try again shortly.', {
            extra: { retry_after_seconds: 1 },
          })
        throw error
      }
    },
  }
}

const isSilence = (error: unknown) => error instanceof NoesisError && error.code === 'TIMEOUT'
