import type { Deps } from '../../app-types.js'

type State = 'ok' | 'unavailable'

export interface Readiness {
  redis: State
  postgres: State
  nats: State
  auth: State
  orchestrator: State
  analytics: State
  engines: Record<string, State>
  overall_status: 'ready' | 'degraded' | 'not_ready'
}

/** What can be served now: nothing without the bus; less than everything while any part is away. */
export async function readiness(deps: Pick<Deps, 'bus' | 'catalogue' | 'discovery' | 'stores'>): Promise<Readiness> {
  const services = deps.discovery.services()
  const state = (good: boolean): State => (good ? 'ok' : 'unavailable')
  const [redis, postgres] = await Promise.all([deps.stores.redis(), services.has('auth') ? deps.stores.postgres() : false])
  const engines = Object.fromEntries([...deps.catalogue.engines.values()].map((entry) => [entry.id, state(services.has(entry.service))]))
  const parts = {
    redis: state(redis),
    postgres: state(postgres),
    nats: state(deps.bus.connected),
    auth: state(services.has('auth')),
    orchestrator: state(services.has('orchestrator')),
    analytics: state(services.has('analytics')),
  }
  const whole =
    Object.values(parts).every((part) => part === 'ok') &&
    Object.values(engines).every((engine) => engine === 'ok') &&
    deps.catalogue.engines.size > 0
  if (!deps.bus.connected) return { ...parts, engines, overall_status: 'not_ready' }
  return { ...parts, engines, overall_status: whole ? 'ready' : 'degraded' }
}
