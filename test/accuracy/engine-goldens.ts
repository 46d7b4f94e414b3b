import { createRunner, type EngineRunner, loadTimeZones } from '@selemene/engine'
import { type GoldenFile, goldenDifferences, goldenNow, readGoldens } from '@selemene/engine/goldens'
import { loadEngines } from '@selemene/engine-host'
import { openEngines } from '../../services/engines-rust-port/src/open-engines.js'
import { type Difference, groupedBy, type Measure, type Unit } from './measure.js'

/** Every golden file of every engine, as the conformance suite reads them. */
export async function measureEngineGoldens(): Promise<Measure[]> {
  const onNode = await openEngines()
  const onBun = { engines: await loadEngines(engineFolder('engines-ts')) }
  const measures: Measure[] = []
  for (const [service, { engines, ...deps }] of [
    ['engines-rust-port', onNode],
    ['engines-ts', onBun],
  ] as const)
    for (const engine of engines) {
      const runner = createRunner(engine, { zones: loadTimeZones(), provenance: {}, ...deps })
      for (const { golden } of readGoldens(new URL(`${engine.id}/`, engineFolder(service))))
        measures.push(...(await measureGolden(engine.id, runner, golden)))
    }
  return measures
}

const engineFolder = (service: string) => new URL(`../../services/${service}/src/engines/`, import.meta.url)

const quantities: Record<'seconds' | 'abs' | 'equal', { quantity: string; unit: Unit }> = {
  seconds: { quantity: 'instants', unit: 'seconds' },
  abs: { quantity: 'numbers', unit: 'number' },
  equal: { quantity: 'names and whole numbers', unit: 'exact' },
}

async function measureGolden(engine: string, runner: EngineRunner, { provenance, cases }: GoldenFile): Promise<Measure[]> {
  const all: (Difference & { kind: keyof typeof quantities })[] = []
  for (const known of cases) {
    const response = await runner.run(structuredClone(known.input), { level: 5, now: goldenNow(known) })
    all.push(...goldenDifferences(response, known).map(({ pointer, ...rest }) => ({ ...rest, what: `${known.name} ${pointer}` })))
  }
  return groupedBy(all, ({ kind }) => kind).map(([kind, differences]) => ({
    engine,
    ...quantities[kind as keyof typeof quantities],
    authority: provenance.source,
    ...(provenance.url === undefined ? {} : { url: provenance.url }),
    ...(provenance.note === undefined ? {} : { convention: provenance.note }),
    differences: differences.map(({ what, off, allowed }) => ({ what, off, allowed })),
  }))
}
