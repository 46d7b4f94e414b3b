import { NoesisError } from '@selemene/contracts'
import CircuitBreaker from 'opossum'
import type { BreakerState } from './bus.js'
import { CallerLeft, NoAnswer } from './silence.js'

const timeoutsInARow = 3
const probeAfterMs = 1000
/** A probe waits no longer, however patient its caller is: meanwhile all others are refused. */
const probeWithinMs = 1000
/** A caller in a greater hurry learns nothing about the service, and must not close it to others. */
const leastWaitMs = 100

export interface Breakers {
  readonly states: ReadonlyMap<string, BreakerState>
  /** Runs `work` with the time that it may take, unless the subject's breaker is open; then refuses at once with SERVICE_UNAVAILABLE. */
  run<T>(subject: string, timeoutMs: number, work: (timeoutMs: number) => Promise<T>): Promise<T>
}

/**
 * One breaker per subject: three timeouts in a row open it, after a second one call is let through as a probe.
 * Only silence counts. A refusal is an answer, a caller who leaves proves nothing, and a subject that nobody serves is refused by
 * the server itself. While a breaker is closed, calls pass it by: opossum is asked only when it has something to decide.
 */
export function createBreakers(): Breakers {
  const states = new Map<string, BreakerState>()
  const breakers = new Map<string, CountingBreaker>()

  function breakerOf(subject: string): CountingBreaker {
    const known = breakers.get(subject)
    if (known !== undefined) return known
    const opossum = new CircuitBreaker((work: () => Promise<unknown>) => work(), {
      timeout: false,
      resetTimeout: probeAfterMs,
      errorFilter: (error: unknown) => !isUnanswered(error),
      rollingPercentilesEnabled: false,
    })
    const breaker: CountingBreaker = { opossum, silent: 0 }
    states.set(subject, 'closed')
    opossum.on('open', () => states.set(subject, 'open'))
    opossum.on('halfOpen', () => states.set(subject, 'half-open'))
    opossum.on('close', () => {
      breaker.silent = 0
      states.set(subject, 'closed')
    })
    breakers.set(subject, breaker)
    return breaker
  }

  function runClosed<T>(breaker: CountingBreaker, work: () => Promise<T>): Promise<T> {
    const running = work()
    running.then(
      () => (breaker.silent = 0),
      (error) => count(breaker, error),
    )
    return running
  }

  function count(breaker: CountingBreaker, error: unknown) {
    if (!isUnanswered(error)) breaker.silent = 0
    else if (error instanceof NoAnswer && error.waitedMs >= leastWaitMs) breaker.silent += 1
    // opossum opens by percentages of a time window; a run of timeouts is counted here instead.
    if (breaker.silent >= timeoutsInARow && breaker.opossum.closed) breaker.opossum.open()
  }

  return {
    states,
    run(subject, timeoutMs, work) {
      const breaker = breakerOf(subject)
      if (breaker.opossum.closed) return runClosed(breaker, () => work(timeoutMs))
      const probe = () => work(Math.min(timeoutMs, probeWithinMs))
      return (breaker.opossum.fire(probe) as ReturnType<typeof work>).catch((error: unknown) => {
        throw CircuitBreaker.isOurError(error as Error) ? stoppedAnswering() : error
      })
    },
  }
}

interface CountingBreaker {
  opossum: CircuitBreaker
  /** Timeouts in a row while closed. */
  silent: number
}

const stoppedAnswering = () =>
  new NoesisError('SERVICE_UNAVAILABLE', 'This service has stopped answering. Try again shortly.', { extra: { retry_after_seconds: 1 } })
const isUnanswered = (error: unknown) => error instanceof NoAnswer || error instanceof CallerLeft
