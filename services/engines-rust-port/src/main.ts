import { extname } from 'node:path'
import { hostEngines } from '@selemene/engine-host'
import { startService } from '@selemene/service'
import { openEngines } from './open-engines.js'

const name = 'engines-rust-port'

await startService({
  name,
  version: '1.0.0',
  description: 'Engines on Node with the Swiss Ephemeris',
  config: {},
  async setup(context) {
    const heavyWorker = new URL(`./heavy-worker${extname(import.meta.url)}`, import.meta.url)
    return hostEngines(context, { service: name, ...(await openEngines()), heavyWorker })
  },
})
