import type { Deps } from '../app-types.js'
import { readiness } from '../routes/health/readiness.js'

/** What this gateway needs and whether it is there, as /health/ready tells it, so that an alert can say what is away. */
export function describeParts(deps: Pick<Deps, 'bus' | 'catalogue' | 'metrics' | 'discovery' | 'stores'>): void {
  deps.metrics.gauge('part_up', async (gauge) => {
    const { engines: _engines, overall_status: _status, ...parts } = await readiness(deps)
    for (const [part, state] of Object.entries(parts)) gauge.set({ part }, state === 'ok' ? 1 : 0)
    const present = deps.discovery.services()
    for (const { service } of deps.catalogue.engines.values()) gauge.set({ part: service }, present.has(service) ? 1 : 0)
  })
}
