import { type AnyEngine, createRunner, type EngineRunner, loadTimeZones } from '@selemene/engine'

/** What a service's engines are run with, on its own thread and beside it. */
export interface EngineSet {
  engines: readonly AnyEngine[]
  /** Handed to every calculation. */
  ports?: unknown
  /** Beside the time zone release: what else the numbers stand on. */
  provenance?: Record<string, unknown>
}

export function createRunners({ engines, ports, provenance }: EngineSet): EngineRunner[] {
  const zones = loadTimeZones()
  return engines.map((engine) => createRunner(engine, { zones, ports, provenance: { ...provenance, tzdata: zones.version } }))
}
