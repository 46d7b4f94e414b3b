import { type EngineSet, loadEngines } from '@selemene/engine-host'
import { openEphemeris } from './ephemeris/open-ephemeris.js'
import type { EnginePorts } from './ports.js'
import type { PanchangProvider } from './provider/panchang-provider.js'

/** This service's engines with their ports. The ephemeris keeps its state by thread, so every thread opens its own. */
export async function openEngines(panchangProvider?: PanchangProvider): Promise<EngineSet> {
  const ephemeris = openEphemeris()
  const ports: EnginePorts = { ephemeris, ...(panchangProvider === undefined ? {} : { panchangProvider }) }
  const engines = await loadEngines(new URL('./engines/', import.meta.url))
  const provenance = { ephemeris: ephemeris.version, ephemeris_files: ephemeris.files }
  return { engines, ports, provenance, ...(panchangProvider === undefined ? {} : { provider: panchangProvider.id }) }
}
