import { extname } from 'node:path'
import { jsonEndpoint } from '@selemene/bus'
import { createParser, LocalTimeQuery, subjects } from '@selemene/contracts'
import { loadTimeZones } from '@selemene/engine'
import { hostEngines } from '@selemene/engine-host'
import { startService } from '@selemene/service'
import { engineVariables } from './config.js'
import { openEngines } from './open-engines.js'
import { hostPlaces } from './places/host-places.js'
import { openProvider } from './provider/open-provider.js'
import { explainLocalTime } from './timezones/explain-local-time.js'

const name = 'engines-rust-port'

await startService({
  name,
  version: '1.0.0',
  description: 'Engines on Node with the Swiss Ephemeris, the gazetteer, and what local times mean',
  config: engineVariables,
  async setup(context) {
    const module = (path: string) => new URL(`${path}${extname(import.meta.url)}`, import.meta.url)
    const outside = openProvider(context, name)
    const set = await openEngines(outside?.provider)
    const engines = hostEngines(context, { service: name, ...set, heavyWorker: module('./heavy-worker') })
    const places = hostPlaces(module('./places/places-worker'))
    const zones = loadTimeZones()
    const resolve = jsonEndpoint(subjects.timezones('resolve'), createParser(LocalTimeQuery), async (query) => explainLocalTime(query, zones))
    return {
      ...engines,
      endpoints: [...(engines.endpoints ?? []), ...places.endpoints, resolve],
      closers: [...(engines.closers ?? []), ...places.closers, ...(outside?.closers ?? [])],
    }
  },
})
