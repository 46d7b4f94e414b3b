import type { LogFields } from '@selemene/service'
import CircuitBreaker from 'opossum'
import type { AnswerStore } from './answer-store.js'
import type { FallbackReason } from './fallback-reasons.js'
import { postQuestion } from './post-question.js'
import { ProviderFault } from './provider-fault.js'
import type { ProviderMetrics } from './provider-metrics.js'
import type { Quota } from './quota.js'
import { type ProviderPanchang, readPanchang } from './read-panchang.js'

/** An instant at a place as the provider is asked for it: civil time, and the offset of its clock from UTC in hours. */
export interface ProviderMoment {
  year: number
  month: number
  date: number
  hours: number
  minutes: number
  seconds: number
  latitude: number
  longitude: number
  timezone: number
}

export interface Asking {
  /** performance.now() by which the caller needs the answer. */
  deadline: () => number
  /** An answer for the current day is kept for a day, one for a birth for ever. */
  isToday: boolean
}

export interface PanchangProvider {
  /** Tells results of this provider from those of others. */
  readonly id: string
  readonly fallsBack: boolean
  /** The limbs at a moment, or why there are none. Never rejects, and leaves the caller time for our own calculation. */
  ask(moment: ProviderMoment, asking: Asking): Promise<ProviderPanchang | FallbackReason>
  /** Counts and logs what our own code answered, and why. */
  fellBack(reason: FallbackReason, details?: Pick<LogFields, 'limb' | 'seconds'>): void
}

/** One try takes no longer; all of it, waits included, no longer than `wholeMs`. Our own calculation takes a few milliseconds of `reserveMs`. */
export interface Patience {
  tryMs: number
  wholeMs: number
  tries: number
  pauseMs: number
  reserveMs: number
}
const usualPatience: Patience = { tryMs: 1_500, wholeMs: 4_000, tries: 3, pauseMs: 200, reserveMs: 150 }
/** A caller that joins with less time is noticed within this. */
const lookEveryMs = 25
const breakerRestMs = 30_000

export interface ProviderDeps {
  baseUrl: string
  key: string
  fallsBack: boolean
  quota: Quota
  store: AnswerStore
  metrics: ProviderMetrics
  patience?: Patience
}

/** FreeAstrologyAPI.com behind a breaker, within its quota. */
export function createPanchangProvider(deps: ProviderDeps): PanchangProvider {
  const { store, metrics, patience = usualPatience } = deps
  const breaker = new CircuitBreaker((moment: ProviderMoment, until: number) => askWithin(moment, until, deps, patience), {
    timeout: false,
    resetTimeout: breakerRestMs,
    volumeThreshold: 3,
    errorThresholdPercentage: 50,
    errorFilter: (error: unknown) => error instanceof OutOfTurn,
  })

  async function askAnew(moment: ProviderMoment, asking: Asking): Promise<ProviderPanchang | FallbackReason> {
    const until = performance.now() + patience.wholeMs
    const asked = breaker.fire(moment, Math.min(until, asking.deadline() - patience.reserveMs)).then(
      async (panchang) => {
        await store.set(moment, panchang, asking)
        return panchang
      },
      (error: unknown) => reasonOf(error),
    )
    return Promise.race([asked, lateFor(asked, () => Math.min(until, asking.deadline() - patience.reserveMs))])
  }

  return {
    id: deps.baseUrl,
    fallsBack: deps.fallsBack,
    ask: async (moment, asking) => (await store.get(moment)) ?? askAnew(moment, asking),
    fellBack: metrics.fellBack,
  }
}

/** The request could not be sent: nothing is known of the provider's health. */
class OutOfTurn extends Error {
  constructor(readonly reason: 'busy' | 'quota_used_up' | 'timeout') {
    super(reason)
  }
}

async function askWithin(moment: ProviderMoment, until: number, deps: ProviderDeps, patience: Patience): Promise<ProviderPanchang> {
  for (let tried = 1; ; tried++) {
    try {
      return await askOnce(moment, until, deps, patience)
    } catch (error) {
      if (!(error instanceof ProviderFault) || !error.retryable || tried >= patience.tries) throw error
      // Full jitter: replicas that failed together do not come back together.
      const pauseMs = Math.random() * patience.pauseMs * 2 ** tried
      if (performance.now() + pauseMs >= until) throw error
      await pause(pauseMs)
    }
  }
}

async function askOnce(moment: ProviderMoment, until: number, { baseUrl, key, quota, metrics }: ProviderDeps, { tryMs }: Patience) {
  const slot = await quota.take(until - performance.now())
  if (typeof slot === 'string') throw new OutOfTurn(slot)
  await pause(slot)
  const timeoutMs = Math.floor(Math.min(tryMs, until - performance.now()))
  if (timeoutMs < 1) throw new OutOfTurn('timeout')
  const config = { observation_point: 'geocentric', ayanamsha: 'lahiri' }
  try {
    const answer = await postQuestion({ url: `${baseUrl.replace(/\/$/, '')}/complete-panchang`, key, body: { ...moment, config }, timeoutMs })
    const panchang = readPanchang(answer)
    metrics.asked('success')
    return panchang
  } catch (error) {
    if (error instanceof ProviderFault) {
      metrics.asked(error.outcome)
      if (error.quotaGone) await quota.exhaust()
    }
    throw error
  }
}

function reasonOf(error: unknown): FallbackReason {
  if (error instanceof OutOfTurn) return error.reason
  if (!(error instanceof ProviderFault)) return 'unavailable'
  if (error.quotaGone) return 'quota_used_up'
  switch (error.outcome) {
    case 'client_error':
      return 'refused'
    case 'rate_limited':
      return 'busy'
    case 'server_error':
    case 'network_error':
      return 'unavailable'
    default:
      return error.outcome
  }
}

/** Resolves when the time is up, which may move while it waits; looks no further once `asked` has ended. */
function lateFor(asked: Promise<unknown>, until: () => number): Promise<'timeout'> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (performance.now() >= until()) resolve('timeout')
    }, lookEveryMs)
    void asked.finally(() => clearInterval(timer))
  })
}

const pause = (ms: number) => (ms <= 0 ? Promise.resolve() : new Promise<void>((resolve) => setTimeout(resolve, ms)))
