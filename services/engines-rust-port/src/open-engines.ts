import { type EngineSet, loadEngines } from '@selemene/engine-host'
import { openEphemeris } from './ephemeris/open-ephemeris.js'
import type { EnginePorts } from './ports.js'

/** This service's engines with their ports. The ephemeris keeps its state by thread, so every thread opens its own. */
export async function openEngines(): Promise<EngineSet> {
  const ephemeris = openEphemeris()
  const ports: EnginePorts = { ephemeris }
  const engines = await loadEngines(new URL('./engines/', import.meta.url))
  return { engines, ports, provenance: { ephemeris: ephemeris.version, ephemeris_files: ephemeris.files } }
}
