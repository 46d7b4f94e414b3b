import { NoesisError, type Tier, tiers } from '@selemene/contracts'
import { overloaded } from '@selemene/service'

/** Milliseconds for which a service that has refused a call is sent no more like it: less than what waits in its queue takes to do. */
const pauseMs = 100

/**
 * A service that refuses calls still has to read them, and so has the bus. What would only be refused there is refused here for a moment,
 * before anything else is done for it.
 */
export interface Shedding {
  /** False while no service refuses anything, which is nearly always. */
  readonly isActive: boolean
  /** True where this service has just refused a call of this tier or a higher one; the call is counted as refused. */
  refuses(service: string, tier: Tier): boolean
  /** Throws OVERLOADED where this service has just refused a call of this tier or a higher one. */
  assertOpen(service: string, tier: Tier | undefined): void
  /** Takes note of an answer: only OVERLOADED matters. */
  heard(error: unknown, service: string, tier: Tier | undefined): void
  /** Calls refused since the start. */
  readonly refused: Readonly<Record<Tier, number>>
}

export function createShedding(): Shedding {
  // Bounded by the services of the catalogue.
  const until = new Map<string, Record<Tier, number>>()
  const refused = { free: 0, premium: 0, enterprise: 0 }
  let latest = 0
  function refuses(service: string, tier: Tier): boolean {
    const closed = until.get(service)
    if (closed === undefined || performance.now() >= closed[tier]) return false
    refused[tier] += 1
    return true
  }
  return {
    refused,
    get isActive() {
      return performance.now() < latest
    },
    refuses,
    assertOpen(service, tier = 'free') {
      if (refuses(service, tier)) throw overloaded()
    },
    heard(error, service, tier = 'free') {
      if (!(error instanceof NoesisError) || error.code !== 'OVERLOADED') return
      const closed = until.get(service) ?? { free: 0, premium: 0, enterprise: 0 }
      latest = performance.now() + pauseMs
      for (const lower of tiers.slice(0, tiers.indexOf(tier) + 1)) closed[lower] = latest
      until.set(service, closed)
    },
  }
}
