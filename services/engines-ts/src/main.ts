import { hostEngines, loadEngines } from '@selemene/engine-host'
import { startService } from '@selemene/service'
import { engineVariables } from './config.js'

const name = 'engines-ts'

await startService({
  name,
  version: '1.0.0',
  description: 'Engines hosted on Bun',
  config: engineVariables,
  async setup(context) {
    const engines = await loadEngines(new URL('./engines/', import.meta.url))
    return hostEngines(context, { service: name, engines })
  },
})
