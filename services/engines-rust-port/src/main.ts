import { hostEngines, loadEngines } from '@selemene/engine-host'
import { startService } from '@selemene/service'
import { openEphemeris } from './ephemeris/open-ephemeris.js'
import type { EnginePorts } from './ports.js'

const name = 'engines-rust-port'

await startService({
  name,
  version: '1.0.0',
  description: 'Engines on Node with the Swiss Ephemeris',
  config: {},
  async setup(context) {
    const ephemeris = openEphemeris()
    const engines = await loadEngines(new URL('./engines/', import.meta.url))
    const ports: EnginePorts = { ephemeris }
    return hostEngines(context, { service: name, engines, ports, provenance: { ephemeris: ephemeris.version, ephemeris_files: ephemeris.files } })
  },
})
