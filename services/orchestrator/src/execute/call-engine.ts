import { type Bus, type HeaderFields, header, type Reply } from '@selemene/bus'
import { asNoesisError, NoesisError, subjects } from '@selemene/contracts'
import type { Bulkhead } from './bulkhead.js'

/** An answer that takes longer than this is asked for a second time: another replica may be well. */
const hedgeAfterMs = 400
const leastForRetryMs = 50

export interface EngineRequest {
  engine: string
  body: unknown
  headers: HeaderFields
  /** performance.now() by which the answer must be here. */
  deadline: number
  signal: AbortSignal
}

/**
 * One engine asked, in its own slots, within its deadline: hedged when a replica is silent, tried once more after an
 * error that may pass. The breaker of the subject is the bus's.
 */
export async function callEngine(bus: Bus, bulkhead: Bulkhead, request: EngineRequest): Promise<Reply> {
  return bulkhead.run(request.engine, request.deadline, async () => {
    try {
      return await hedged(bus, request)
    } catch (thrown) {
      const error = asNoesisError(thrown)
      if (!mayPass(error) || request.signal.aborted) throw error
      const pauseMs = 10 + Math.random() * 40
      if (performance.now() + pauseMs + leastForRetryMs > request.deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      return hedged(bus, request)
    }
  })
}

/** Nobody serving a subject, and an open breaker, will not be better in a moment; a broken answer or a lost connection may. */
const mayPass = (error: NoesisError) =>
  error.retryable &&
  error.code !== 'TIMEOUT' &&
  error.code !== 'RATE_LIMIT_EXCEEDED' &&
  error.extra.no_responders !== true &&
  error.extra.retry_after_seconds === undefined

async function hedged(bus: Bus, request: EngineRequest): Promise<Reply> {
  const end = new AbortController()
  const leave = () => end.abort()
  request.signal.addEventListener('abort', leave, { once: true })
  const ask = () => {
    const timeoutMs = request.deadline - performance.now()
    if (timeoutMs <= 0) throw new NoesisError('TIMEOUT', 'The budget is used up.')
    return bus.request(subjects.engine(request.engine, 'calculate'), {
      body: JSON.stringify(request.body),
      headers: { ...request.headers, [header.accept]: 'application/json' },
      timeoutMs,
      signal: end.signal,
    })
  }
  const first = ask()
  let timer: NodeJS.Timeout | undefined
  const second = new Promise<Reply>((resolve, reject) => {
    timer = setTimeout(() => {
      if (request.deadline - performance.now() > leastForRetryMs) Promise.resolve().then(ask).then(resolve, reject)
    }, hedgeAfterMs)
  })
  try {
    // The first reply of either counts. A refusal of the first is final; that of the hedge only ends the hedge.
    return await Promise.race([first, second.catch(() => first)])
  } finally {
    clearTimeout(timer)
    request.signal.removeEventListener('abort', leave)
    end.abort()
    first.catch(() => undefined)
  }
}
