import { createRunner, type EngineRunner, loadTimeZones } from '@selemene/engine'
import { loadEngines } from '@selemene/engine-host'
import { openEngines } from '../../services/engines-rust-port/src/open-engines.js'

const onBun = new URL('../../services/engines-ts/src/engines/', import.meta.url)

/** All fourteen engines in this process, by id. */
export async function openRunners(): Promise<ReadonlyMap<string, EngineRunner>> {
  const { engines, ...deps } = await openEngines()
  const all = [...engines, ...(await loadEngines(onBun))]
  return new Map(all.map((engine) => [engine.id, createRunner(engine, { zones: loadTimeZones(), provenance: {}, ...deps })]))
}
