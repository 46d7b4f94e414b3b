import { NoesisError } from '@selemene/contracts'
import CircuitBreaker from 'opossum'
import { createAnswerTime } from './answer-time.js'
import type { BreakerState, Request } from './bus.js'
import { CallerLeft, NoAnswer, Unanswered } from './unanswered.js'

const timeoutsInARow = 3
const probeAfterMs = 1000
/** A probe waits this long, or longer where the subject is known to be slow; its caller may leave earlier. */
const probeWithinMs = 1000

export interface Breakers {
  readonly states: ReadonlyMap<string, BreakerState>
  /** Sends the request, unless the subject's breaker is open: then throws SERVICE_UNAVAILABLE at once. */
  run<T>(subject: string, request: Request, send: (request: Request) => Promise<T>): Promise<T>
}

/**
 * One breaker per subject: three timeouts in a row open it, after a second one call is let through as a probe.
 *
 * Only silence counts, and only silence that proves something: a wait well beyond the subject's usual answer time, during which no
 * other call was answered. So a caller with a short deadline cannot close a subject to others, neither while it is well nor, as its
 * probe, while it recovers. A refusal is an answer, and a caller who leaves proves nothing. While a breaker is closed, calls pass it
 * by: opossum is asked only when it has something to decide.
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
      errorFilter: (error: unknown) => !(error instanceof Unanswered),
      rollingPercentilesEnabled: false,
    })
    const breaker: CountingBreaker = { opossum, silent: 0, answeredAt: Number.NEGATIVE_INFINITY, answerTime: createAnswerTime() }
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

  return {
    states,
    run(subject, request, send) {
      const breaker = breakerOf(subject)
      return breaker.opossum.closed ? watched(breaker, send(request)) : probe(breaker, request, send)
    },
  }
}

interface CountingBreaker {
  opossum: CircuitBreaker
  /** Timeouts in a row while closed. */
  silent: number
  /** performance.now() of the last answer. */
  answeredAt: number
  answerTime: ReturnType<typeof createAnswerTime>
}

function watched<T>(breaker: CountingBreaker, running: Promise<T>): Promise<T> {
  const sentAt = performance.now()
  running.then(
    () => noteAnswer(breaker, sentAt),
    (error) => noteFailure(breaker, sentAt, error),
  )
  return running
}

function noteAnswer(breaker: CountingBreaker, sentAt: number) {
  breaker.silent = 0
  breaker.answeredAt = performance.now()
  breaker.answerTime.note(breaker.answeredAt - sentAt)
}

/** A refusal says that the subject answers, but not how long its work takes. */
function noteFailure(breaker: CountingBreaker, sentAt: number, error: unknown) {
  if (error instanceof CallerLeft) return
  if (!(error instanceof Unanswered)) {
    breaker.silent = 0
    breaker.answeredAt = performance.now()
    return
  }
  if (error.waitedMs < breaker.answerTime.longestUsualMs() || breaker.answeredAt > sentAt) return
  breaker.silent += 1
  // opossum opens by percentages of a time window; a run of timeouts is counted here instead.
  if (breaker.silent >= timeoutsInARow && breaker.opossum.closed) breaker.opossum.open()
}

/** The probe has patience of its own: a caller in a hurry, or one who leaves, must not keep the breaker open for others. */
function probe<T>(breaker: CountingBreaker, request: Request, send: (request: Request) => Promise<T>): Promise<T> {
  const { signal, ...lasting } = request
  const withinMs = Math.max(probeWithinMs, breaker.answerTime.longestUsualMs())
  const running = breaker.opossum.fire(() => watched(breaker, send({ ...lasting, timeoutMs: withinMs }))) as Promise<T>
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(new CallerLeft())
    const timer = setTimeout(() => reject(new NoAnswer(request.timeoutMs)), request.timeoutMs)
    if (signal?.aborted) leave()
    signal?.addEventListener('abort', leave, { once: true })
    running
      .then(resolve, (error: unknown) => reject(CircuitBreaker.isOurError(error as Error) ? stoppedAnswering() : error))
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', leave)
      })
  })
}

const stoppedAnswering = () =>
  new NoesisError('SERVICE_UNAVAILABLE', 'This service has stopped answering. Try again shortly.', { extra: { retry_after_seconds: 1 } })
